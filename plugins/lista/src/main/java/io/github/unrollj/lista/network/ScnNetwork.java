package io.github.unrollj.lista.network;

import io.github.unrollj.autodiff.Linear;
import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.linalg.Transpose;
import io.github.unrollj.lista.dictionary.Dictionary;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Layers;
import io.github.unrollj.unrolled.Parameter;
import io.github.unrollj.unrolled.ParameterSet;
import io.github.unrollj.unrolled.ParameterView;
import io.github.unrollj.unrolled.UnrolledNetwork;
import io.github.unrollj.unrolled.Weights;
import io.github.unrollj.work.Progress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The sparse-coding network of Wang et al., ICCV 2015 (SCN), and its cascade: ISTA on every 9x9 window of an
 * interpolated image, the codes turned into high-resolution patches that are averaged where they overlap. A further
 * stage does the same to the result of the one before.
 * <p>
 * Input: the interpolated luminance [H, W], padded by {@link ScnConfiguration#margin()} on each side. Output: the area
 * without the padding. Every step is positively homogeneous: the output scales with the input, whatever its range.
 * <p>
 * A stage has iterations + 1 layers; a layer's output is the image that its codes stand for. With start values from a
 * dictionary (Dy, Dx), sparsity lambda and L = lambda_max(Dy^T Dy), that is W = Dy/lambda, S = I - Dy^T Dy/L and
 * D = (lambda/L) Dx^T, the codes times lambda/L are those of ISTA for min 1/2 ||y - Dy z||^2 + lambda ||z||_1.
 */
public final class ScnNetwork implements UnrolledNetwork {

	private final ScnConfiguration configuration;
	private final ParameterSet parameters = new ParameterSet();

	/** A network that is the classical algorithm with that dictionary in every stage. */
	public ScnNetwork(final ScnConfiguration configuration, final Dictionary dictionary) {
		this.configuration = configuration;
		final int atoms = configuration.atoms();
		if (dictionary.atoms() != atoms || dictionary.features() != Dictionary.FEATURES) {
			throw new IllegalArgumentException("A network with " + atoms + " atoms needs a dictionary [" +
				Dictionary.FEATURES + ", " + atoms + "], not " + dictionary.low());
		}
		final float[] gram = dictionary.gram();
		final double lipschitz = Dictionary.lipschitz(gram, atoms);
		final double lambda = configuration.lambda();
		for (int stage = 1; stage <= configuration.stages(); stage++) {
			parameters.add(new Parameter(name("C", stage), derivativeFilters()));
			parameters.add(new Parameter(name("W", stage), scaled(dictionary.low(), 1 / lambda)));
			parameters.add(new Parameter(name("S", stage), identityMinus(gram, atoms, 1 / lipschitz)));
			parameters.add(new Parameter(name("D", stage), transposed(dictionary.high(), lambda / lipschitz)));
			parameters.add(new Parameter(name("g", stage), constant(25, 1 / 25f)));
		}
	}

	/** The name of a stage's parameter: the first stage's are those of the paper. */
	static String name(final String symbol, final int stage) {
		return stage == 1 ? symbol : "stage" + stage + "/" + symbol;
	}

	public ScnConfiguration configuration() {
		return configuration;
	}

	@Override
	public ParameterSet parameters() {
		return parameters;
	}

	@Override
	public int layers() {
		return configuration.stages() * (configuration.iterations() + 1);
	}

	/** Encoder and dictionary as the patches that they are, the encoder together with the derivative filters. */
	@Override
	public List<ParameterView> views() {
		final List<ParameterView> views = new ArrayList<>();
		for (int stage = 1; stage <= configuration.stages(); stage++) {
			final Tensor c = value("C", stage);
			final Tensor encoder = ComposedFilters.of(Variable.constant(c), Variable.constant(value("W", stage))).value();
			views.add(ParameterView.filters(name("C", stage) + ", derivative filters", c));
			views.add(ParameterView.filters(name("W", stage) + ", encoder", transposed(encoder, 1).reshape(configuration.atoms(),
				Windows.SIZE, Windows.SIZE)));
			views.add(ParameterView.matrix(name("S", stage) + ", mutual inhibition", value("S", stage)));
			views.add(ParameterView.filters(name("D", stage) + ", dictionary", value("D", stage).reshape(configuration.atoms(),
				Windows.PATCH, Windows.PATCH)));
			views.add(ParameterView.filters(name("g", stage) + ", averaging weights", value("g", stage).reshape(1,
				Windows.PATCH, Windows.PATCH)));
		}
		return views;
	}

	private Tensor value(final String symbol, final int stage) {
		return parameters.get(name(symbol, stage)).value().copy();
	}

	@Override
	public List<Variable[]> forward(final Weights weights, final Layers wanted, final Variable... inputs) {
		return forward(weights, wanted, Progress.NONE, inputs[0]);
	}

	/** The same, which ends with a {@link java.util.concurrent.CancellationException} when cancelled. */
	List<Variable[]> forward(final Weights weights, final Layers wanted, final Progress progress, final Variable input) {
		Variable image = input;
		requireImage(image.value());
		final List<Variable[]> outputs = new ArrayList<>();
		final int perStage = configuration.iterations() + 1;
		for (int stage = 1; stage <= configuration.stages(); stage++) {
			final Layers layers = new Layers((stage - 1) * perStage + 1, stage * perStage);
			final Layers needed = new Layers(Math.min(layers.last(), Math.max(layers.first(), wanted.first())), Math.min(
				wanted.last(), layers.last()));
			final List<Variable> images = stage(weights, stage, image, layers.first(), needed, progress);
			final int inset = (configuration.stages() - stage) * Windows.MARGIN;
			for (int layer = needed.first(); layer <= needed.last(); layer++) {
				if (wanted.wants(layer)) outputs.add(new Variable[] { inner(images.get(layer - needed.first()), inset) });
			}
			if (wanted.last() <= layers.last()) break;
			image = images.get(images.size() - 1);
		}
		return outputs;
	}

	/** One stage: the paper's iteration on every block of windows. */
	private static List<Variable> stage(final Weights weights, final int stage, final Variable image, final int first,
		final Layers needed, final Progress progress)
	{
		final Variable c = weights.get(name("C", stage));
		final Variable s = weights.get(name("S", stage));
		final Variable d = weights.get(name("D", stage));
		final Variable g = weights.get(name("g", stage));
		final Variable m = ComposedFilters.of(c, weights.get(name("W", stage)));
		final Variable inverseNorm = FeatureNorm.inverse(image, c);
		final Windows windows = new Windows(image.value().size(0), image.value().size(1));
		final List<List<Variable>> patches = new ArrayList<>();
		for (int layer = needed.first(); layer <= needed.last(); layer++)
			patches.add(new ArrayList<>());
		for (final Windows.Block block : windows.blocks()) {
			final Variable a = Encoder.encode(image, inverseNorm, m, windows, block);
			Variable z = Shrinkage.shrink(a);
			for (int layer = first; layer <= needed.last(); layer++) {
				progress.check();
				if (layer > first) z = Shrinkage.iterate(z, s, a);
				if (needed.wants(layer)) patches.get(layer - needed.first()).add(Decoder.decode(z, d));
			}
		}
		return patches.stream().map(blocks -> Aggregation.aggregate(image, blocks, g, windows)).toList();
	}

	private static Variable inner(final Variable image, final int inset) {
		return inset == 0 ? image : Linear.apply(Interpolation.interior(image.value(), inset), image);
	}

	private void requireImage(final Tensor image) {
		final int smallest = 2 * configuration.margin() + 1;
		if (image.rank() != 2 || image.isComplex() || image.size(0) < smallest || image.size(1) < smallest) {
			throw new IllegalArgumentException("The network's input is a real image of at least " + smallest + " x " +
				smallest + " pixels, padding included, not " + image);
		}
	}

	/** [-1 0 1], its transpose, [1 0 -2 0 1], its transpose, in the middle of 5x5. */
	static Tensor derivativeFilters() {
		final Tensor filters = Tensor.zeros(4, 5, 5);
		final float[][] profiles = { { 0, -1, 0, 1, 0 }, { 1, 0, -2, 0, 1 } };
		for (int f = 0; f < 4; f++) {
			for (int i = 0; i < 5; i++)
				filters.real()[f * 25 + (f % 2 == 0 ? 10 + i : i * 5 + 2)] = profiles[f / 2][i];
		}
		return filters;
	}

	private static Tensor scaled(final Tensor tensor, final double factor) {
		final Tensor scaled = tensor.copy();
		for (int i = 0; i < scaled.count(); i++)
			scaled.real()[i] *= (float) factor;
		return scaled;
	}

	private static Tensor transposed(final Tensor matrix, final double factor) {
		final float[] transposed = Transpose.of(matrix.real(), matrix.size(0), matrix.size(1));
		return scaled(Tensor.of(transposed, matrix.size(1), matrix.size(0)), factor);
	}

	private static Tensor identityMinus(final float[] gram, final int atoms, final double factor) {
		final Tensor result = Tensor.zeros(atoms, atoms);
		for (int i = 0; i < gram.length; i++)
			result.real()[i] = (float) ((i % (atoms + 1) == 0 ? 1 : 0) - factor * gram[i]);
		return result;
	}

	private static Tensor constant(final int count, final float value) {
		final Tensor constant = Tensor.zeros(count);
		Arrays.fill(constant.real(), value);
		return constant;
	}
}
