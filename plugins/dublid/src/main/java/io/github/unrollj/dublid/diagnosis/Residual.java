package io.github.unrollj.dublid.diagnosis;

import io.github.unrollj.dublid.image.Crop;
import io.github.unrollj.dublid.simulation.Blur;
import io.github.unrollj.metric.Nmse;
import io.github.unrollj.tensor.Tensor;

/** How well a deblurred image and its kernel explain what was measured. */
public final class Residual {

	private Residual() {}

	/**
	 * ||k * x - y|| / ||y||, where the kernel lies wholly inside the image.
	 *
	 * @param image x, real [rows, columns], not smaller than the kernel
	 * @param kernel k, real, of odd sizes
	 * @param blurred y, of the image's size
	 */
	public static double relative(final Tensor image, final Tensor kernel, final Tensor blurred) {
		image.requireSameShape("Residual", blurred);
		final Tensor again = Blur.valid(image, kernel);
		return Nmse.ratio(again, Crop.middle(blurred, again.size(0), again.size(1)));
	}
}
