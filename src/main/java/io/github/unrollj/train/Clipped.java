package io.github.unrollj.train;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Parameter;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** An optimiser that sees gradients no longer than a given global norm: longer ones are scaled, all by one factor. */
final class Clipped implements Optimiser {

	private final Optimiser optimiser;
	private final double maximum;

	/** @param maximum Euclidean norm over all parameters together, positive */
	Clipped(final Optimiser optimiser, final double maximum) {
		this.optimiser = optimiser;
		this.maximum = maximum;
	}

	@Override
	public void step(final Collection<Parameter> learned, final Evaluation here, final Objective objective,
		final double rate)
	{
		optimiser.step(learned, clip(here), objective, rate);
	}

	private Evaluation clip(final Evaluation here) {
		final double norm = here.gradientNorm();
		if (norm <= maximum) return here;
		final Map<String, Tensor> scaled = new LinkedHashMap<>();
		here.gradients().forEach((name, gradient) -> scaled.put(name, scaled(gradient, (float) (maximum / norm))));
		return new Evaluation(here.loss(), scaled);
	}

	private static Tensor scaled(final Tensor tensor, final float factor) {
		final Tensor copy = tensor.copy();
		scale(copy.real(), factor);
		if (copy.isComplex()) scale(copy.imaginary(), factor);
		return copy;
	}

	private static void scale(final float[] a, final float factor) {
		for (int i = 0; i < a.length; i++)
			a[i] *= factor;
	}

	@Override
	public boolean searches() {
		return optimiser.searches();
	}

	@Override
	public void reset() {
		optimiser.reset();
	}

	@Override
	public Map<String, Tensor> state() {
		return optimiser.state();
	}

	@Override
	public void restore(final Map<String, Tensor> state) {
		optimiser.restore(state);
	}
}
