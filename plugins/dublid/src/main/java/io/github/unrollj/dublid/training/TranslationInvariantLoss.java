package io.github.unrollj.dublid.training;

import io.github.unrollj.autodiff.Arithmetic;
import io.github.unrollj.autodiff.Scaling;
import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.dublid.alignment.Shift;
import io.github.unrollj.tensor.Tensor;

/**
 * Mean squared error of the image plus kappa times that of the kernel, each after the integer shift of its own that
 * aligns it best with the truth: at most 10 pixels for the image, half the box for the kernel.
 */
public final class TranslationInvariantLoss {

	private static final int LIMIT = 10;

	/** What is below nobody sees. */
	private static final double SMALLEST = 1e-6;

	private TranslationInvariantLoss() {}

	/** @param image real [rows, columns], as its truth; at least 2 of each */
	public static Variable ofImage(final Variable image, final Tensor truth) {
		final int half = Math.min(truth.size(0), truth.size(1)) / 2 - 1;
		return ShiftedError.ofImages(image, truth, Shift.between(image.value(), truth, Math.min(LIMIT, half)));
	}

	/** @param kernel real [box, box], as its truth */
	public static Variable ofKernel(final Variable kernel, final Tensor truth) {
		final int radius = (truth.size(1) - 1) / 2;
		return ShiftedError.ofKernels(kernel, truth, Shift.between(kernel.value(), truth, radius));
	}

	/** @param kappa the kernel's weight, 0 or more */
	public static Variable of(final Variable image, final Tensor truth, final Variable kernel, final Tensor trueKernel,
		final double kappa)
	{
		return withKernel(ofImage(image, truth), kernel, trueKernel, kappa);
	}

	/** The same with whatever stands for the image's error. */
	static Variable withKernel(final Variable ofImage, final Variable kernel, final Tensor trueKernel, final double kappa) {
		return Arithmetic.add(ofImage, Scaling.scale(ofKernel(kernel, trueKernel), kappa));
	}

	/** Of a mean squared error of images in [0, 1]. */
	static Variable logarithm(final Variable error) {
		final double value = SMALLEST + error.value().item();
		return Variable.result(Tensor.scalar((float) Math.log(value)), g -> error.accumulate(Tensor.scalar((float) (g.item() /
			value))), error);
	}
}
