package io.github.unrollj.operator;

import io.github.unrollj.tensor.Tensor;

/**
 * Sampling: multiplication of every plane by a real mask, 1 where a measurement was taken and 0 elsewhere. Other weights
 * are possible. Self-adjoint.
 */
public final class Mask extends ShapedOperator {

	private final float[] mask;

	private Mask(final float[] mask, final Space space) {
		super("Mask", space, space);
		this.mask = mask;
	}

	/**
	 * @param mask real [rows, columns]; copied
	 * @param space of the tensors to be sampled, real or complex, [..., rows, columns]
	 */
	public static Mask of(final Tensor mask, final Space space) {
		space.planes("Mask");
		if (mask.isComplex() || mask.rank() != 2 || mask.size(0) != space.size(-2) || mask.size(1) != space.size(-1)) {
			throw new IllegalArgumentException("Mask: " + mask + " does not match " + space);
		}
		return new Mask(mask.real().clone(), space);
	}

	@Override
	protected Tensor forward(final Tensor x) {
		final Tensor y = x.copy();
		multiplyPlanes(y.real());
		if (y.isComplex()) multiplyPlanes(y.imaginary());
		return y;
	}

	@Override
	protected Tensor backward(final Tensor y) {
		return forward(y);
	}

	private void multiplyPlanes(final float[] x) {
		for (int offset = 0; offset < x.length; offset += mask.length) {
			for (int i = 0; i < mask.length; i++)
				x[offset + i] *= mask[i];
		}
	}
}
