package io.github.unrollj.admmcsnet.network;

import io.github.unrollj.autodiff.Arithmetic;
import io.github.unrollj.autodiff.Scaling;
import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.unrolled.Layers;
import io.github.unrollj.unrolled.ParameterSet;
import io.github.unrollj.unrolled.ParameterView;
import io.github.unrollj.unrolled.UnrolledNetwork;
import io.github.unrollj.unrolled.Weights;
import io.github.unrollj.work.Workers;

import java.util.ArrayList;
import java.util.List;

/**
 * The generic network of ADMM-CSNet (Yang et al., TPAMI 2020): ADMM with the splitting z = x, whose proximal step is a
 * small learned denoiser. Before the first layer x = (F^-1 P F + rho)^-1 F^-1 y; layer k then is
 *
 * <pre>
 * Z  u = x + beta,  z = u - C2(PLF(C1(u))), the latter as often as there are inner steps
 * M  beta = beta + eta (x - z)
 * X  x = (F^-1 P F + rho)^-1 (F^-1 y + rho (z - beta))
 * </pre>
 *
 * Inputs: k-space and mask, see {@link Measurement}. Output: the image [rows, columns], real or complex. The scale
 * matters, as the nonlinearities live on [-1, 1]: {@link ScaledNetwork}.
 * <p>
 * Parameters of layer k: {@code c1.k} [F, 5, 5], {@code b1.k} [F], {@code q.k} [F, 101], {@code c2.k} [F, 5, 5],
 * {@code b2.k}, {@code eta.k}, {@code rho.k} [1]; {@code rho.0} is that of the first X layer. Tied, the names have no
 * number, but for the last layer's {@code rho.k}. The start values are those of {@link GenericStart}.
 */
public final class GenericNetwork implements RowParallel {

	private final NetworkShape shape;
	private final ParameterSet parameters;
	private final Workers workers;

	/** @param seed of the start values that are drawn */
	public GenericNetwork(final NetworkShape shape, final long seed) {
		this(shape, GenericStart.parameters(shape, seed), ALONE);
	}

	private GenericNetwork(final NetworkShape shape, final ParameterSet parameters, final Workers workers) {
		this.shape = shape;
		this.parameters = parameters;
		this.workers = workers;
	}

	@Override
	public UnrolledNetwork on(final Workers others) {
		return new GenericNetwork(shape, parameters, others);
	}

	@Override
	public ParameterSet parameters() {
		return parameters;
	}

	@Override
	public int layers() {
		return shape.stages();
	}

	/** The nonlinearities as functions. */
	@Override
	public List<ParameterView> views() {
		return parameters.all().stream().map(parameter -> parameter.name().startsWith("q") ? ParameterView.curves(parameter
			.name(), parameter.value().copy(), -1, 1) : ParameterView.guess(parameter)).toList();
	}

	@Override
	public List<Variable[]> forward(final Weights weights, final Layers wanted, final Variable... inputs) {
		final DataConsistency data = Measurement.of(inputs, shape.real());
		final List<Variable[]> outputs = new ArrayList<>();
		Variable x = data.near(null, weights.at("rho", 0));
		Variable dual = null;
		for (int k = 1; k <= wanted.last(); k++) {
			Variable z = dual == null ? x : Arithmetic.add(x, dual);
			for (int t = 0; t < shape.inner(); t++)
				z = denoised(z, k, weights);
			final Variable step = Scaling.scale(Arithmetic.subtract(x, z), weights.at("eta", k));
			dual = dual == null ? step : Arithmetic.add(dual, step);
			x = data.near(Arithmetic.subtract(z, dual), weights.at("rho", k));
			if (wanted.wants(k)) outputs.add(new Variable[] { shape.consistency() ? data.impose(x) : x });
		}
		return outputs;
	}

	private Variable denoised(final Variable u, final int k, final Weights weights) {
		return Denoiser.apply(u, weights.at("c1", k), weights.at("b1", k), weights.at("q", k), weights.at("c2", k), weights
			.at("b2", k), shape.border(), workers);
	}
}
