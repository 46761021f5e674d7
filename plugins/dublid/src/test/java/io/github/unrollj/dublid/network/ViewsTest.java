package io.github.unrollj.dublid.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.dublid.classical.TotalVariation;
import io.github.unrollj.unrolled.ParameterView;

import java.util.List;

import org.junit.jupiter.api.Test;

class ViewsTest {

	/** Numbers as the classical method has them, not their logarithms, one view for each layer of all scales. */
	@Test
	void ofSeveralScales() {
		final DublidConfiguration shape = DublidConfiguration.DEFAULT;
		final List<ParameterView> views = StartValues.derivatives(shape, 1).views();
		final List<ParameterView> selections = views.stream().filter(view -> view.name().startsWith("edges selected"))
			.toList();
		final int layers = shape.levels() * shape.layers();
		assertEquals(layers, selections.size());
		assertEquals(layers, selections.get(layers - 1).layer());
		assertTrue(selections.stream().allMatch(view -> view.values().real()[0] > 0));
		final float[] weight = find(views, "restoration's weight").values().real();
		assertEquals(TotalVariation.ESTIMATED[0], weight[0], 1e-6);
		assertEquals(TotalVariation.ESTIMATED[1], weight[1], 1e-6);
		assertEquals(shape.restoration().steps(), find(views, "thresholds of the restoration").values().size(1));
	}

	/** To begin with, that of total variation. */
	@Test
	void shrinkagesAreCurvesOverTheHeightOfEdges() {
		final List<ParameterView> views = StartValues.derivatives(DublidConfiguration.DEFAULT, 1).views().stream().filter(
			view -> view.name().startsWith("shrinkages")).toList();
		assertEquals(DublidConfiguration.DEFAULT.restoration().steps(), views.size());
		final ParameterView last = views.get(views.size() - 1);
		assertEquals(views.size(), last.layer());
		final int points = last.values().size(1);
		for (int i = 0; i < points; i++) {
			final double height = last.to() * i / (points - 1);
			assertEquals(Math.max(0, height - 1), last.values().real()[points + i], 1e-5);
		}
	}

	@Test
	void filtersHaveNoMean() {
		final ParameterView filters = find(StartValues.derivatives(DublidConfiguration.DEFAULT, 1).views(), "edge filters");
		assertEquals(ParameterView.Kind.FILTERS, filters.kind());
		for (int f = 0; f < 2; f++) {
			double sum = 0;
			for (int i = 0; i < 9; i++)
				sum += filters.values().real()[9 * f + i];
			assertEquals(0, sum, 1e-6);
		}
	}

	@Test
	void ofOneScale() {
		final DublidNetwork network = StartValues.derivatives(new DublidConfiguration(4, 3, 5), 1);
		assertEquals(network.parameters().all().size(), network.views().size());
		final float stored = network.parameters().get("b.2").value().real()[0];
		assertEquals(PenaltyVariables.THRESHOLD_UNIT * stored, find(network.views(), "b.2").values().real()[0], 1e-7);
	}

	private static ParameterView find(final List<ParameterView> views, final String start) {
		return views.stream().filter(view -> view.name().startsWith(start)).findFirst().orElseThrow();
	}
}
