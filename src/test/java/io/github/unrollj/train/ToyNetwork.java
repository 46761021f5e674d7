package io.github.unrollj.train;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Constraint;
import io.github.unrollj.unrolled.Layers;
import io.github.unrollj.unrolled.Parameter;
import io.github.unrollj.unrolled.ParameterSet;
import io.github.unrollj.unrolled.UnrolledNetwork;
import io.github.unrollj.unrolled.Weights;

import java.util.ArrayList;
import java.util.List;

/**
 * Landweber's iteration x <- x + s_l (y - a x) for a camera whose even and odd columns differ in gain, a = (2, 1/2); the
 * step sizes s_l, one for either kind of column, are learned. One layer with s = 1/a is exact.
 */
final class ToyNetwork implements UnrolledNetwork {

	static final float[] GAIN = { 2, 0.5f };

	private final ParameterSet parameters = new ParameterSet();
	private final int layers;

	ToyNetwork(final int layers) {
		this.layers = layers;
		for (int l = 1; l <= layers; l++)
			parameters.add(new Parameter("s." + l, Tensor.of(new float[] { 0.2f, 0.2f }, 2), Constraint.between(0, 3)));
		parameters.add(new Parameter("offset", Tensor.zeros(2)));
	}

	@Override
	public ParameterSet parameters() {
		return parameters;
	}

	@Override
	public int layers() {
		return layers;
	}

	@Override
	public List<Variable[]> forward(final Weights weights, final Layers wanted, final Variable... inputs) {
		final Variable y = inputs[0];
		final List<Variable[]> outputs = new ArrayList<>();
		Variable x = Variable.constant(y.value().zerosLike());
		for (int l = 1; l <= wanted.last(); l++) {
			x = iterate(x, weights.at("s", l), weights.get("offset"), y.value());
			if (wanted.wants(l)) outputs.add(new Variable[] { x });
		}
		return outputs;
	}

	private static Variable iterate(final Variable x, final Variable s, final Variable offset, final Tensor y) {
		final Tensor next = x.value().zerosLike();
		for (int i = 0; i < y.count(); i++)
			next.real()[i] = x.value().real()[i] + s.value().real()[i % 2] * residual(x, offset, y, i);
		return Variable.result(next, gradient -> {
			final Tensor toX = x.value().zerosLike(), toS = s.value().zerosLike(), toOffset = s.value().zerosLike();
			for (int i = 0; i < y.count(); i++) {
				final float g = gradient.real()[i], step = s.value().real()[i % 2];
				toX.real()[i] = g * (1 - step * GAIN[i % 2]);
				toS.real()[i % 2] += g * residual(x, offset, y, i);
				toOffset.real()[i % 2] += g * step;
			}
			x.accumulate(toX);
			s.accumulate(toS);
			offset.accumulate(toOffset);
		}, x, s, offset);
	}

	private static float residual(final Variable x, final Variable offset, final Tensor y, final int i) {
		return y.real()[i] - GAIN[i % 2] * x.value().real()[i] + offset.value().real()[i % 2];
	}
}
