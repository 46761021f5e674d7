package io.github.unrollj.dublid.classical;

import io.github.unrollj.dublid.splitting.EdgeThreshold;
import io.github.unrollj.dublid.splitting.Restoration;
import io.github.unrollj.dublid.splitting.RestorationStep;
import io.github.unrollj.dublid.splitting.SharpeningSteps;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Workers;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Deblurring with a known kernel by isotropic total variation, min 1/2 ||k * x - y||^2 + lambda sum |D x|, D being the
 * differences to the right and downward, by half-quadratic splitting with growing penalty (Wang, Yang, Yin, Zhang 2008).
 *
 * @param lambda weight of the total variation, for images in [0, 1]; more for more noise
 */
public record TotalVariation(double lambda) {

	/** Differences of a pixel and the ones to its right and below. */
	public static final float[] DIFFERENCES = { 0, 0, 0, 0, -1, 1, 0, 0, 0, 0, 0, 0, 0, -1, 0, 0, 1, 0 };

	/** The weight for kernels that were estimated: without noise, and what a noise of standard deviation 1 adds. */
	public static final double[] ESTIMATED = { 1e-3, 0.07 };

	private static final double FIRST_PENALTY = 4;
	private static final double LAST_PENALTY = 346;
	private static final int STEPS = 12;

	public TotalVariation {
		if (!(lambda > 0)) throw new IllegalArgumentException("lambda is " + lambda + " and must be positive");
	}

	/**
	 * Suits noise of that standard deviation, relative to the peak, and a kernel without errors: close to what was best for
	 * simulated blur of photographs and micrographs with noise of 0 to 2 %.
	 */
	public static TotalVariation forNoise(final double noise) {
		return new TotalVariation(1e-4 + Math.pow(noise, 1.5));
	}

	/** Suits such noise and a kernel that was estimated from the image. */
	public static TotalVariation forEstimate(final double noise) {
		return new TotalVariation(ESTIMATED[0] + ESTIMATED[1] * noise);
	}

	/**
	 * @param blurred [rows, columns] in [0, 1]
	 * @param kernel [box, box], box odd
	 * @param workers whose items are bands of rows; the result does not depend on their number
	 */
	public Tensor deblur(final Tensor blurred, final Tensor kernel, final Workers workers) {
		return Tensor.of(new Restoration(blurred, kernel, restoration(STEPS, lambda), false, workers).image(), blurred
			.shape());
	}

	/** Steps of a restoration for a weight lambda: however few, they begin and end alike. */
	public static List<RestorationStep> restoration(final int count, final double lambda) {
		final double growth = count == 1 ? 1 : Math.pow(LAST_PENALTY / FIRST_PENALTY, 1 / (count - 1.0));
		final SharpeningSteps steps = steps(count, lambda, FIRST_PENALTY, growth);
		return IntStream.range(0, count).mapToObj(j -> RestorationStep.of(DIFFERENCES, steps.thresholds()[j], steps
			.penalties()[j])).toList();
	}

	/** @param first penalty, relative to lambda */
	static SharpeningSteps steps(final int count, final double lambda, final double first, final double growth) {
		return BlindTotalVariation.steps(EdgeThreshold.SHRINK, count, j -> 1 / (first * Math.pow(growth, j)), j -> lambda *
			first * Math.pow(growth, j));
	}
}
