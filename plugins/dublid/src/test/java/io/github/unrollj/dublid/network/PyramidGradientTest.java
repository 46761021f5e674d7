package io.github.unrollj.dublid.network;

import io.github.unrollj.autodiff.TaylorTest;
import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.dublid.simulation.Blur;
import io.github.unrollj.dublid.simulation.LineKernel;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Layers;
import io.github.unrollj.unrolled.Parameter;
import io.github.unrollj.work.Workers;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** The gradients of the network of several scales, with respect to all of its parameters. */
class PyramidGradientTest {

	private static final DublidConfiguration SMALL = new DublidConfiguration(2, 2, 9, 2, 3, 2, new RestorationShape(3, 4, 5), 0.9, Learned.ALL);

	@Test
	void ofOneLayer() {
		check(1, "[.]1", 0.02);
	}

	@Test
	void ofTheRestoration() {
		check(1, "x|lambda", 0.02);
	}

	@Test
	void ofTheLastScale() {
		check(6, "[.][23]", 0.05);
	}

	/** What a scale passes on to the next hardly depends on numbers: differences are of the size of their rounding. */
	@Test
	void throughScales() {
		check(3, "[.]1", 0.2);
	}

	private static void check(final int layer, final String names, final double tolerance) {
		final Tensor blurred = Blur.valid(blocks(48, 44), LineKernel.of(9, 5, 0.5, 0, 0));
		final DublidNetwork network = StartValues.derivatives(SMALL, 1);
		final List<String> chosen = new ArrayList<>();
		for (final Parameter parameter : network.parameters().all())
			if (Pattern.compile(names).matcher(parameter.name()).find()) chosen.add(parameter.name());
		final Tensor[] values = chosen.stream().map(name -> network.parameters().get(name).value()).toArray(Tensor[]::new);
		TaylorTest.ofAll(x -> {
			final Function<String, Variable> weights = name -> chosen.contains(name) ? x[chosen.indexOf(name)] : Variable
				.constant(network.parameters().get(name).value());
			return new PyramidOperation(SMALL, weights, new Workers(1)).apply(blurred, Layers.only(layer)).get(0);
		}, values).assertGradient(tolerance);
	}

	private static Tensor blocks(final int rows, final int columns) {
		final Random random = new Random(3);
		final float[] grey = new float[100];
		for (int i = 0; i < grey.length; i++)
			grey[i] = random.nextFloat();
		final Tensor image = Tensor.zeros(rows, columns);
		for (int i = 0; i < image.count(); i++)
			image.real()[i] = grey[(i / columns / 7) * 10 + (i % columns + i / columns / 3) / 8];
		return image;
	}
}
