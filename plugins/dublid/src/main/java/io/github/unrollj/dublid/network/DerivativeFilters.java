package io.github.unrollj.dublid.network;

import io.github.unrollj.tensor.Tensor;

import java.util.Random;

/** Filters to start from: derivatives, and in the cascade smoothing. */
final class DerivativeFilters {

	/** Rows and columns down and right to the eight neighbours; the second four are opposite to the first. */
	private static final int[][] NEIGHBOURS = { { 0, 1 }, { 1, 0 }, { 1, 1 }, { 1, -1 }, { 0, -1 }, { -1, 0 }, { -1, -1 },
		{ -1, 1 } };
	private static final int KINDS = 16;

	private DerivativeFilters() {}

	/**
	 * Differences of a pixel and its eight neighbours, differences of opposite neighbours, second differences, each per
	 * unit of length, and so again.
	 *
	 * @return [count, 3, 3], every filter of zero mean
	 */
	static Tensor bank(final int count) {
		final Tensor bank = Tensor.zeros(count, 3, 3);
		for (int i = 0; i < count; i++) {
			final int kind = i % KINDS;
			final int[] to = NEIGHBOURS[kind < 8 ? kind : kind % 4];
			final double length = Math.hypot(to[0], to[1]);
			if (kind < 8) add(bank, i, to, 1 / length, -1 / length, 0);
			else if (kind < 12) add(bank, i, to, 0.5 / length, 0, -0.5 / length);
			else add(bank, i, to, -0.5 / (length * length), 1 / (length * length), -0.5 / (length * length));
		}
		return bank;
	}

	private static void add(final Tensor bank, final int i, final int[] to, final double neighbour, final double centre,
		final double opposite)
	{
		final int middle = 9 * i + 4;
		bank.real()[middle + 3 * to[0] + to[1]] += (float) neighbour;
		bank.real()[middle] += (float) centre;
		bank.real()[middle - 3 * to[0] - to[1]] += (float) opposite;
	}

	/**
	 * Every channel smoothed by [side, 1 - 2 side, side] along both axes.
	 *
	 * @param noise standard deviation of what is added to all entries
	 * @return [channels, channels, 3, 3]
	 */
	static Tensor smoothing(final int channels, final double side, final double noise, final Random random) {
		final Tensor filters = Tensor.zeros(channels, channels, 3, 3);
		final double[] profile = { side, 1 - 2 * side, side };
		for (int i = 0; i < filters.count(); i++) {
			final boolean same = i / 9 / channels == i / 9 % channels;
			final double value = same ? profile[i % 9 / 3] * profile[i % 3] : 0;
			filters.real()[i] = (float) (value + noise * random.nextGaussian());
		}
		return filters;
	}
}
