package io.github.unrollj.lista.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.lista.dictionary.Dictionary;
import io.github.unrollj.lista.dictionary.DictionaryFile;
import io.github.unrollj.lista.dictionary.SparseCoding;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Layers;
import io.github.unrollj.unrolled.ParameterView;
import io.github.unrollj.unrolled.Weights;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** Untrained, the network is ISTA: layer k gives the codes of iteration k, and the image that those codes stand for. */
class AnalyticStartTest {

	private static final int ITERATIONS = 6;
	private static final double LAMBDA = 0.15;

	private final Dictionary dictionary = DictionaryFile.builtIn();
	private final ScnNetwork network = new ScnNetwork(new ScnConfiguration(2, 0, dictionary.atoms(), ITERATIONS - 1, 1,
		LAMBDA), dictionary);
	private final Weights weights = Weights.constant(network.parameters());
	private final Tensor image = image(20, 23);
	private final Windows windows = new Windows(20, 23);

	@Test
	void codesOfLayerEqualThoseOfIteration() {
		final Windows.Block all = windows.blocks().get(0);
		final Variable input = Variable.constant(image);
		final Variable c = weights.get("C");
		final Variable a = Encoder.encode(input, FeatureNorm.inverse(input, c), ComposedFilters.of(c, weights.get("W")),
			windows, all);
		final int count = windows.down() * windows.across();
		final float[] y = features(count);
		final SparseCoding classical = SparseCoding.of(dictionary.low().real(), 100, dictionary.atoms(), LAMBDA);
		final float scale = (float) (LAMBDA / Dictionary.lipschitz(dictionary.gram(), dictionary.atoms()));
		Variable z = Shrinkage.shrink(a);
		for (int k = 1; k <= ITERATIONS; k++) {
			final float[] codes = z.value().real().clone();
			for (int i = 0; i < codes.length; i++)
				codes[i] *= scale;
			assertArrayEquals(classical.ista(y, count, k), codes, 2e-6f, "iteration " + k);
			z = Shrinkage.iterate(z, weights.get("S"), a);
		}
	}

	@Test
	void viewsShowAtomsAsPatches() {
		final List<ParameterView> views = network.views();
		final ParameterView encoder = views.get(1);
		final ParameterView patches = views.get(3);
		assertArrayEquals(new int[] { dictionary.atoms(), 9, 9 }, encoder.values().shape());
		assertArrayEquals(new int[] { dictionary.atoms(), 5, 5 }, patches.values().shape());
		assertArrayEquals(network.parameters().get("D").value().real(), patches.values().real());
		final Variable composed = ComposedFilters.of(weights.get("C"), weights.get("W"));
		assertEquals(composed.value().real()[7 * dictionary.atoms() + 3], encoder.values().real()[3 * 81 + 7]);
	}

	@Test
	void outputOfLayerIsThatOfTheShallowerNetwork() {
		final List<Variable[]> layers = network.forward(weights, Layers.upTo(ITERATIONS), Variable.constant(image));
		assertEquals(ITERATIONS, layers.size());
		for (int k = 1; k <= ITERATIONS; k++) {
			final ScnNetwork shallow = new ScnNetwork(new ScnConfiguration(2, 0, dictionary.atoms(), k - 1, 1, LAMBDA),
				dictionary);
			final Tensor expected = shallow.forward(Weights.constant(shallow.parameters()), Variable.constant(image))[0]
				.value();
			assertArrayEquals(expected.real(), layers.get(k - 1)[0].value().real(), 1e-6f, "layer " + k);
		}
	}

	/** The features straight from their definition, in double precision: [100, windows]. */
	private float[] features(final int count) {
		final Tensor filters = ScnNetwork.derivativeFilters();
		final float[] y = new float[100 * count];
		for (int w = 0; w < count; w++) {
			final double[] column = new double[100];
			double power = 0;
			for (int i = 0; i < 100; i++) {
				final int top = w / windows.across() + i % 25 / 5;
				final int left = w % windows.across() + i % 5;
				for (int tap = 0; tap < 25; tap++) {
					column[i] += filters.real()[i / 25 * 25 + tap] * image.real()[(top + tap / 5) * image.size(1) + left + tap %
						5];
				}
				power += column[i] * column[i];
			}
			for (int i = 0; i < 100; i++)
				y[i * count + w] = (float) (column[i] / Math.sqrt(power));
		}
		return y;
	}

	static Tensor image(final int rows, final int columns) {
		final Random random = new Random(5);
		final Tensor image = Tensor.zeros(rows, columns);
		for (int i = 0; i < image.count(); i++)
			image.real()[i] = (float) (0.5 + 0.3 * Math.sin(0.4 * (i % columns)) * Math.cos(0.3 * (i / columns)) + 0.05 * random
				.nextGaussian());
		return image;
	}
}
