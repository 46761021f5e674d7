package io.github.unrollj.proximal;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;

/**
 * The threshold of each element by its power: x relu(1 - a / q), a = theta m + phi n, where q is |x|^2 or a
 * {@link LocalPower}, m the mean of q over the tensor, real or complex, and n the median of a sample of it. Where few
 * elements are large, the mean is theirs, and the median that of the noise between them. Zero stays zero. Mean and median
 * carry gradient: with p = Re(conj(x) g), where the element is not cut, dL/dx = (1 - a / q) g and
 * dL/dq = a p / q^2 + theta (dL/da) / N, and at the median's place phi (dL/da) more, with dL/da = -sum p / q.
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
		return shrink(x, LocalPower.of(x), theta, phi);
	}

	/**
	 * The same by a power that is given.
	 *
	 * @param power real, of x's shape, not negative
	 */
	public static Variable shrink(final Variable x, final Variable power, final Variable theta, final Variable phi) {
		final double byMean = threshold(theta);
		final double byMedian = threshold(phi);
		final float[] q = power.value().real();
		if (power.value().isComplex() || q.length != x.value().count()) {
			throw new IllegalArgumentException("shrink: the power is " + power.value() + " for x " + x.value());
		}
		final double mean = sum(q) / Math.max(1, q.length);
		final int middle = byMedian > 0 || phi.isTracked() ? median(q) : -1;
		final double median = middle < 0 ? 0 : q[middle];
		final double a = byMean * mean + byMedian * median;
		final float[] factors = factors(q, (float) a);
		final Tensor y = x.value().zerosLike();
		Power.multiply(factors, x.value(), 0, y);
		return Variable.result(y, g -> {
			final float[] radial = new float[q.length];
			Power.add(x.value(), g, 0, radial);
			for (int i = 0; i < radial.length; i++)
				radial[i] *= factors[i] > 0 ? 1 / Math.max(q[i], Float.MIN_NORMAL) : 0;
			final double gA = -sum(radial);
			theta.accumulate(Tensor.of(new float[] { (float) (gA * mean) }, theta.value().shape()));
			phi.accumulate(Tensor.of(new float[] { (float) (gA * median) }, phi.value().shape()));
			if (power.isTracked()) {
				bend(radial, q, (float) a, (float) (gA * byMean / q.length));
				if (middle >= 0) radial[middle] += (float) (gA * byMedian);
				power.accumulate(Tensor.of(radial, power.value().shape()));
			}
			if (!x.isTracked()) return;
			final Tensor direct = g.zerosLike();
			Power.multiply(factors, g, 0, direct);
			x.accumulate(direct);
		}, x, power, theta, phi);
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

	private static void bend(final float[] radial, final float[] power, final float a, final float shared) {
		for (int i = 0; i < radial.length; i++)
			radial[i] = a * radial[i] / Math.max(power[i], Float.MIN_NORMAL) + shared;
	}

	private static double sum(final float[] a) {
		double sum = 0;
		for (final float v : a)
			sum += v;
		return sum;
	}
}
