package io.github.unrollj.dublid.network;

import io.github.unrollj.dublid.splitting.Splitting;
import io.github.unrollj.tensor.Tensor;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What the network found for an image: the kernel, and by it the sharp image of every plane that was blurred alike, such as
 * the colours of a luminance. Of a network of one scale it holds some 200 bytes per pixel until closed. Not thread safe.
 */
public final class Deblurring implements AutoCloseable {

	private final Tensor kernel;
	private final double shrinkage;
	private final int[] shape;
	private final Supplier<Tensor> image;
	private final UnaryOperator<Tensor> retrieval;
	private final Runnable end;

	private Deblurring(final Tensor kernel, final double shrinkage, final int[] shape, final Supplier<Tensor> image,
		final UnaryOperator<Tensor> retrieval, final Runnable end)
	{
		this.kernel = kernel;
		this.shrinkage = shrinkage;
		this.shape = shape;
		this.image = image;
		this.retrieval = retrieval;
		this.end = end;
	}

	/** Of a network of one scale. */
	static Deblurring of(final Splitting splitting, final int layer, final int[] shape, final int box) {
		return new Deblurring(Tensor.of(splitting.kernel(layer), box, box), 1, shape, () -> {
			final Tensor image = Tensor.zeros(shape);
			splitting.image(layer, image.real(), 0);
			return image;
		}, plane -> Tensor.of(splitting.retrieve(layer, plane.real()), shape), splitting::free);
	}

	/** @param restoration of planes with the kernel */
	static Deblurring of(final Tensor kernel, final double shrinkage, final Tensor blurred,
		final UnaryOperator<Tensor> restoration)
	{
		return new Deblurring(kernel, shrinkage, blurred.shape(), () -> restoration.apply(blurred), restoration, () -> {});
	}

	/** The kernel [box, box], not negative, of sum 1. */
	public Tensor kernel() {
		return kernel;
	}

	/** How many times wider the kernel was half way from coarse to fine; 1 of networks that do not go that way. */
	public double shrinkage() {
		return shrinkage;
	}

	/** The sharp image [H, W] of the plane that the network was given, made when it is asked for. */
	public Tensor image() {
		return image.get();
	}

	/**
	 * The sharp image of another plane.
	 *
	 * @param plane [H, W], of the same scale
	 */
	public Tensor retrieve(final Tensor plane) {
		plane.requireSameShape("retrieve", Tensor.zeros(shape));
		return retrieval.apply(plane);
	}

	@Override
	public void close() {
		end.run();
	}
}
