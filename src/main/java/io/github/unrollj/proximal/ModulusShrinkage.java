package io.github.unrollj.proximal;

import io.github.unrollj.autodiff.Broadcast;
import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.tensor.Tensor;

/**
 * The soft threshold of complex numbers, y = f x with f = max(1 - theta / |x|, 0). With p = Re(conj(x) g), where f is not
 * 0: dL/dx = f g + x p theta / |x|^3, dL/dtheta = -p / |x|.
 */
final class ModulusShrinkage {

	private ModulusShrinkage() {}

	static Variable shrink(final Variable x, final Variable theta, final Broadcast layout) {
		final Tensor y = x.value().zerosLike();
		final float[] re = new float[layout.rowLength()];
		final float[] im = new float[layout.rowLength()];
		layout.forEach((offset, length, threshold) -> {
			load(x.value(), offset, length, re, im);
			shrinkRow(re, im, threshold, length);
			store(re, im, y, offset, length);
		});
		return Variable.result(y, g -> {
			final float[] gRe = new float[layout.rowLength()];
			final float[] gIm = new float[layout.rowLength()];
			final float[] factor = new float[layout.rowLength()];
			final float[] bend = new float[layout.rowLength()];
			final Tensor gradient = layout.gradient((offset, length, threshold, contribution) -> {
				load(x.value(), offset, length, re, im);
				load(g, offset, length, gRe, gIm);
				unitPhase(re, im, threshold, factor, bend, length);
				radial(re, im, gRe, gIm, factor, contribution, length);
				pullback(factor, re, bend, contribution, gRe, length);
				pullback(factor, im, bend, contribution, gIm, length);
				store(gRe, gIm, g, offset, length);
			});
			x.accumulate(g);
			theta.accumulate(gradient);
		}, x, theta);
	}

	private static void load(final Tensor x, final int offset, final int length, final float[] re, final float[] im) {
		System.arraycopy(x.real(), offset, re, 0, length);
		System.arraycopy(x.imaginary(), offset, im, 0, length);
	}

	private static void store(final float[] re, final float[] im, final Tensor x, final int offset, final int length) {
		System.arraycopy(re, 0, x.real(), offset, length);
		System.arraycopy(im, 0, x.imaginary(), offset, length);
	}

	private static void shrinkRow(final float[] re, final float[] im, final float[] theta, final int length) {
		for (int j = 0; j < length; j++) {
			final float modulus = (float) Math.sqrt(re[j] * re[j] + im[j] * im[j]);
			final float factor = Math.max(modulus - theta[j], 0) / Math.max(modulus, Float.MIN_NORMAL);
			re[j] *= factor;
			im[j] *= factor;
		}
	}

	// the pullback in short loops over few arrays, because one long loop does not vectorise

	/** Turns x into x / |x|, so that no cube of a small modulus underflows; f and theta / |x|. */
	private static void unitPhase(final float[] re, final float[] im, final float[] theta, final float[] factor,
		final float[] bend, final int length)
	{
		for (int j = 0; j < length; j++) {
			final float modulus = (float) Math.sqrt(re[j] * re[j] + im[j] * im[j]);
			final float inverse = 1 / Math.max(modulus, Float.MIN_NORMAL);
			factor[j] = Math.max(modulus - theta[j], 0) * inverse;
			bend[j] = theta[j] * inverse;
			re[j] *= inverse;
			im[j] *= inverse;
		}
	}

	/** -p / |x| where f is not 0: the threshold's gradient. */
	private static void radial(final float[] re, final float[] im, final float[] gRe, final float[] gIm,
		final float[] factor, final float[] gTheta, final int length)
	{
		for (int j = 0; j < length; j++)
			gTheta[j] = -Math.min(1, 1e38f * factor[j]) * (re[j] * gRe[j] + im[j] * gIm[j]);
	}

	private static void pullback(final float[] factor, final float[] phase, final float[] bend, final float[] gTheta,
		final float[] g, final int length)
	{
		for (int j = 0; j < length; j++)
			g[j] = factor[j] * g[j] - phase[j] * gTheta[j] * bend[j];
	}
}
