package io.github.unrollj.admmcsnet.mask;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * Exactly so many of n things, without repetition, each drawn with a probability in proportion to its weight (Efraimidis
 * and Spirakis, "Weighted random sampling with a reservoir", 2006): those with the smallest of n exponential waiting times.
 */
final class WeightedChoice {

	private WeightedChoice() {}

	/**
	 * @param weight of thing i, positive; infinite for what must be among the chosen
	 * @param chosen how many, 0 to n
	 * @return 1 for the chosen, 0 for the others
	 */
	static float[] draw(final int n, final IntToDoubleFunction weight, final int chosen, final RandomGenerator random) {
		final double[] waiting = new double[n];
		for (int i = 0; i < n; i++)
			waiting[i] = -Math.log(1 - random.nextDouble()) / weight.applyAsDouble(i);
		final double[] sorted = waiting.clone();
		Arrays.sort(sorted);
		final double last = chosen == 0 ? -1 : sorted[chosen - 1];
		final float[] result = new float[n];
		int left = chosen;
		for (int i = 0; i < n && left > 0; i++) {
			if (waiting[i] <= last) {
				result[i] = 1;
				left--;
			}
		}
		return result;
	}
}
