package io.github.unrollj.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

class RankTest {

	@Test
	void isWhatSortingFinds() {
		final Random random = new Random(1);
		final float[] values = new float[1000];
		for (int i = 0; i < values.length; i++)
			values[i] = i % 3 == 0 ? Math.round(4 * random.nextGaussian()) : (float) (1e-3 * random.nextGaussian());
		values[5] = Float.NaN;
		values[6] = Float.NEGATIVE_INFINITY;
		values[7] = Float.POSITIVE_INFINITY;
		values[8] = -0f;
		values[9] = Float.MIN_VALUE;
		final float[] sorted = values.clone();
		Arrays.sort(sorted);
		for (int i = 0; i < sorted.length; i++)
			assertEquals(sorted[i], Rank.of(values, i));
	}
}
