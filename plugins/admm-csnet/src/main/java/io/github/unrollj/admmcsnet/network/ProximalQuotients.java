package io.github.unrollj.admmcsnet.network;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.tensor.Tensor;

/** The mean of the quotients (Y_i + rho R) / (P_i + rho), element by element, for one number rho above 0. */
final class ProximalQuotients {

	private ProximalQuotients() {}

	/**
	 * @param spectra Y_i, complex
	 * @param masks P_i, real
	 * @param prior R, complex, or null for zero
	 * @param rho one real number
	 */
	static Variable mean(final Variable[] spectra, final Tensor[] masks, final Variable prior, final Variable rho) {
		final float penalty = rho.value().item();
		final Tensor mean = spectra[0].value().zerosLike();
		for (int i = 0; i < spectra.length; i++) {
			final Tensor y = spectra[i].value();
			final float[] mask = masks[i].real();
			add(y.real(), prior == null ? null : prior.value().real(), mask, penalty, spectra.length, mean.real());
			add(y.imaginary(), prior == null ? null : prior.value().imaginary(), mask, penalty, spectra.length, mean
				.imaginary());
		}
		final Variable[] inputs = new Variable[spectra.length + (prior == null ? 1 : 2)];
		System.arraycopy(spectra, 0, inputs, 0, spectra.length);
		inputs[spectra.length] = rho;
		if (prior != null) inputs[spectra.length + 1] = prior;
		return Variable.result(mean, g -> pullback(spectra, masks, prior, rho, g), inputs);
	}

	private static void add(final float[] y, final float[] r, final float[] mask, final float rho, final int count,
		final float[] sum)
	{
		if (r == null) {
			for (int i = 0; i < sum.length; i++)
				sum[i] += y[i] / (count * (mask[i] + rho));
			return;
		}
		for (int i = 0; i < sum.length; i++)
			sum[i] += Math.fma(rho, r[i], y[i]) / (count * (mask[i] + rho));
	}

	private static void pullback(final Variable[] spectra, final Tensor[] masks, final Variable prior,
		final Variable rho, final Tensor g)
	{
		final float penalty = rho.value().item();
		final Tensor priorGradient = g.zerosLike();
		double rhoGradient = 0;
		for (int i = 0; i < spectra.length; i++) {
			final Tensor scaled = g.zerosLike();
			divide(g.real(), masks[i].real(), penalty, spectra.length, scaled.real());
			divide(g.imaginary(), masks[i].real(), penalty, spectra.length, scaled.imaginary());
			priorGradient.add(scaled);
			final Tensor y = spectra[i].value();
			rhoGradient += slope(scaled.real(), y.real(), prior == null ? null : prior.value().real(), masks[i].real(),
				penalty);
			rhoGradient += slope(scaled.imaginary(), y.imaginary(), prior == null ? null : prior.value().imaginary(), masks[i]
				.real(), penalty);
			spectra[i].accumulate(scaled);
		}
		final Tensor single = rho.value().zerosLike();
		single.real()[0] = (float) rhoGradient;
		rho.accumulate(single);
		if (prior == null) return;
		multiply(priorGradient.real(), penalty);
		multiply(priorGradient.imaginary(), penalty);
		prior.accumulate(priorGradient);
	}

	private static void divide(final float[] g, final float[] mask, final float rho, final int count,
		final float[] quotient)
	{
		for (int i = 0; i < quotient.length; i++)
			quotient[i] = g[i] / (count * (mask[i] + rho));
	}

	private static void multiply(final float[] a, final float factor) {
		for (int i = 0; i < a.length; i++)
			a[i] *= factor;
	}

	/** The sum of g (P r - y) / (P + rho): written so, nothing cancels where there is no sample. */
	private static double slope(final float[] g, final float[] y, final float[] r, final float[] mask,
		final float rho)
	{
		double sum = 0;
		for (int i = 0; i < g.length; i++) {
			final float difference = r == null ? -y[i] : mask[i] * r[i] - y[i];
			sum += (double) g[i] * difference / (mask[i] + rho);
		}
		return sum;
	}
}
