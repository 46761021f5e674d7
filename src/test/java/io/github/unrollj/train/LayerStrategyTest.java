package io.github.unrollj.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.unrollj.unrolled.Layers;
import io.github.unrollj.unrolled.Parameter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

class LayerStrategyTest {

	private final ToyNetwork network = new ToyNetwork(3);

	private Phase at(final String strategy, final long step, final long steps) {
		return LayerStrategy.parse(strategy).at(step, steps, network);
	}

	private String learned(final Phase phase) {
		return network.parameters().all().stream().filter(phase.learned()).map(Parameter::name).collect(Collectors.joining(
			" "));
	}

	@Test
	void lastNeedsTheLastLayerOnly() {
		final Phase phase = at("last", 0, 100);
		assertEquals(new Layers(3, 3), phase.layers());
		assertArrayEquals(new double[] { 0, 0, 1 }, phase.layerWeights());
	}

	@Test
	void annealedGoesFromTheMeanToTheLast() {
		assertArrayEquals(new double[] { 1 / 3., 1 / 3., 1 / 3. }, at("annealed:0.5", 0, 100).layerWeights(), 1e-15);
		assertArrayEquals(new double[] { 1 / 6., 1 / 6., 4 / 6. }, at("annealed:0.5", 25, 100).layerWeights(), 1e-15);
		assertArrayEquals(new double[] { 0, 0, 1 }, at("annealed:0.5", 50, 100).layerWeights());
		assertEquals(new Layers(1, 3), at("annealed:0.5", 25, 100).layers());
	}

	@Test
	void layerwiseAddsLayerAfterLayer() {
		final List<String> stages = new ArrayList<>();
		long end = 0;
		while (end < 21) {
			final Phase phase = at("layerwise:0.5", end, 21);
			assertEquals(end, phase.first());
			for (long step = phase.first(); step < phase.end(); step++) {
				assertEquals(phase.first(), at("layerwise:0.5", step, 21).first());
				assertEquals(phase.end(), at("layerwise:0.5", step, 21).end());
			}
			stages.add(phase.layers().last() + ": " + learned(phase) + " x " + phase.rateFactor());
			end = phase.end();
		}
		assertEquals(List.of("1: s.1 offset x 1.0", "2: s.2 x 1.0", "2: s.1 s.2 offset x 0.2", "3: s.3 x 1.0",
			"3: s.1 s.2 s.3 offset x 0.2", "3: s.1 s.2 s.3 offset x 1.0"), stages);
	}

	@Test
	void fewerStepsThanStagesStillEnd() {
		for (long steps = 1; steps < 9; steps++) {
			long step = 0;
			while (step < steps) {
				final Phase phase = at("layerwise:0.9", step, steps);
				assertEquals(step, phase.first());
				step = phase.end();
			}
			assertEquals(steps, step);
		}
	}

	@Test
	void nonsenseIsRejected() {
		for (final String text : new String[] { "first", "annealed", "annealed:2", "layerwise:x", "last:0.5" })
			assertThrows(IllegalArgumentException.class, () -> LayerStrategy.parse(text), text);
	}
}
