package io.github.unrollj.dublid.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.dublid.classical.BlindTotalVariation;
import io.github.unrollj.dublid.classical.ClassicalDeblurring;
import io.github.unrollj.dublid.classical.TotalVariation;
import io.github.unrollj.dublid.evaluation.Deblurred;
import io.github.unrollj.dublid.simulation.Blur;
import io.github.unrollj.dublid.simulation.LineKernel;
import io.github.unrollj.dublid.splitting.Level;
import io.github.unrollj.dublid.splitting.Pyramid;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Layers;
import io.github.unrollj.unrolled.Weights;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** The network of several scales, before any training, is the classical method: layer k is its iteration k. */
class ClassicalStartTest {

	private static final int BOX = 9;
	private static final int SCALES = BlindTotalVariation.scales(BOX);
	private static final Workers ONE = new Workers(1);

	private final DublidNetwork network = StartValues.derivatives(new DublidConfiguration(2, 2, BOX, SCALES, 4,
		7, RestorationShape.classical(12), BlindTotalVariation.EVENNESS), 1);
	private final Tensor image = Blur.valid(blocks(), LineKernel.of(BOX, 5, 0.5, 0, 0));

	@Test
	void layersAreIterations() {
		final List<Variable[]> layers = network.forward(Weights.constant(network.parameters()), Layers.upTo(network.layers()),
			Variable.constant(image));
		final List<Level> levels = new BlindTotalVariation(2, 4, 7).levels(SCALES, TotalVariation.DIFFERENCES);
		for (int k = 1; k <= network.layers(); k++) {
			final float[] kernel = Pyramid.of(image, BOX, levels, k, false, ONE, Progress.NONE).kernel(k);
			assertArrayEquals(kernel, layers.get(k - 1)[1].value().real(), 1e-3f);
		}
	}

	@Test
	void theNetworkIsTheClassicalMethod() {
		final DublidConfiguration shape = DublidConfiguration.DEFAULT;
		final DublidNetwork start = StartValues.derivatives(new DublidConfiguration(2, shape.layers(), BOX, SCALES, shape
			.steps(), shape.refinement(), RestorationShape.classical(12), shape.evenness()), 1);
		final Deblurred classical = new ClassicalDeblurring(BOX, ONE).deblur(image);
		try (Deblurring unrolled = start.deblur(image, ONE)) {
			assertArrayEquals(classical.kernel().real(), unrolled.kernel().real(), 1e-3f);
			assertArrayEquals(classical.image().real(), unrolled.image().real(), 1e-2f);
		}
	}

	private static Tensor blocks() {
		final Random random = new Random(4);
		final Tensor grey = Tensor.zeros(10, 10);
		for (int i = 0; i < grey.count(); i++)
			grey.real()[i] = random.nextFloat();
		final Tensor blocks = Tensor.zeros(60, 54);
		for (int i = 0; i < blocks.count(); i++)
			blocks.real()[i] = grey.real()[i / 54 / 7 * 10 + (i % 54 + i / 54 / 3) / 8];
		return blocks;
	}
}
