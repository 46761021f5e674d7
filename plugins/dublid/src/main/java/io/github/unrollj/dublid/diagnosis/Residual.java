package io.github.unrollj.dublid.diagnosis;

import io.github.unrollj.dublid.image.Crop;
import io.github.unrollj.dublid.simulation.Blur;
import io.github.unrollj.tensor.Tensor;

/**
 * How well a deblurred image x and its kernel k explain what was measured, y: ||k * x - y|| / ||y||, where the kernel lies
 * wholly inside the image, of one plane or of many together.
 */
public final class Residual {

	private double difference;
	private double measured;
	private long count;

	/** Of one plane; see {@link #add}. */
	public static double relative(final Tensor image, final Tensor kernel, final Tensor blurred) {
		final Residual residual = new Residual();
		residual.add(image, kernel, blurred);
		return residual.relative();
	}

	/**
	 * Takes a plane into account.
	 *
	 * @param image x, real [rows, columns], not smaller than the kernel
	 * @param kernel k, real, of odd sizes
	 * @param blurred y, of the image's size
	 */
	public void add(final Tensor image, final Tensor kernel, final Tensor blurred) {
		image.requireSameShape("Residual", blurred);
		final Tensor again = Blur.valid(image, kernel);
		final Tensor wanted = Crop.middle(blurred, again.size(0), again.size(1));
		for (int i = 0; i < again.count(); i++) {
			final double error = (double) again.real()[i] - wanted.real()[i];
			difference += error * error;
		}
		measured += wanted.dot(wanted);
		count += again.count();
	}

	/** Takes what another has seen into account. */
	public void add(final Residual other) {
		difference += other.difference;
		measured += other.measured;
		count += other.count;
	}

	/** ||k * x - y|| / ||y||; not a number if nothing was seen. */
	public double relative() {
		return Math.sqrt(difference / measured);
	}

	/** What the truth itself would have on average, for noise of that standard deviation. */
	public double ofNoise(final double noise) {
		return noise * Math.sqrt(count / measured);
	}
}
