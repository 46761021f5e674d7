package io.github.unrollj.corona.network;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.linalg.FrameCorrelation;
import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;

/**
 * The gradient step of a layer with learned kernels: tissue P1 D + P3 S + P5 L and blood P2 D + P4 S + P6 L, products
 * being cross-correlations of every frame with zeros around it. All of it is one convolution of real channels.
 */
final class LinearStep {

	private final Kernels kernels;
	private final FrameCorrelation correlation;
	private final Variable[] movies;
	private final Variable p;
	private final Variable bias;
	private final Tensor[] gradients = new Tensor[2];

	private LinearStep(final Variable p, final Variable bias, final Variable[] movies) {
		this.kernels = Kernels.of(p.value());
		this.movies = movies;
		this.p = p;
		this.bias = bias;
		final Tensor d = movies[0].value();
		this.correlation = FrameCorrelation.of(d.size(0), d.size(1), d.size(2), p.value().size(2), p.value().size(3));
	}

	/**
	 * @param p kernels [2 movies, parts, rows, columns], P1 first
	 * @param bias what is added to the results, [2, parts]
	 * @param movies the measurement D, or D, S and L, each [frames, rows, columns]
	 * @return tissue and blood before their thresholds
	 */
	static Variable[] apply(final Variable p, final Variable bias, final Variable... movies) {
		return new LinearStep(p, bias, movies).apply();
	}

	private Variable[] apply() {
		final float[] weights = kernels.weights(p.value().real());
		final float[][] y = correlation.apply(channels(values()), weights, bias.value().real());
		final Variable[] inputs = Arrays.copyOf(movies, movies.length + 2);
		inputs[movies.length] = p;
		inputs[movies.length + 1] = bias;
		// a variable has one tensor: this one stands for both results, which leave their gradients beside it
		final Variable both = Variable.result(Tensor.scalar(0), g -> pullback(weights), inputs);
		return new Variable[] { result(both, y, 0), result(both, y, 1) };
	}

	private Variable result(final Variable both, final float[][] y, final int index) {
		return Variable.result(movie(y, index), g -> {
			gradients[index] = g;
			both.accumulate(Tensor.scalar(0));
		}, both);
	}

	private void pullback(final float[] weights) {
		for (int i = 0; i < 2; i++)
			if (gradients[i] == null) gradients[i] = movies[0].value().zerosLike();
		final float[][] dy = channels(gradients);
		if (p.isTracked()) {
			final float[] gradient = kernels.gradient(correlation.kernelGradient(channels(values()), dy));
			p.accumulate(Tensor.of(gradient, p.value().shape()));
		}
		if (bias.isTracked()) bias.accumulate(Tensor.of(sums(dy), bias.value().shape()));
		// the measurement comes first, and is a constant in training
		int first = 0;
		while (first < movies.length && !movies[first].isTracked())
			first++;
		if (first == movies.length) return;
		final float[] adjoint = correlation.adjoint(weights, kernels.outputs(), kernels.inputs());
		final int skipped = first * kernels.parts();
		final float[][] dx = correlation.apply(dy, Arrays.copyOfRange(adjoint, skipped * kernels.outputs() * kernels.taps(),
			adjoint.length), new float[kernels.inputs() - skipped]);
		for (int j = first; j < movies.length; j++)
			movies[j].accumulate(movie(dx, j - first));
	}

	private Tensor[] values() {
		return Arrays.stream(movies).map(Variable::value).toArray(Tensor[]::new);
	}

	private float[][] channels(final Tensor[] tensors) {
		final float[][] channels = new float[tensors.length * kernels.parts()][];
		for (int j = 0; j < tensors.length; j++) {
			channels[j * kernels.parts()] = tensors[j].real();
			if (kernels.parts() == 2) channels[2 * j + 1] = tensors[j].imaginary();
		}
		return channels;
	}

	private Tensor movie(final float[][] channels, final int index) {
		final int[] shape = movies[0].value().shape();
		if (kernels.parts() == 1) return Tensor.of(channels[index], shape);
		return Tensor.complex(channels[2 * index], channels[2 * index + 1], shape);
	}

	private static float[] sums(final float[][] channels) {
		final float[] sums = new float[channels.length];
		for (int i = 0; i < sums.length; i++) {
			double sum = 0;
			for (final float v : channels[i])
				sum += v;
			sums[i] = (float) sum;
		}
		return sums;
	}
}
