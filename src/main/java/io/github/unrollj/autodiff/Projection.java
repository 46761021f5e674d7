package io.github.unrollj.autodiff;

import io.github.unrollj.operator.Space;
import io.github.unrollj.tensor.Tensor;

import java.util.Random;
import java.util.function.Function;

/** A function's outputs as one number, phi(x) = sum_k Re &lt;w_k, f_k(x)&gt; with random w, and phi's gradient at x. */
final class Projection {

	private final Function<Variable[], Variable[]> function;
	private final Tensor[] at;
	private final Tensor[] weights;
	private final Tensor[] gradients;
	private final double value;
	private final double rounding;

	Projection(final Function<Variable[], Variable[]> function, final Tensor[] at, final Random random) {
		this.function = function;
		this.at = at;
		final Tape tape = new Tape();
		final Variable[] watched = new Variable[at.length];
		for (int i = 0; i < at.length; i++)
			watched[i] = tape.watch(at[i]);
		final Variable[] outputs = function.apply(watched);
		weights = new Tensor[outputs.length];
		double terms = 0;
		for (int k = 0; k < outputs.length; k++) {
			weights[k] = Directions.gaussian(Space.of(outputs[k].value()), 1, random);
			terms += outputs[k].value().dot(outputs[k].value());
		}
		value = project(outputs);
		rounding = 3e-7 * Math.sqrt(terms);
		tape.backward(Variable.result(Tensor.scalar((float) value), g -> {
			for (int k = 0; k < outputs.length; k++)
				outputs[k].accumulate(weights[k].copy());
		}, outputs));
		gradients = new Tensor[at.length];
		for (int i = 0; i < at.length; i++)
			gradients[i] = watched[i].gradient();
	}

	/** phi where the gradient was taken. */
	double value() {
		return value;
	}

	/** The size that phi's float32 rounding errors may have. */
	double rounding() {
		return rounding;
	}

	double value(final Tensor[] x) {
		final Variable[] constants = new Variable[x.length];
		for (int i = 0; i < x.length; i++)
			constants[i] = Variable.constant(x[i]);
		return project(function.apply(constants));
	}

	/** &lt;grad phi, x - at&gt;: the change that the gradient predicts. */
	double slope(final Tensor[] x) {
		double sum = 0;
		for (int i = 0; i < x.length; i++) {
			sum += slope(gradients[i].real(), x[i].real(), at[i].real());
			if (x[i].isComplex()) sum += slope(gradients[i].imaginary(), x[i].imaginary(), at[i].imaginary());
		}
		return sum;
	}

	private static double slope(final float[] gradient, final float[] x, final float[] at) {
		double sum = 0;
		for (int i = 0; i < x.length; i++)
			sum += gradient[i] * ((double) x[i] - at[i]);
		return sum;
	}

	/** Standard deviation of &lt;grad phi, d&gt; over directions of these lengths, and never less than rounding. */
	double typicalSlope(final Tensor[] directions) {
		double variance = rounding * rounding;
		for (int i = 0; i < directions.length; i++) {
			final double length = directions[i].norm();
			final int numbers = directions[i].isComplex() ? 2 * directions[i].count() : directions[i].count();
			if (numbers > 0) variance += Math.pow(gradients[i].norm() * length, 2) / numbers;
		}
		return Math.sqrt(variance);
	}

	private double project(final Variable[] outputs) {
		double sum = 0;
		for (int k = 0; k < outputs.length; k++)
			sum += weights[k].dot(outputs[k].value());
		return sum;
	}
}
