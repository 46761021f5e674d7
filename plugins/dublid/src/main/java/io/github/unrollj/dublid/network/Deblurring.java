package io.github.unrollj.dublid.network;

import io.github.unrollj.dublid.splitting.Splitting;
import io.github.unrollj.tensor.Tensor;

import java.util.function.UnaryOperator;

/**
 * What the network found for an image: the kernel, the edges, and by them the sharp image of every plane that was blurred
 * alike, such as the colours of a luminance. Holds memory of some 200 bytes per pixel until closed. Not thread safe.
 */
public final class Deblurring implements AutoCloseable {

	private final Tensor kernel;
	private final Tensor image;
	private final UnaryOperator<Tensor> retrieval;
	private final Runnable end;

	private Deblurring(final Tensor kernel, final Tensor image, final UnaryOperator<Tensor> retrieval,
		final Runnable end)
	{
		this.kernel = kernel;
		this.image = image;
		this.retrieval = retrieval;
		this.end = end;
	}

	static Deblurring of(final Splitting splitting, final int layer, final int[] shape, final int box) {
		final Tensor image = Tensor.zeros(shape);
		splitting.image(layer, image.real(), 0);
		return new Deblurring(Tensor.of(splitting.kernel(layer), box, box), image, plane -> Tensor.of(splitting.retrieve(
			layer, plane.real()), shape), splitting::free);
	}

	/** @param restoration with the kernel */
	static Deblurring of(final Tensor kernel, final Tensor blurred, final UnaryOperator<Tensor> restoration) {
		return new Deblurring(kernel, restoration.apply(blurred), restoration, () -> {});
	}

	/** The kernel [box, box], not negative, of sum 1. */
	public Tensor kernel() {
		return kernel;
	}

	/** The sharp image [H, W] of the plane that the network was given. */
	public Tensor image() {
		return image.copy();
	}

	/**
	 * The sharp image of another plane.
	 *
	 * @param plane [H, W], of the same scale
	 */
	public Tensor retrieve(final Tensor plane) {
		plane.requireSameShape("retrieve", image);
		return retrieval.apply(plane);
	}

	@Override
	public void close() {
		end.run();
	}
}
