package io.github.unrollj.admmcsnet.network;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.tensor.Tensor;

/**
 * The mean of the quotients (Y_i + R) / (P_i + S), element by element, 0 where a divisor is 0.
 */
final class Quotients {

	private Quotients() {}

	/**
	 * @param spectra Y_i, complex
	 * @param masks P_i, real
	 * @param right R, complex, or null for zero
	 * @param penalty S, real
	 */
	static Variable mean(final Variable[] spectra, final Tensor[] masks, final Variable right, final Variable penalty) {
		final int count = spectra.length;
		final Tensor[] inverses = new Tensor[count];
		final Tensor[] quotients = new Tensor[count];
		final Tensor mean = spectra[0].value().zerosLike();
		final Tensor r = right == null ? null : right.value();
		for (int i = 0; i < count; i++) {
			inverses[i] = inverse(masks[i].real(), penalty.value(), 1f / count);
			quotients[i] = quotient(spectra[i].value(), r, inverses[i].real());
			mean.add(quotients[i]);
		}
		final Variable[] inputs = new Variable[count + (right == null ? 1 : 2)];
		System.arraycopy(spectra, 0, inputs, 0, count);
		inputs[count] = penalty;
		if (right != null) inputs[count + 1] = right;
		return Variable.result(mean, g -> {
			for (int i = 0; i < count; i++) {
				final Tensor scaled = quotient(g, null, inverses[i].real());
				// the factor 1 / count is in the inverse and in the quotient: once too often
				if (penalty.isTracked()) penalty.accumulate(penaltyGradient(scaled, quotients[i], -count));
				if (right != null && right.isTracked()) right.accumulate(spectra[i].isTracked() ? scaled.copy() : scaled);
				spectra[i].accumulate(scaled);
			}
		}, inputs);
	}

	private static Tensor inverse(final float[] mask, final Tensor penalty, final float factor) {
		final Tensor inverse = penalty.zerosLike();
		final float[] s = penalty.real();
		final float[] d = inverse.real();
		for (int i = 0; i < d.length; i++) {
			final float divisor = mask[i] + s[i];
			d[i] = divisor == 0 ? 0 : factor / divisor;
		}
		return inverse;
	}

	private static Tensor quotient(final Tensor y, final Tensor r, final float[] inverse) {
		final Tensor v = y.copy();
		if (r != null) v.add(r);
		multiply(v.real(), inverse);
		multiply(v.imaginary(), inverse);
		return v;
	}

	private static void multiply(final float[] a, final float[] b) {
		for (int i = 0; i < a.length; i++)
			a[i] *= b[i];
	}

	private static Tensor penaltyGradient(final Tensor g, final Tensor quotient, final float factor) {
		final Tensor gradient = Tensor.zeros(g.shape());
		final float[] sum = gradient.real();
		final float[] a = g.real(), b = quotient.real(), c = g.imaginary(), d = quotient.imaginary();
		for (int i = 0; i < sum.length; i++)
			sum[i] = factor * (a[i] * b[i] + c[i] * d[i]);
		return gradient;
	}
}
