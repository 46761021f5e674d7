package io.github.unrollj.train;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Parameter;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Adam (Kingma and Ba, ICLR 2015): with gradient g, m = b1 m + (1 - b1) g and v = b2 v + (1 - b2) g^2, a parameter
 * changes by -rate (m / (1 - b1^t)) / (sqrt(v / (1 - b2^t)) + eps), where b1 = 0.9, b2 = 0.999, eps = 1e-8 and t counts
 * the steps that the parameter took part in.
 */
public final class Adam implements Optimiser {

	private static final double B1 = 0.9;
	private static final double B2 = 0.999;
	private static final double EPSILON = 1e-8;

	private static final String MEAN = "mean.";
	private static final String SQUARE = "square.";
	private static final String COUNT = "count.";

	private final Map<String, Tensor> state = new LinkedHashMap<>();

	@Override
	public void step(final Collection<Parameter> learned, final Evaluation here, final Objective objective,
		final double rate)
	{
		for (final Parameter parameter : learned) {
			change(parameter, here.gradients().get(parameter.name()), rate);
			parameter.constraint().project(parameter.value());
		}
	}

	private void change(final Parameter parameter, final Tensor gradient, final double rate) {
		final Tensor value = parameter.value();
		final Tensor mean = state.computeIfAbsent(MEAN + parameter.name(), name -> value.zerosLike());
		final Tensor square = state.computeIfAbsent(SQUARE + parameter.name(), name -> value.zerosLike());
		final float[] count = state.computeIfAbsent(COUNT + parameter.name(), name -> Tensor.scalar(0)).real();
		count[0]++;
		// The platform's own pow may differ in the last bit from one machine to another, StrictMath's does not.
		final double correction = Math.sqrt(1 - StrictMath.pow(B2, count[0]));
		final float size = (float) (rate * correction / (1 - StrictMath.pow(B1, count[0])));
		final float epsilon = (float) (EPSILON * correction);
		change(value.real(), gradient.real(), mean.real(), square.real(), size, epsilon);
		if (value.isComplex()) {
			change(value.imaginary(), gradient.imaginary(), mean.imaginary(), square.imaginary(), size, epsilon);
		}
	}

	private static void change(final float[] p, final float[] g, final float[] m, final float[] v, final float size,
		final float epsilon)
	{
		final float keepMean = (float) B1, newMean = (float) (1 - B1);
		final float keepSquare = (float) B2, newSquare = (float) (1 - B2);
		for (int i = 0; i < p.length; i++) {
			m[i] = keepMean * m[i] + newMean * g[i];
			v[i] = keepSquare * v[i] + newSquare * g[i] * g[i];
		}
		for (int i = 0; i < p.length; i++)
			p[i] -= size * m[i] / ((float) Math.sqrt(v[i]) + epsilon);
	}

	@Override
	public boolean searches() {
		return false;
	}

	@Override
	public void reset() {
		state.clear();
	}

	@Override
	public Map<String, Tensor> state() {
		final Map<String, Tensor> copy = new LinkedHashMap<>();
		state.forEach((name, tensor) -> copy.put(name, tensor.copy()));
		return copy;
	}

	@Override
	public void restore(final Map<String, Tensor> saved) {
		state.clear();
		saved.forEach((name, tensor) -> state.put(name, tensor.copy()));
	}
}
