package io.github.unrollj.admmcsnet.reconstruction;

import io.github.unrollj.tensor.Tensor;

/** How far the image of a k-space is from being real, which can be told from opposite frequencies that were both sampled. */
final class Asymmetry {

	/** What rounding of single precision leaves. */
	private static final double ROUNDING = 1e-9;

	/** Share of the energy that has to be in opposite frequencies which both were sampled, to be sure. */
	private static final double ENOUGH = 0.5;

	private Asymmetry() {}

	/** Whether the image is real, as far as can be told, as magnitude images are which were undersampled afterwards. */
	static boolean isAbsent(final Tensor kSpace, final Tensor mask) {
		final double[] energies = energies(kSpace, mask);
		return energies[0] <= ROUNDING * energies[1] && energies[1] >= ENOUGH * kSpace.dot(kSpace);
	}

	/**
	 * The share of the energy that no real image can have, from 0 (real image) to 1 (imaginary one), about 0.5 for
	 * an arbitrary phase; of white noise 0.5 as well.
	 *
	 * @param kSpace complex [rows, columns], zero frequency at [0, 0]
	 * @param mask real [rows, columns], not 0 where sampled
	 */
	static double of(final Tensor kSpace, final Tensor mask) {
		final double[] energies = energies(kSpace, mask);
		return energies[1] == 0 ? 0 : energies[0] / energies[1];
	}

	/** Of what no real image can have, and of all, in opposite frequencies that were both sampled. */
	private static double[] energies(final Tensor kSpace, final Tensor mask) {
		final int rows = kSpace.size(0);
		final int columns = kSpace.size(1);
		final float[] re = kSpace.real();
		final float[] im = kSpace.imaginary();
		double other = 0;
		double all = 0;
		for (int i = 0; i < kSpace.count(); i++) {
			final int opposite = (rows - i / columns) % rows * columns + (columns - i % columns) % columns;
			if (mask.real()[i] == 0 || mask.real()[opposite] == 0) continue;
			final double a = 0.5 * (re[i] - re[opposite]);
			final double b = 0.5 * (im[i] + im[opposite]);
			other += a * a + b * b;
			all += (double) re[i] * re[i] + (double) im[i] * im[i];
		}
		return new double[] { other, all };
	}
}
