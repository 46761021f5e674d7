package io.github.unrollj.corona.network;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.proximal.GroupThreshold;
import io.github.unrollj.proximal.SingularValueThreshold;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Weights;

import java.util.ArrayList;
import java.util.List;

/**
 * Start values of the thresholds. ISTA's are absolute, lambda1 / 2 for singular values and lambda2 / 2 for the norms of
 * pixels, the network's are relative to what they are applied to: layer by layer they are set to what ISTA's are on
 * typical movies, on average. With thresholds by row and one movie, the network then is ISTA on that movie, as long as
 * its ceilings allow it.
 * <p>
 * Thresholds by element cut where a pixel of that norm has its power evenly in all frames: at |x|^2 = (lambda2 / 2)^2 /
 * frames.
 */
public final class Calibration {

	/** Ratios to the ceilings are kept so far from 0 and 1, where the sigmoid is flat and training could not move them. */
	private static final double EDGE = 0.02;

	/** Singular values of blood and noise are seldom more than so many times the root mean square of the smaller half. */
	private static final double LOW_RANK = 3.7;

	/** Relative to the mean power: cuts little of the blood. */
	private static final double SPARSE = 0.1;

	/** Relative to the median power: cuts nearly all of complex noise. */
	private static final double NOISE = 4;

	/** The same of local averages, which hardly ever are that large where there is noise alone. */
	private static final double LOCAL_NOISE = 2;

	private final CoronaNetwork network;

	private Calibration(final CoronaNetwork network) {
		this.network = network;
	}

	/**
	 * The start network of a configuration; always the same. Thresholds of {@code alternating} follow every movie by
	 * themselves, those of {@code ista} are calibrated on movies of typical powers.
	 */
	public static CoronaNetwork typical(final CoronaConfiguration configuration) {
		final CoronaNetwork network = new CoronaNetwork(configuration);
		if (configuration.isAlternating()) setAlternating(network);
		else calibrate(network, TypicalMovies.of(configuration));
		return network;
	}

	private static void setAlternating(final CoronaNetwork network) {
		final CoronaConfiguration configuration = network.configuration();
		for (int k = 1; k <= network.layers(); k++) {
			network.parameters().get("a." + k).value().real()[0] = logit(LOW_RANK / configuration.lowRankCeiling());
			network.parameters().get("b." + k).value().real()[0] = logit(SPARSE / configuration.sparseCeiling());
			if (configuration.isByNoise()) network.parameters().get("c." + k).value().real()[0] = logit((configuration
				.isLocal() ? LOCAL_NOISE : NOISE) / CoronaConfiguration.NOISE_CEILING);
		}
	}

	/**
	 * Sets the thresholds of a network that has its other start values, for the lambdas of its configuration.
	 *
	 * @param movies of peak 1, as the network takes them; at least one
	 */
	public static void calibrate(final CoronaNetwork network, final List<Tensor> movies) {
		new Calibration(network).run(movies);
	}

	private void run(final List<Tensor> movies) {
		final Weights weights = Weights.constant(network.parameters());
		final List<Variable> measured = movies.stream().map(Variable::constant).toList();
		List<Variable[]> states = new ArrayList<>();
		for (int k = 1; k <= network.layers(); k++) {
			final List<Variable[]> steps = new ArrayList<>();
			double lowRank = 0;
			double sparse = 0;
			for (int i = 0; i < measured.size(); i++) {
				final Variable[] step = network.linear(weights, k, measured.get(i), k == 1 ? null : states.get(i));
				lowRank += lowRankThreshold(step[0].value()) / measured.size();
				sparse += sparseThreshold(step[1].value()) / measured.size();
				steps.add(step);
			}
			weights.get("a." + k).value().real()[0] = logit(lowRank / network.configuration().lowRankCeiling());
			weights.get("b." + k).value().real()[0] = logit(sparse / network.configuration().sparseCeiling());
			states = new ArrayList<>();
			for (final Variable[] step : steps)
				states.add(network.shrink(weights, k, step));
		}
	}

	/** ISTA's threshold, relative to the largest singular value. */
	private double lowRankThreshold(final Tensor tissue) {
		return network.configuration().lambda1() / 2 / SingularValueThreshold.singularValues(tissue)[0];
	}

	/** ISTA's threshold, relative to the mean norm of pixels or the mean power of elements. */
	private double sparseThreshold(final Tensor blood) {
		final double cut = network.configuration().lambda2() / 2;
		if (!network.configuration().isByRow()) {
			return cut * cut / blood.size(0) * blood.count() / blood.dot(blood);
		}
		double sum = 0;
		final float[] norms = GroupThreshold.groupNorms(Variable.constant(blood)).value().real();
		for (final float norm : norms)
			sum += norm;
		return cut * norms.length / sum;
	}

	private static float logit(final double ratio) {
		final double inside = Math.min(1 - EDGE, Math.max(EDGE, ratio));
		return (float) Math.log(inside / (1 - inside));
	}
}
