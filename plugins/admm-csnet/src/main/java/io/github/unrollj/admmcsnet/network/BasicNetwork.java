package io.github.unrollj.admmcsnet.network;

import io.github.unrollj.autodiff.MatrixProduct;
import io.github.unrollj.autodiff.Scaling;
import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.proximal.PiecewiseLinear;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Constraint;
import io.github.unrollj.unrolled.Layers;
import io.github.unrollj.unrolled.Parameter;
import io.github.unrollj.unrolled.ParameterSet;
import io.github.unrollj.unrolled.ParameterView;
import io.github.unrollj.unrolled.UnrolledNetwork;
import io.github.unrollj.unrolled.Weights;
import io.github.unrollj.work.Workers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * ADMM-Net (Yang et al., NIPS 2016; the basic network of ADMM-CSNet): ADMM for
 * min 1/2 ||P F x - y||^2 + sum_l lambda_l g(D_l x), whose filters, penalties, steps and nonlinearities are learned. Before
 * the first layer x = (F^-1 P F + sum_l rho_l H_l^T H_l)^-1 F^-1 y; layer k then is
 *
 * <pre>
 * C  c_l    = D_l * x                        circular convolutions, 8 filters 3x3
 * Z  z_l    = PLF(c_l + beta_l; q_l)         linear between 101 control points on [-1, 1]
 * M  beta_l = beta_l + eta_l (c_l - z_l)
 * X  x      = (F^-1 P F + sum_l rho_l H_l^T H_l)^-1 (F^-1 y + sum_l rho_l H_l^T (z_l - beta_l))
 * </pre>
 *
 * Inputs: k-space and mask, see {@link Measurement}. Output: the image [rows, columns], real or complex. The scale
 * matters, as the nonlinearities live on [-1, 1]: {@link ScaledNetwork}.
 * <p>
 * Parameters of layer k: {@code d.k}, {@code h.k} [8, 8] filters by their coefficients of the {@linkplain DctAtoms
 * atoms}, {@code q.k} [8, 101], {@code eta.k}, {@code rho.k} [8]; {@code h.0} and {@code rho.0} are those of the first X
 * layer. At their start values the network is ADMM with soft thresholds on the atoms' responses.
 */
public final class BasicNetwork implements RowParallel {

	/** Control points of a nonlinearity. */
	static final int POINTS = 101;

	private static final double RHO = 0.2;
	private static final double ETA = 1.6;

	/** The paper has 0.05, which lies between two control points: interpolated, it would be no soft threshold. */
	private static final double THRESHOLD = 0.04;

	private final NetworkShape shape;
	private final ParameterSet parameters;
	private final Workers workers;
	private final Variable atoms = Variable.constant(DctAtoms.matrix());

	/** With the start values of ADMM: the DCT atoms, rho 0.2, eta 1.6 and soft thresholds at 0.04. */
	public BasicNetwork(final NetworkShape shape) {
		this(shape, new ParameterSet(), ALONE);
		final int filters = DctAtoms.COUNT;
		addPenalty(0);
		for (int k = 1; k <= shape.stages(); k++) {
			parameters.add(new Parameter("d." + k, identity(filters)));
			parameters.add(new Parameter("q." + k, PiecewiseLinear.samples(filters, POINTS, v -> Math.signum(v) * Math.max(
				Math.abs(v) - THRESHOLD, 0))));
			parameters.add(new Parameter("eta." + k, filled(ETA, filters)));
			addPenalty(k);
		}
	}

	private BasicNetwork(final NetworkShape shape, final ParameterSet parameters, final Workers workers) {
		this.shape = shape;
		this.parameters = parameters;
		this.workers = workers;
	}

	@Override
	public UnrolledNetwork on(final Workers others) {
		return new BasicNetwork(shape, parameters, others);
	}

	private void addPenalty(final int layer) {
		parameters.add(new Parameter("h." + layer, identity(DctAtoms.COUNT)));
		parameters.add(new Parameter("rho." + layer, filled(RHO, DctAtoms.COUNT), Constraint.NON_NEGATIVE));
	}

	static Tensor filled(final double value, final int count) {
		final Tensor tensor = Tensor.zeros(count);
		Arrays.fill(tensor.real(), (float) value);
		return tensor;
	}

	private static Tensor identity(final int n) {
		final Tensor identity = Tensor.zeros(n, n);
		for (int i = 0; i < n; i++)
			identity.real()[i * n + i] = 1;
		return identity;
	}

	@Override
	public ParameterSet parameters() {
		return parameters;
	}

	@Override
	public int layers() {
		return shape.stages();
	}

	@Override
	public List<Variable[]> forward(final Weights weights, final Layers wanted, final Variable... inputs) {
		final DataConsistency data = Measurement.of(inputs, shape.real());
		final int rows = inputs[1].value().size(0);
		final int columns = inputs[1].value().size(1);
		final FilterPower power = new FilterPower(rows, columns, data.spectrumColumns());
		final List<Variable[]> outputs = new ArrayList<>();
		Variable x = data.solve(null, power.of(filters("h", 0, weights), weights.get("rho.0")));
		Variable dual = null;
		for (int k = 1; k <= wanted.last(); k++) {
			final Variable h = filters("h", k, weights);
			final Variable rho = weights.at("rho", k);
			final BasicStage stage = BasicStage.of(x, dual, filters("d", k, weights), weights.at("q", k), weights.at("eta",
				k), Scaling.scaleChannels(h, rho), k == wanted.last(), workers);
			dual = stage.dual();
			x = data.solve(stage.right(), power.of(h, rho));
			if (wanted.wants(k)) outputs.add(new Variable[] { shape.consistency() ? data.impose(x) : x });
		}
		return outputs;
	}

	/** Filters as they are, not by their coefficients. */
	@Override
	public List<ParameterView> views() {
		final Weights weights = Weights.constant(parameters);
		final List<ParameterView> views = new ArrayList<>();
		for (final Parameter parameter : parameters.all()) {
			final String name = parameter.name();
			switch (name.charAt(0)) {
				case 'd', 'h' -> views.add(ParameterView.filters(name, filters(name, weights).value().reshape(DctAtoms.COUNT,
					DctAtoms.SIZE, DctAtoms.SIZE)));
				case 'q' -> views.add(ParameterView.curves(name, parameter.value().copy(), -1, 1));
				default -> views.add(ParameterView.guess(parameter));
			}
		}
		return views;
	}

	/** The layer's filters [8, 9]. */
	private Variable filters(final String name, final int layer, final Weights weights) {
		return filters(name + "." + layer, weights);
	}

	private Variable filters(final String parameter, final Weights weights) {
		return MatrixProduct.matmul(weights.get(parameter), atoms);
	}
}
