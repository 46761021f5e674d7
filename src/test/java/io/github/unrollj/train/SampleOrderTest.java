package io.github.unrollj.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class SampleOrderTest {

	@Test
	void everyImageIsUsedEquallyOften() {
		final int[] images = new SampleOrder(3, 5, 100, 20).images(0, 20);
		final int[] uses = new int[5];
		for (final int image : images)
			uses[image]++;
		assertArrayEquals(new int[] { 4, 4, 4, 4, 4 }, uses);
		assertEquals(5, Arrays.stream(images, 0, 5).distinct().count());
		assertEquals(5, Arrays.stream(images, 5, 10).distinct().count());
	}

	@Test
	void startingInTheMiddleGivesTheSame() {
		final int[] all = new SampleOrder(3, 7, 3, 30).images(0, 120);
		for (final int first : new int[] { 1, 29, 30, 77 })
			assertArrayEquals(Arrays.copyOfRange(all, first, 120), new SampleOrder(3, 7, 3, 30).images(first, 120 - first));
	}

	@Test
	void groupsFollowEachOtherWithinTheEpoch() {
		final int[] images = new SampleOrder(1, 10, 4, 60).images(0, 60);
		final Set<Integer> first = distinct(images, 0, 20), second = distinct(images, 20, 40), third = distinct(images, 40,
			60);
		assertTrue(first.size() <= 4 && second.size() <= 4 && third.size() <= 4);
		assertEquals(10, first.size() + second.size() + third.size());
		assertEquals(10, distinct(images, 0, 60).size());
	}

	private static Set<Integer> distinct(final int[] images, final int from, final int to) {
		return Arrays.stream(images, from, to).boxed().collect(Collectors.toSet());
	}

	@Test
	void splitKeepsATenthButAtLeastOne() {
		assertEquals(2, Split.of(20, 0.1, 1).validation().length);
		assertEquals(1, Split.of(2, 0.1, 1).validation().length);
		assertEquals(1, Split.of(2, 0.9, 1).training().length);
		final Split split = Split.of(20, 0.1, 1);
		assertArrayEquals(IntStream.range(0, 20).toArray(), IntStream.concat(Arrays.stream(split.training()), Arrays.stream(
			split.validation())).sorted().toArray());
		assertArrayEquals(split.validation(), Split.of(20, 0.1, 1).validation());
		assertFalse(IntStream.range(2, 9).allMatch(seed -> Arrays.equals(split.validation(), Split.of(20, 0.1, seed)
			.validation())));
	}
}
