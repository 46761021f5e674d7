package io.github.unrollj.admmcsnet.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.unrollj.admmcsnet.network.NetworkShape.Kind;
import io.github.unrollj.operator.Border;
import io.github.unrollj.unrolled.ParameterView;
import io.github.unrollj.unrolled.UnrolledNetwork;

import java.util.List;

import org.junit.jupiter.api.Test;

class ViewsTest {

	@Test
	void basicNetworkShowsFiltersAndNotTheirCoefficients() {
		final List<ParameterView> views = views(new BasicNetwork(shape(Kind.BASIC, false)));
		final ParameterView filters = view(views, "d.2");
		assertArrayEquals(new int[] { 8, 3, 3 }, filters.values().shape());
		assertArrayEquals(DctAtoms.matrix().real(), filters.values().real(), 1e-6f);
		assertEquals(ParameterView.Kind.NUMBERS, view(views, "rho.0").kind());
		final ParameterView functions = view(views, "q.1");
		assertEquals(ParameterView.Kind.CURVES, functions.kind());
		assertEquals(-0.96f, functions.values().real()[0], 1e-6, "soft threshold 0.04 at -1");
		assertEquals(-1, functions.from());
	}

	@Test
	void genericNetworkShowsKernelsAndFunctionsWhetherTiedOrNot() {
		for (final boolean tied : new boolean[] { true, false }) {
			final List<ParameterView> views = views(new GenericNetwork(shape(Kind.GENERIC, tied), 1));
			assertEquals(ParameterView.Kind.FILTERS, view(views, tied ? "c1" : "c1.1").kind());
			assertEquals(ParameterView.Kind.CURVES, view(views, tied ? "q" : "q.1").kind());
		}
	}

	private static NetworkShape shape(final Kind kind, final boolean tied) {
		return new NetworkShape(kind, 2, 6, 1, tied, Border.CIRCULAR, true, false);
	}

	/** As the reconstructor's networks have them. */
	private static List<ParameterView> views(final UnrolledNetwork network) {
		return new ScaledNetwork(network).views();
	}

	private static ParameterView view(final List<ParameterView> views, final String name) {
		return views.stream().filter(view -> view.name().equals(name)).findFirst().orElseThrow();
	}
}
