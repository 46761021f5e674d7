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
			final Tensor gradient = layout.gradient((offset, length, threshold, contribution) -> {
				load(x.value(), offset, length, re, im);
				load(g, offset, length, gRe, gIm);
				pullbackRow(re, im, threshold, gRe, gIm, contribution, length);
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

	private static void pullbackRow(final float[] re, final float[] im, final float[] theta, final float[] gRe,
		final float[] gIm, final float[] gTheta, final int length)
	{
		for (int j = 0; j < length; j++) {
			final float modulus = (float) Math.sqrt(re[j] * re[j] + im[j] * im[j]);
			final float inverse = 1 / Math.max(modulus, Float.MIN_NORMAL);
			final float excess = Math.max(modulus - theta[j], 0);
			final float passed = Math.min(1, 1e38f * excess);
			// of the unit phase, so that no cube of a small modulus underflows
			final float unitRe = re[j] * inverse;
			final float unitIm = im[j] * inverse;
			final float radial = passed * (unitRe * gRe[j] + unitIm * gIm[j]);
			final float bend = radial * theta[j] * inverse;
			gTheta[j] = -radial;
			gRe[j] = excess * inverse * gRe[j] + unitRe * bend;
			gIm[j] = excess * inverse * gIm[j] + unitIm * bend;
		}
	}
}
