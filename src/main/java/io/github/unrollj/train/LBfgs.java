package io.github.unrollj.train;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Parameter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Limited-memory BFGS (Nocedal and Wright, Numerical Optimization, algorithm 7.4) with a history of ten steps and a
 * {@linkplain WolfeSearch weak Wolfe line search} along the path projected onto the parameters' constraints. For batches
 * so large that their gradient has little noise. The rate is the first step length tried, relative to the
 * quasi-Newton step; 1 is the natural value.
 */
public final class LBfgs implements Optimiser {

	private static final int HISTORY = 10;

	/** A change of the parameters and of the gradient on the way. */
	private record Secant(float[] step, float[] change) {

		double curvature() {
			return FlatVector.dot(step, change);
		}
	}

	private final List<Secant> history = new ArrayList<>();

	@Override
	public void step(final Collection<Parameter> learned, final Evaluation here, final Objective objective,
		final double rate)
	{
		final float[] gradient = FlatVector.gather(learned, here.gradients());
		if (!history.isEmpty() && history.get(0).step.length != gradient.length) history.clear();
		final double norm = Math.sqrt(FlatVector.dot(gradient, gradient));
		if (norm == 0) return;
		double[] direction = direction(gradient);
		if (!(FlatVector.dot(direction, gradient) < 0)) {
			history.clear();
			direction = direction(gradient);
		}
		final double first = history.isEmpty() ? rate * Math.min(1, 1 / norm) : rate;
		final WolfeSearch.Point found = new WolfeSearch(learned, objective).along(direction, gradient, here.loss(),
			first);
		if (found == null) history.clear();
		else remember(found, gradient);
	}

	/** Minus the inverse Hessian's approximation times the gradient: the two-loop recursion. */
	private double[] direction(final float[] gradient) {
		final double[] d = new double[gradient.length];
		for (int i = 0; i < d.length; i++)
			d[i] = -gradient[i];
		final double[] alpha = new double[history.size()];
		for (int k = history.size() - 1; k >= 0; k--) {
			final Secant secant = history.get(k);
			alpha[k] = FlatVector.dot(d, secant.step) / secant.curvature();
			FlatVector.addTo(d, -alpha[k], secant.change);
		}
		if (!history.isEmpty()) {
			final Secant latest = history.get(history.size() - 1);
			final double scale = latest.curvature() / FlatVector.dot(latest.change, latest.change);
			for (int i = 0; i < d.length; i++)
				d[i] *= scale;
		}
		for (int k = 0; k < history.size(); k++) {
			final Secant secant = history.get(k);
			final double beta = FlatVector.dot(d, secant.change) / secant.curvature();
			FlatVector.addTo(d, alpha[k] - beta, secant.step);
		}
		return d;
	}

	private void remember(final WolfeSearch.Point found, final float[] gradient) {
		final Secant secant = new Secant(found.displacement(), FlatVector.difference(found.gradient(), gradient));
		final double length = FlatVector.dot(secant.step, secant.step) * FlatVector.dot(secant.change, secant.change);
		// Without positive curvature the approximation would lose its definiteness.
		if (!(secant.curvature() > 1e-8 * Math.sqrt(length))) return;
		history.add(secant);
		if (history.size() > HISTORY) history.remove(0);
	}

	@Override
	public boolean searches() {
		return true;
	}

	@Override
	public void reset() {
		history.clear();
	}

	@Override
	public Map<String, Tensor> state() {
		final Map<String, Tensor> state = new LinkedHashMap<>();
		for (int k = 0; k < history.size(); k++) {
			final Secant secant = history.get(k);
			state.put("step." + k, Tensor.of(secant.step.clone(), secant.step.length));
			state.put("change." + k, Tensor.of(secant.change.clone(), secant.change.length));
		}
		return state;
	}

	@Override
	public void restore(final Map<String, Tensor> state) {
		history.clear();
		for (int k = 0; state.containsKey("step." + k); k++)
			history.add(new Secant(state.get("step." + k).real().clone(), state.get("change." + k).real().clone()));
	}
}
