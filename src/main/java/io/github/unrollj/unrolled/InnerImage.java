package io.github.unrollj.unrolled;

import io.github.unrollj.tensor.Tensor;

/** The part of an example's input that the output is made of, where the input is an image with a margin around it. */
final class InnerImage {

	private InnerImage() {}

	/** The middle of the first input, of the target's size; null if there are several targets or they are no real images. */
	static Tensor[] of(final Example example) {
		final Tensor input = example.inputs()[0];
		final Tensor truth = example.targets()[0];
		if (example.targets().length > 1 || !isImage(input) || !isImage(truth)) return null;
		final int top = input.size(0) - truth.size(0);
		final int left = input.size(1) - truth.size(1);
		if (top < 0 || left < 0 || top % 2 != 0 || left % 2 != 0) return null;
		final Tensor middle = truth.zerosLike();
		final int columns = truth.size(1);
		for (int i = 0; i < truth.size(0); i++)
			System.arraycopy(input.real(), (i + top / 2) * input.size(1) + left / 2, middle.real(), i * columns, columns);
		return new Tensor[] { middle };
	}

	private static boolean isImage(final Tensor tensor) {
		return !tensor.isComplex() && tensor.rank() == 2;
	}
}
