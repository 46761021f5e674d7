package io.github.unrollj.proximal;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.tensor.Tensor;

import java.util.function.DoubleUnaryOperator;

/**
 * Learned functions, one per channel: linear between N equally spaced control points on [-1, 1], continued outside with
 * slope 1. Of complex numbers the real and the imaginary part are mapped alike.
 * <p>
 * The gradient of an element is the local slope, 1 outside. Control points get gradient only from elements inside
 * [-1, 1), as in ADMM-CSNet: what lies outside moves with the end points but does not train them.
 */
public final class PiecewiseLinear {

	private PiecewiseLinear() {}

	/**
	 * @param x [C, ...], real or complex
	 * @param q real [C, N], the functions' values at the control points -1 + 2 i / (N - 1), N at least 2
	 */
	public static Variable piecewiseLinear(final Variable x, final Variable q) {
		final Tensor values = q.value();
		if (values.isComplex() || values.rank() != 2 || values.size(1) < 2 || x.value().rank() < 1 || x.value()
			.size(0) != values.size(0))
		{
			throw new IllegalArgumentException("piecewiseLinear: the values " + values + " do not match " + x.value());
		}
		final Tensor y = x.value().zerosLike();
		evaluate(x.value().real(), values, y.real());
		if (y.isComplex()) evaluate(x.value().imaginary(), values, y.imaginary());
		return Variable.result(y, g -> {
			final double[] gradient = new double[values.count()];
			pullback(x.value().real(), values, g.real(), gradient);
			if (g.isComplex()) pullback(x.value().imaginary(), values, g.imaginary(), gradient);
			x.accumulate(g);
			q.accumulate(toTensor(gradient, values.shape()));
		}, x, q);
	}

	/** Values [channels, points] of one function at the control points, to start from. */
	public static Tensor samples(final int channels, final int points, final DoubleUnaryOperator function) {
		final Tensor q = Tensor.zeros(channels, points);
		for (int i = 0; i < q.count(); i++)
			q.real()[i] = (float) function.applyAsDouble(-1 + 2.0 * (i % points) / (points - 1));
		return q;
	}

	private static void evaluate(final float[] x, final Tensor values, final float[] y) {
		final int n = values.size(1);
		final int perChannel = x.length / Math.max(1, values.size(0));
		for (int channel = 0; channel < values.size(0); channel++)
			evaluate(x, channel * perChannel, perChannel, values.real(), channel * n, n - 1, y);
	}

	private static void evaluate(final float[] x, final int offset, final int length, final float[] q, final int first,
		final int intervals, final float[] y)
	{
		final float scale = intervals / 2f;
		for (int i = offset; i < offset + length; i++) {
			final float position = (x[i] + 1) * scale;
			if (position >= 0 && position < intervals) {
				final int k = (int) position;
				final float low = q[first + k];
				y[i] = low + (q[first + k + 1] - low) * (position - k);
			}
			else y[i] = position < 0 ? q[first] + (x[i] + 1) : q[first + intervals] + (x[i] - 1);
		}
	}

	/** Turns g into the gradient of x and adds to that of the values. */
	private static void pullback(final float[] x, final Tensor values, final float[] g, final double[] gradient) {
		final int n = values.size(1);
		final int perChannel = x.length / Math.max(1, values.size(0));
		final float scale = (n - 1) / 2f;
		for (int i = 0; i < x.length; i++) {
			final float position = (x[i] + 1) * scale;
			if (!(position >= 0 && position < n - 1)) continue;
			final int k = (int) position;
			final int at = i / perChannel * n + k;
			final float fraction = position - k;
			gradient[at] += g[i] * (1 - fraction);
			gradient[at + 1] += g[i] * fraction;
			g[i] *= (values.real()[at + 1] - values.real()[at]) * scale;
		}
	}

	private static Tensor toTensor(final double[] a, final int[] shape) {
		final Tensor tensor = Tensor.zeros(shape);
		for (int i = 0; i < a.length; i++)
			tensor.real()[i] = (float) a[i];
		return tensor;
	}
}
