package io.github.unrollj.admmcsnet.reconstruction;

import io.github.unrollj.tensor.Tensor;

/** How far the image of a k-space is from being real, which can be told from opposite frequencies that were both sampled. */
final class Asymmetry {

	private Asymmetry() {}

	/**
	 * The share of the energy that no real image can have, from 0 (real image) to 1 (imaginary one), about 0.5 for
	 * an arbitrary phase; of white noise 0.5 as well.
	 *
	 * @param kSpace complex [rows, columns], zero frequency at [0, 0]
	 * @param mask real [rows, columns], not 0 where sampled
	 */
	static double of(final Tensor kSpace, final Tensor mask) {
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
		return all == 0 ? 0 : other / all;
	}
}
