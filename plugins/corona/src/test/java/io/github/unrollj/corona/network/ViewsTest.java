package io.github.unrollj.corona.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.unrollj.unrolled.ParameterView;
import io.github.unrollj.unrolled.ParameterView.Kind;

import java.util.List;

import org.junit.jupiter.api.Test;

class ViewsTest {

	@Test
	void thresholdsAreInTheirOwnUnits() {
		final CoronaConfiguration configuration = CoronaConfiguration.PAPER;
		final List<ParameterView> views = new CoronaNetwork(configuration).views();
		assertArrayEquals(new int[] { 12, 5, 5 }, views.get(4).values().shape(), "P.2, real and imaginary parts");
		final ParameterView lowRank = views.get(2);
		assertEquals(Kind.NUMBERS, lowRank.kind());
		assertEquals("c, threshold of singular values", lowRank.stem());
		assertEquals(1, lowRank.layer());
		assertEquals(configuration.lowRankCeiling() / 2, lowRank.values().item(), 1e-6, "start value: half the ceiling");
		assertEquals(configuration.sparseCeiling() / 2, views.get(3).values().item(), 1e-6);
	}
}
