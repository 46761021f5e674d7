package io.github.unrollj.autodiff;

import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;

/**
 * How a small real parameter is laid along a tensor: one number for all elements, one per channel (leading axis), or
 * one per column (last axis).
 * <p>
 * The tensor is walked in rows of about a thousand consecutive elements, each with a row of the parameter's values of
 * the same length, so that an operation is one loop over arrays read at the same index whatever the layout.
 */
public final class Broadcast {

	private static final int ROW = 1024;

	/** What is done with {@code length} elements of the tensor from {@code offset} on. */
	@FunctionalInterface
	public interface Row {

		/** @param parameter the parameter's value for each of these elements */
		void accept(int offset, int length, float[] parameter);
	}

	/** The same, and what each of these elements adds to the gradient of its parameter. */
	@FunctionalInterface
	public interface GradientRow {

		/** @param contribution to be filled */
		void accept(int offset, int length, float[] parameter, float[] contribution);
	}

	private final float[] values;
	private final int[] shape;
	private final int count;
	private final boolean columns;

	private Broadcast(final Tensor parameter, final int count, final boolean columns) {
		this.values = parameter.real();
		this.shape = parameter.shape();
		this.count = count;
		this.columns = columns;
	}

	/** One number for all of x; the parameter has one element. */
	public static Broadcast scalar(final String who, final Tensor x, final Tensor parameter) {
		require(who + " (one number)", x, parameter, 1);
		return new Broadcast(parameter, x.count(), false);
	}

	/** One number per index of x's leading axis; the parameter has as many elements. */
	public static Broadcast channels(final String who, final Tensor x, final Tensor parameter) {
		require(who + " (one number per channel)", x, parameter, x.rank() == 0 ? 1 : x.size(0));
		return new Broadcast(parameter, x.count(), false);
	}

	/** One number per index of x's last axis; the parameter has as many elements. */
	public static Broadcast columns(final String who, final Tensor x, final Tensor parameter) {
		require(who + " (one number per column)", x, parameter, x.rank() == 0 ? 1 : x.size(-1));
		return new Broadcast(parameter, x.count(), true);
	}

	private static void require(final String who, final Tensor x, final Tensor parameter, final int expected) {
		if (parameter.isComplex() || parameter.count() != expected) {
			throw new IllegalArgumentException(who + ": the parameter " + parameter + " does not match " + x);
		}
	}

	/** Length of the longest row. */
	public int rowLength() {
		return columns ? values.length * Math.max(1, ROW / Math.max(1, values.length)) : Math.min(ROW, count);
	}

	/** Visits all rows. */
	public void forEach(final Row row) {
		walk((offset, length, parameter, channel) -> row.accept(offset, length, parameter));
	}

	/** Visits all rows and returns the sum, per parameter, of the contributions: a tensor of the parameter's shape. */
	public Tensor gradient(final GradientRow row) {
		final float[] contribution = new float[rowLength()];
		final double[] sums = new double[values.length];
		walk((offset, length, parameter, channel) -> {
			row.accept(offset, length, parameter, contribution);
			if (channel >= 0) sums[channel] += sum(contribution, length);
			else addColumns(contribution, length, sums);
		});
		final Tensor gradient = Tensor.zeros(shape);
		for (int i = 0; i < sums.length; i++)
			gradient.real()[i] = (float) sums[i];
		return gradient;
	}

	@FunctionalInterface
	private interface Step {

		/** @param channel the parameter's index, or -1 if the row holds all columns in turn */
		void accept(int offset, int length, float[] parameter, int channel);
	}

	private void walk(final Step step) {
		if (count == 0) return;
		final int rowLength = rowLength();
		final float[] parameter = new float[rowLength];
		if (columns) {
			for (int i = 0; i < rowLength; i++)
				parameter[i] = values[i % values.length];
			for (int offset = 0; offset < count; offset += rowLength)
				step.accept(offset, Math.min(rowLength, count - offset), parameter, -1);
			return;
		}
		final int inner = count / values.length;
		for (int channel = 0; channel < values.length; channel++) {
			Arrays.fill(parameter, values[channel]);
			final int end = (channel + 1) * inner;
			for (int offset = channel * inner; offset < end; offset += rowLength)
				step.accept(offset, Math.min(rowLength, end - offset), parameter, channel);
		}
	}

	private static double sum(final float[] a, final int length) {
		double sum = 0;
		for (int i = 0; i < length; i++)
			sum += a[i];
		return sum;
	}

	private static void addColumns(final float[] a, final int length, final double[] sums) {
		for (int offset = 0; offset < length; offset += sums.length) {
			for (int i = 0; i < sums.length; i++)
				sums[i] += a[offset + i];
		}
	}
}
