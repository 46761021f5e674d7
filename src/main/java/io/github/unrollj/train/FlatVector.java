package io.github.unrollj.train;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Parameter;

import java.util.Collection;
import java.util.Map;

/** All learned parameters as one vector of real numbers, parameter after parameter, real plane before imaginary. */
final class FlatVector {

	private FlatVector() {}

	/** The parameters' values. */
	static float[] gather(final Collection<Parameter> learned) {
		final float[] flat = new float[length(learned)];
		int at = 0;
		for (final Parameter parameter : learned)
			at = append(parameter.value(), flat, at);
		return flat;
	}

	/** Tensors of the parameters' names and shapes. */
	static float[] gather(final Collection<Parameter> learned, final Map<String, Tensor> tensors) {
		final float[] flat = new float[length(learned)];
		int at = 0;
		for (final Parameter parameter : learned)
			at = append(tensors.get(parameter.name()), flat, at);
		return flat;
	}

	/** Sets the parameters to start + t direction. */
	static void scatter(final float[] start, final double t, final double[] direction,
		final Collection<Parameter> learned)
	{
		int at = 0;
		for (final Parameter parameter : learned) {
			final Tensor value = parameter.value();
			at = fill(value.real(), start, t, direction, at);
			if (value.isComplex()) at = fill(value.imaginary(), start, t, direction, at);
		}
	}

	private static int length(final Collection<Parameter> learned) {
		return learned.stream().map(Parameter::value).mapToInt(v -> v.isComplex() ? 2 * v.count() : v.count()).sum();
	}

	private static int append(final Tensor tensor, final float[] flat, final int at) {
		final int count = tensor.count();
		System.arraycopy(tensor.real(), 0, flat, at, count);
		if (!tensor.isComplex()) return at + count;
		System.arraycopy(tensor.imaginary(), 0, flat, at + count, count);
		return at + 2 * count;
	}

	private static int fill(final float[] plane, final float[] start, final double t, final double[] direction,
		final int at)
	{
		for (int i = 0; i < plane.length; i++)
			plane[i] = (float) (start[at + i] + t * direction[at + i]);
		return at + plane.length;
	}

	static double dot(final float[] a, final float[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++)
			sum += (double) a[i] * b[i];
		return sum;
	}

	static double dot(final double[] a, final float[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++)
			sum += a[i] * b[i];
		return sum;
	}

	static void addTo(final double[] a, final double factor, final float[] b) {
		for (int i = 0; i < a.length; i++)
			a[i] += factor * b[i];
	}

	static float[] difference(final float[] a, final float[] b) {
		final float[] result = new float[a.length];
		for (int i = 0; i < a.length; i++)
			result[i] = a[i] - b[i];
		return result;
	}
}
