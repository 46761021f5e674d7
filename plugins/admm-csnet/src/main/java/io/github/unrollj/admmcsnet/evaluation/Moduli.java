package io.github.unrollj.admmcsnet.evaluation;

import io.github.unrollj.tensor.Tensor;

/** Magnitudes of images. */
final class Moduli {

	private Moduli() {}

	/** Real, of the same shape. */
	static Tensor of(final Tensor image) {
		final Tensor moduli = Tensor.zeros(image.shape());
		for (int i = 0; i < moduli.count(); i++) {
			moduli.real()[i] = image.isComplex() ? (float) Math.hypot(image.real()[i], image.imaginary()[i]) : Math.abs(image
				.real()[i]);
		}
		return moduli;
	}
}
