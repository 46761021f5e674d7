package io.github.unrollj.admmcsnet.network;

import io.github.unrollj.tensor.Tensor;

/** The basis of the basic network's filters: the orthonormal 3x3 DCT-II without its constant atom. */
public final class DctAtoms {

	/** Number of atoms, and of filters. */
	public static final int COUNT = 8;

	/** Edge length of an atom. */
	public static final int SIZE = 3;

	private DctAtoms() {}

	/** Real [8, 9]: an atom per row, its pixels row by row; the vertical frequency is counted fastest. */
	public static Tensor matrix() {
		final int taps = SIZE * SIZE;
		final Tensor atoms = Tensor.zeros(COUNT, taps);
		for (int atom = 0; atom < COUNT; atom++) {
			final int vertical = (atom + 1) % SIZE;
			final int horizontal = (atom + 1) / SIZE;
			for (int tap = 0; tap < taps; tap++)
				atoms.real()[atom * taps + tap] = (float) (cosine(vertical, tap / SIZE) * cosine(horizontal, tap % SIZE));
		}
		return atoms;
	}

	private static double cosine(final int frequency, final int position) {
		return Math.sqrt((frequency == 0 ? 1.0 : 2.0) / SIZE) * Math.cos(Math.PI * (2 * position + 1) * frequency / (2 *
			SIZE));
	}
}
