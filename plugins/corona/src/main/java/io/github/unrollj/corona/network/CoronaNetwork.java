package io.github.unrollj.corona.network;

import static io.github.unrollj.autodiff.Scaling.scale;
import static io.github.unrollj.autodiff.Sigmoid.sigmoid;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.proximal.ElementThreshold;
import io.github.unrollj.proximal.GroupThreshold;
import io.github.unrollj.proximal.SingularValueThreshold;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Layers;
import io.github.unrollj.unrolled.Parameter;
import io.github.unrollj.unrolled.ParameterSet;
import io.github.unrollj.unrolled.UnrolledNetwork;
import io.github.unrollj.unrolled.Weights;

import java.util.ArrayList;
import java.util.List;

/**
 * Convolutional robust PCA (CORONA, Solomon et al. 2019): ISTA for min 1/2 ||D - L - S||^2 + lambda1 ||L||_* +
 * lambda2 ||S||_{1,2} with learned kernels and thresholds. A layer is
 *
 * <pre>
 * L = SVT(P1 * D + P3 * S + P5 * L, tau),  tau = ceiling sigmoid(a) times the largest singular value
 * S = shrink(P2 * D + P4 * S + P6 * L),    threshold ceiling sigmoid(b) times the mean power, or mean norm of pixels
 * </pre>
 *
 * with L = S = 0 before the first one, whose P3 to P6 do therefore not exist.
 * <p>
 * Input: a movie D [frames, rows, columns], complex if the configuration says so, with largest modulus 1 (biases make the
 * network's answer depend on the scale), or several, [movies, frames, rows, columns], each separated for itself. Outputs:
 * tissue L and blood S, of the same shape. Parameters: kernels P.k, [6 (2 in layer 1), parts, size, size], biases
 * bias.k [2, parts], thresholds a.k and b.k.
 */
public final class CoronaNetwork implements UnrolledNetwork {

	/** Signs of P1 to P6 in an ISTA step of half the inverse Lipschitz constant: each is +-1/2 in its middle. */
	private static final float[] START = { 0.5f, 0.5f, -0.5f, 0.5f, 0.5f, -0.5f };

	private final CoronaConfiguration configuration;
	private final ParameterSet parameters = new ParameterSet();

	/** A network with the kernels of ISTA, and thresholds at half their ceilings; {@link Calibration} sets them. */
	public CoronaNetwork(final CoronaConfiguration configuration) {
		this.configuration = configuration;
		for (int k = 1; k <= configuration.layers(); k++) {
			parameters.add(new Parameter("P." + k, kernels(k == 1 ? 2 : 6, configuration.kernelSize(k))));
			if (configuration.bias()) parameters.add(new Parameter("bias." + k, Tensor.zeros(2, configuration.parts())));
			parameters.add(new Parameter("a." + k, Tensor.zeros(1)));
			parameters.add(new Parameter("b." + k, Tensor.zeros(1)));
		}
	}

	private Tensor kernels(final int count, final int size) {
		final Tensor kernels = Tensor.zeros(count, configuration.parts(), size, size);
		for (int i = 0; i < count; i++)
			kernels.real()[i * configuration.parts() * size * size + size * size / 2] = START[i];
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
		return state == null ? LinearStep.apply(p, bias, d) : LinearStep.apply(p, bias, d, state[1], state[0]);
	}

	/** Layer k's thresholds. */
	Variable[] shrink(final Weights weights, final int k, final Variable[] step) {
		final Variable c = scale(sigmoid(weights.at("a", k)), configuration.lowRankCeiling());
		final Variable theta = scale(sigmoid(weights.at("b", k)), configuration.sparseCeiling());
		final boolean byElement = configuration.shrink().equals(CoronaConfiguration.ELEMENT);
		return new Variable[] { SingularValueThreshold.shrinkSingularValuesRelative(step[0], c),
			byElement ? ElementThreshold.shrinkByPower(step[1], theta) : GroupThreshold.shrinkGroupsRelative(step[1],
				theta) };
	}

	private void requireMovie(final Tensor d) {
		if (d.rank() == 3 && d.count() > 0 && d.isComplex() == configuration.complex()) return;
		throw new IllegalArgumentException("The network separates " + (configuration.complex() ? "complex" : "real") +
			" movies [frames, rows, columns], not " + d);
	}
}
