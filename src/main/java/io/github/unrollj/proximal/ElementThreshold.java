package io.github.unrollj.proximal;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.tensor.Tensor;

/**
 * The threshold of each element by its power: x relu(1 - theta m / |x|^2), m the mean of |x|^2 over the tensor, real or
 * complex. Zero stays zero. The mean carries gradient: with a = theta m and p = Re(conj(x) g), where the element is not
 * cut, dL/dx = (1 - a/|x|^2) g + x 2 a p / |x|^4 + x 2 theta (dL/da) / N and dL/da = -sum p / |x|^2.
 */
public final class ElementThreshold {

	private ElementThreshold() {}

	/** @param theta one number, not negative: relative to the mean power, so that the map is positively homogeneous */
	public static Variable shrinkByPower(final Variable x, final Variable theta) {
		if (theta.value().count() != 1 || theta.value().isComplex()) {
			throw new IllegalArgumentException("shrinkByPower: the threshold is one real number, not " + theta.value());
		}
		final float[] power = new float[x.value().count()];
		Power.add(x.value(), x.value(), 0, power);
		final double mean = sum(power) / Math.max(1, power.length);
		final double a = theta.value().item() * mean;
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
			if (!x.isTracked()) return;
			bend(radial, power, (float) (2 * a), (float) (2 * gA * theta.value().item() / power.length));
			Power.combine(factors, g, radial, x.value(), 0, g);
			x.accumulate(g);
		}, x, theta);
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
