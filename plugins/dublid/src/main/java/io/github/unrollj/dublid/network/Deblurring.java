package io.github.unrollj.dublid.network;

import io.github.unrollj.dublid.splitting.Splitting;
import io.github.unrollj.tensor.Tensor;

/**
 * What the network found for an image: the kernel, the edges, and by them the sharp image of every plane that was blurred
 * alike, such as the colours of a luminance. Holds memory of some 200 bytes per pixel until closed. Not thread safe.
 */
public final class Deblurring implements AutoCloseable {

	private final Splitting splitting;
	private final int layer;
	private final int[] shape;
	private final Tensor kernel;

	Deblurring(final Splitting splitting, final int layer, final int[] shape, final int box) {
		this.splitting = splitting;
		this.layer = layer;
		this.shape = shape;
		this.kernel = Tensor.of(splitting.kernel(layer), box, box);
	}

	/** The kernel [box, box], not negative, of sum 1. */
	public Tensor kernel() {
		return kernel;
	}

	/** The sharp image [H, W] of the plane that the network was given. */
	public Tensor image() {
		final Tensor image = Tensor.zeros(shape);
		splitting.image(layer, image.real(), 0);
		return image;
	}

	/**
	 * The sharp image of another plane.
	 *
	 * @param plane [H, W], of the same scale
	 */
	public Tensor retrieve(final Tensor plane) {
		plane.requireSameShape("retrieve", Tensor.zeros(shape));
		return Tensor.of(splitting.retrieve(layer, plane.real()), shape);
	}

	@Override
	public void close() {
		splitting.free();
	}
}
