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

	private static final DublidConfiguration SMALL = new DublidConfiguration(2, 2, 9, 2, 3, 2, new RestorationShape(3, 4, 5), 0.9);

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

	/** Where kernels are passed on as they are. What is beyond rounding is a cut that the shortest step still crosses. */
	@Test
	void throughScales() {
		check(withEvenness(0), 3, "[.]1", 0.05);
	}

	/**
	 * Of the bare shapes that are passed on otherwise differences are so much smaller that rounding hides them at 0.9. Nor can
	 * much be learned from them: what noise cuts off a kernel or leaves changes results more than they do as soon as
	 * parameters change by a hundredth.
	 */
	@Test
	void throughEvenScales() {
		check(withEvenness(0.5), 3, "[.]1", 0.05);
	}

	private static DublidConfiguration withEvenness(final double evenness) {
		return new DublidConfiguration(2, 2, 9, 2, 3, 2, SMALL.restoration(), evenness);
	}

	private static void check(final int layer, final String names, final double tolerance) {
		check(SMALL, layer, names, tolerance);
	}

	private static void check(final DublidConfiguration configuration, final int layer, final String names, final double tolerance) {
		final Tensor blurred = Blur.valid(blocks(48, 44), LineKernel.of(9, 5, 0.5, 0, 0));
		final DublidNetwork network = StartValues.derivatives(configuration, 1);
		final List<String> chosen = new ArrayList<>();
		for (final Parameter parameter : network.parameters().all())
			if (Pattern.compile(names).matcher(parameter.name()).find()) chosen.add(parameter.name());
		final Tensor[] values = chosen.stream().map(name -> network.parameters().get(name).value()).toArray(Tensor[]::new);
		TaylorTest.ofAll(x -> {
			final Function<String, Variable> weights = name -> chosen.contains(name) ? x[chosen.indexOf(name)] : Variable
				.constant(network.parameters().get(name).value());
			return new PyramidOperation(configuration, weights, new Workers(1)).apply(blurred, Layers.only(layer)).get(0);
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
