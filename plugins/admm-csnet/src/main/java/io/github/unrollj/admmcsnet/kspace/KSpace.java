package io.github.unrollj.admmcsnet.kspace;

import io.github.unrollj.tensor.Tensor;

/**
 * The measured k-space of one slice, in the project's convention ({@link Convention#INTERNAL}). Immutable; its tensors
 * must not be changed.
 */
public final class KSpace {

	private final Tensor data;
	private final Tensor mask;

	private KSpace(final Tensor data, final Tensor mask) {
		this.data = data;
		this.mask = mask;
	}

	/**
	 * @param data complex [coils, rows, columns]; what lies outside the mask is set to 0 in a copy
	 * @param mask real [rows, columns], 0 or 1, zero frequency in the corner
	 * @throws IllegalArgumentException if the mask is of another size or has only zeros, or if the data are not finite
	 */
	public static KSpace of(final Tensor data, final Tensor mask) {
		if (!data.isComplex() || data.rank() != 3) {
			throw new IllegalArgumentException("k-space is " + data + " and must be complex [coils, rows, columns]");
		}
		Masks.requireSize(mask, data.size(1), data.size(2));
		Masks.requirePoints(mask);
		if (!data.isFinite()) throw new IllegalArgumentException("k-space has values that are NaN or infinite");
		final Tensor sampled = data.copy();
		for (int i = 0; i < data.count(); i++) {
			if (mask.real()[i % mask.count()] != 0) continue;
			sampled.real()[i] = 0;
			sampled.imaginary()[i] = 0;
		}
		return new KSpace(sampled, mask);
	}

	/** Complex [coils, rows, columns], 0 where not sampled. */
	public Tensor data() {
		return data;
	}

	/** Real [rows, columns], 0 or 1, zero frequency in the corner. */
	public Tensor mask() {
		return mask;
	}

	public int coils() {
		return data.size(0);
	}

	public int rows() {
		return data.size(1);
	}

	public int columns() {
		return data.size(2);
	}

	/** Whether nothing was received at all, as in slices that only fill up a volume. */
	public boolean isEmpty() {
		return data.norm() == 0;
	}
}
