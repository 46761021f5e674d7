package io.github.unrollj.corona.network;

import static io.github.unrollj.autodiff.Arithmetic.add;
import static io.github.unrollj.autodiff.Arithmetic.subtract;
import static io.github.unrollj.autodiff.Scaling.scale;
import static io.github.unrollj.autodiff.Sigmoid.sigmoid;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.proximal.ElementThreshold;
import io.github.unrollj.proximal.GroupThreshold;
import io.github.unrollj.proximal.LocalPower;
import io.github.unrollj.proximal.SingularValueThreshold;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Constraint;
import io.github.unrollj.unrolled.Layers;
import io.github.unrollj.unrolled.Parameter;
import io.github.unrollj.unrolled.ParameterSet;
import io.github.unrollj.unrolled.ParameterView;
import io.github.unrollj.unrolled.UnrolledNetwork;
import io.github.unrollj.unrolled.Weights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Convolutional robust PCA (CORONA, Solomon et al. 2019): an iteration that separates a movie D into tissue L of low rank
 * and sparse blood S, with learned kernels and thresholds, c = ceiling sigmoid(a) of singular values and theta = ceiling
 * sigmoid(b) relative to the mean power, or mean norm of pixels. A layer of {@code ista}, the paper's iteration, is
 *
 * <pre>
 * L = soft(P1 * D + P3 * S + P5 * L),   s -> s - tau, tau = c times the largest singular value
 * S = shrink(P2 * D + P4 * S + P6 * L)
 * </pre>
 *
 * from L = S = 0: a proximal gradient step for 1/2 ||D - L - S||^2 + lambda1 ||L||_* + lambda2 ||S||_{1,2}. A layer of
 * {@code alternating} is the same in other coordinates, with R = D - L - S,
 *
 * <pre>
 * L = garrote(L + P1 * R + P3 * S + P5 * L / 100),   s -> s - tau^2 / s, tau = c times the root mean square of the smaller
 * S = shrink(P2 * R + P4 * S + P6 * L / 100)                             half of the singular values
 * </pre>
 *
 * from L = D, S = 0, and starts as L = garrote(D - S), S = shrink(D - L). Elements of the blood are cut below theta times
 * their mean power plus phi = {@value CoronaConfiguration#NOISE_CEILING} sigmoid(c) times their median power: where there
 * is little blood the median is that of the noise, which would else remain. With {@code local} thresholds their power is a
 * learned average over neighbours and frames ({@link LocalPower}), since blood is seldom alone, and noise is. Tissue keeps
 * its strength, so that hardly any is left in D - L, and tau follows blood and noise however strong the tissue is. Tissue
 * may be 100 times as strong as blood, and a kernel that does not treat it to 1 % as it should leaves more of it than there
 * is blood: in these coordinates kernels act on what is as weak as blood, so that one rate of learning suits all.
 * <p>
 * In the first layer one pair of kernels has something to act on, the others do not exist.
 * <p>
 * Input: a movie D [frames, rows, columns], complex if the configuration says so, with largest modulus 1 (biases make the
 * network's answer depend on the scale), or several, [movies, frames, rows, columns], each separated for itself. Outputs:
 * tissue L and blood S, of the same shape. Parameters: kernels P.k, [6 (2 in layer 1), parts, size, size], biases
 * bias.k [2, parts], thresholds a.k, b.k and c.k, neighbourhoods N.k [4, size, size].
 */
public final class CoronaNetwork implements UnrolledNetwork {

	/** The middles of P1 to P6 in an ISTA step of half the inverse Lipschitz constant. */
	private static final float[] ISTA = { 0.5f, 0.5f, -0.5f, 0.5f, 0.5f, -0.5f };

	/** The same of alternating minimisation. */
	private static final float[] ALTERNATING = { 1, 1, 0, 1, 0, 0 };

	/** What kernels see of the tissue in alternating minimisation. */
	private static final double TISSUE = 0.01;

	private final CoronaConfiguration configuration;
	private final ParameterSet parameters = new ParameterSet();

	/** A network with the iteration's kernels, and thresholds at half their ceilings; {@link Calibration} sets them. */
	public CoronaNetwork(final CoronaConfiguration configuration) {
		this.configuration = configuration;
		for (int k = 1; k <= configuration.layers(); k++) {
			parameters.add(new Parameter("P." + k, kernels(k)));
			if (configuration.bias()) parameters.add(new Parameter("bias." + k, Tensor.zeros(2, configuration.parts())));
			parameters.add(new Parameter("a." + k, Tensor.zeros(1)));
			parameters.add(new Parameter("b." + k, Tensor.zeros(1)));
			if (configuration.isByNoise()) parameters.add(new Parameter("c." + k, Tensor.zeros(1)));
			if (configuration.isLocal()) parameters.add(new Parameter("N." + k, neighbourhood(), Constraint.NON_NEGATIVE));
		}
	}

	/** Binomial weights over space and three frames, the nearest of them if the neighbourhood is one pixel. */
	private Tensor neighbourhood() {
		final int size = configuration.neighbourhood();
		final Tensor neighbourhood = Tensor.zeros(LocalPower.CHANNELS, size, size);
		final int reach = Math.min(1, size / 2);
		for (int frame = 0; frame < 3; frame++) {
			for (int i = -reach; i <= reach; i++) {
				for (int j = -reach; j <= reach; j++) {
					final int distances = Math.abs(i) + Math.abs(j) + (frame > 0 ? 1 : 0);
					neighbourhood.real()[(frame * size + size / 2 + i) * size + size / 2 + j] = 0.125f / (1 << distances);
				}
			}
		}
		return neighbourhood;
	}

	private Tensor kernels(final int k) {
		final int size = configuration.kernelSize(k);
		final float[] all = configuration.isAlternating() ? ALTERNATING : ISTA;
		final float[] middles = k > 1 ? all : configuration.isAlternating() ? new float[2] : Arrays.copyOf(all, 2);
		final Tensor kernels = Tensor.zeros(middles.length, configuration.parts(), size, size);
		for (int i = 0; i < middles.length; i++)
			kernels.real()[i * configuration.parts() * size * size + size * size / 2] = middles[i];
		return kernels;
	}

	public CoronaConfiguration configuration() {
		return configuration;
	}

	@Override
	public ParameterSet parameters() {
		return parameters;
	}

	@Override
	public int layers() {
		return configuration.layers();
	}

	/** Thresholds as they are, not what the sigmoid is taken of. */
	@Override
	public List<ParameterView> views() {
		return parameters.all().stream().map(parameter -> switch (parameter.name().charAt(0)) {
			case 'a' -> threshold("c, threshold of singular values." + parameter.layer(), parameter, configuration
				.lowRankCeiling());
			case 'b' -> parameter.name().startsWith("bias") ? ParameterView.guess(parameter) : threshold(
				"theta, threshold of blood." + parameter.layer(), parameter, configuration.sparseCeiling());
			default -> ParameterView.guess(parameter);
		}).toList();
	}

	private static ParameterView threshold(final String name, final Parameter parameter, final double ceiling) {
		return ParameterView.numbers(name, scale(sigmoid(Variable.constant(parameter.value())), ceiling).value());
	}

	@Override
	public List<Variable[]> forward(final Weights weights, final Layers wanted, final Variable... inputs) {
		final Variable d = inputs[0];
		if (d.value().rank() == 4) return Patches.forEach(d, movie -> forward(weights, wanted, movie));
		requireMovie(d.value());
		final List<Variable[]> outputs = new ArrayList<>();
		Variable[] state = null;
		for (int k = 1; k <= wanted.last(); k++) {
			state = shrink(weights, k, linear(weights, k, d, state));
			if (wanted.wants(k)) outputs.add(state);
		}
		return outputs;
	}

	/** Tissue and blood of layer k before their thresholds; the state is that of the layer before, null before the first. */
	Variable[] linear(final Weights weights, final int k, final Variable d, final Variable[] state) {
		final Variable p = weights.at("P", k);
		final Variable bias = configuration.bias() ? weights.at("bias", k) : Variable.constant(Tensor.zeros(2, configuration
			.parts()));
		if (configuration.isAlternating()) return linear(p, bias, d, state);
		return state == null ? LinearStep.apply(p, bias, d) : LinearStep.apply(p, bias, d, state[1], state[0]);
	}

	private static Variable[] linear(final Variable p, final Variable bias, final Variable d, final Variable[] state) {
		if (state == null) {
			final Variable[] first = LinearStep.apply(p, bias, scale(d, TISSUE));
			return new Variable[] { add(d, first[0]), first[1] };
		}
		final Variable residual = subtract(d, add(state[0], state[1]));
		final Variable[] step = LinearStep.apply(p, bias, residual, state[1], scale(state[0], TISSUE));
		return new Variable[] { add(state[0], step[0]), step[1] };
	}

	/** Layer k's thresholds. */
	Variable[] shrink(final Weights weights, final int k, final Variable[] step) {
		final Variable c = scale(sigmoid(weights.at("a", k)), configuration.lowRankCeiling());
		return new Variable[] { configuration.isAlternating() ? SingularValueThreshold.shrinkSingularValuesByPower(step[0], c)
			: SingularValueThreshold.shrinkSingularValuesRelative(step[0], c), shrinkBlood(weights, k, step[1]) };
	}

	private Variable shrinkBlood(final Weights weights, final int k, final Variable blood) {
		final Variable theta = scale(sigmoid(weights.at("b", k)), configuration.sparseCeiling());
		if (configuration.isByRow()) return GroupThreshold.shrinkGroupsRelative(blood, theta);
		final Variable power = configuration.isLocal() ? LocalPower.of(blood, weights.at("N", k)) : LocalPower.of(blood);
		final Variable phi = configuration.isByNoise() ? scale(sigmoid(weights.at("c", k)),
			CoronaConfiguration.NOISE_CEILING) : Variable.constant(Tensor.scalar(0));
		return ElementThreshold.shrink(blood, power, theta, phi);
	}

	private void requireMovie(final Tensor d) {
		if (d.rank() == 3 && d.count() > 0 && d.isComplex() == configuration.complex()) return;
		throw new IllegalArgumentException("The network separates " + (configuration.complex() ? "complex" : "real") +
			" movies [frames, rows, columns], not " + d);
	}
}
