package io.github.unrollj.proximal;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;

/**
 * The threshold of each element by its power: x relu(1 - a / |x|^2), a = theta m + phi q, where m is the mean of |x|^2 over
 * the tensor, real or complex, and q the median of a sample of it. Where few elements are large, the mean is theirs, and
 * the median that of the noise between them. Zero stays zero. Mean and median carry gradient: with p = Re(conj(x) g),
 * where the element is not cut, dL/dx = (1 - a/|x|^2) g + x 2 a p / |x|^4 + x 2 theta (dL/da) / N, and at the median's
 * place x 2 phi (dL/da), with dL/da = -sum p / |x|^2.
 */
public final class ElementThreshold {

	/** The median is that of so many elements, evenly taken. */
	private static final int SAMPLE = 1023;

	private ElementThreshold() {}

	/** @param theta one number, not negative: relative to the mean power, so that the map is positively homogeneous */
	public static Variable shrinkByPower(final Variable x, final Variable theta) {
		return shrinkByPower(x, theta, Variable.constant(Tensor.scalar(0)));
	}

	/**
	 * The same with both references.
	 *
	 * @param theta one number, not negative: relative to the mean power
	 * @param phi one number, not negative: relative to the median power
	 */
	public static Variable shrinkByPower(final Variable x, final Variable theta, final Variable phi) {
		final double byMean = threshold(theta);
		final double byMedian = threshold(phi);
		final float[] power = new float[x.value().count()];
		Power.add(x.value(), x.value(), 0, power);
		final double mean = sum(power) / Math.max(1, power.length);
		final int middle = byMedian > 0 || phi.isTracked() ? median(power) : -1;
		final double median = middle < 0 ? 0 : power[middle];
		final double a = byMean * mean + byMedian * median;
		final float[] factors = factors(power, (float) a);
		final Tensor y = x.value().zerosLike();
		Power.multiply(factors, x.value(), 0, y);
		return Variable.result(y, g -> {
			final float[] radial = new float[power.length];
			Power.add(x.value(), g, 0, radial);
			for (int i = 0; i < radial.length; i++)
				radial[i] *= factors[i] > 0 ? 1 / Math.max(power[i], Float.MIN_NORMAL) : 0;
			final double gA = -sum(radial);
			theta.accumulate(Tensor.of(new float[] { (float) (gA * mean) }, theta.value().shape()));
			phi.accumulate(Tensor.of(new float[] { (float) (gA * median) }, phi.value().shape()));
			if (!x.isTracked()) return;
			bend(radial, power, (float) (2 * a), (float) (2 * gA * byMean / power.length));
			if (middle >= 0) radial[middle] += (float) (2 * gA * byMedian);
			Power.combine(factors, g, radial, x.value(), 0, g);
			x.accumulate(g);
		}, x, theta, phi);
	}

	private static double threshold(final Variable threshold) {
		if (threshold.value().count() == 1 && !threshold.value().isComplex()) return threshold.value().item();
		throw new IllegalArgumentException("shrinkByPower: the threshold is one real number, not " + threshold.value());
	}

	/** Where the median of a sample is; -1 if there is nothing. */
	private static int median(final float[] power) {
		final int step = Math.max(1, power.length / SAMPLE);
		final float[] sample = new float[power.length / step];
		for (int i = 0; i < sample.length; i++)
			sample[i] = power[i * step];
		if (sample.length == 0) return -1;
		Arrays.sort(sample);
		final float median = sample[sample.length / 2];
		int place = 0;
		while (power[place] != median)
			place += step;
		return place;
	}

	private static float[] factors(final float[] power, final float a) {
		final float[] factors = new float[power.length];
		for (int i = 0; i < factors.length; i++)
			factors[i] = power[i] > a ? 1 - a / power[i] : 0;
		return factors;
	}

	private static void bend(final float[] radial, final float[] power, final float twiceA, final float shared) {
		for (int i = 0; i < radial.length; i++)
			radial[i] = twiceA * radial[i] / Math.max(power[i], Float.MIN_NORMAL) + shared;
	}

	private static double sum(final float[] a) {
		double sum = 0;
		for (final float v : a)
			sum += v;
		return sum;
	}
}
