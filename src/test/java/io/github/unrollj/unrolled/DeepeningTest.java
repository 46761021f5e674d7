package io.github.unrollj.unrolled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.unrollj.tensor.Tensor;

import java.util.Map;

import org.junit.jupiter.api.Test;

class DeepeningTest {

	@Test
	void secondLayerIsRepeated() {
		final Map<String, Tensor> three = set(3).snapshot();
		final ParameterSet five = set(5);
		five.load(Deepening.of(three, 3, five, 5));
		assertEquals(7, five.get("shared").value().item());
		for (int k = 1; k <= 5; k++)
			assertEquals(k == 1 ? 1 : k < 5 ? 2 : 3, five.get("a." + k).value().item());
		five.load(Deepening.of(set(5).snapshot(), 5, five, 5));
		assertEquals(4, five.get("a.4").value().item());
		assertThrows(IllegalArgumentException.class, () -> Deepening.of(three, 3, set(2), 2));
	}

	private static ParameterSet set(final int layers) {
		final ParameterSet set = new ParameterSet().add(new Parameter("shared", Tensor.scalar(7)));
		for (int k = 1; k <= layers; k++)
			set.add(new Parameter("a." + k, Tensor.scalar(k)));
		return set;
	}
}
