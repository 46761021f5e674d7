package io.github.unrollj.dublid.simulation;

import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;

/** Where a point of the object appears during an exposure: places, in pixels, that it spends equal times at. */
final class MotionPath {

	private final double[] rows;
	private final double[] columns;

	/** The arrays are not copied and must have one length. */
	MotionPath(final double[] rows, final double[] columns) {
		this.rows = rows;
		this.columns = columns;
	}

	/** The first part of the path. */
	MotionPath first(final double fraction) {
		final int count = Math.max(1, (int) Math.round(fraction * rows.length));
		return new MotionPath(Arrays.copyOf(rows, count), Arrays.copyOf(columns, count));
	}

	/** The path with its centroid at 0, so scaled that it spans {@code extent} rows or columns, whichever are more. */
	MotionPath spanning(final double extent) {
		final double most = Math.max(span(rows), span(columns));
		final double factor = most > 0 ? extent / most : 0;
		return new MotionPath(centred(rows, factor), centred(columns, factor));
	}

	/** The path, made smaller if it has to be, so that no place is farther than {@code limit} from 0 along either axis. */
	MotionPath within(final double limit) {
		double farthest = 0;
		for (int i = 0; i < rows.length; i++)
			farthest = Math.max(farthest, Math.max(Math.abs(rows[i]), Math.abs(columns[i])));
		final double factor = farthest > limit ? limit / farthest : 1;
		return new MotionPath(centred(rows, factor), centred(columns, factor));
	}

	/**
	 * The point spread function, the path's origin in the box's middle: every place gives its share to the four pixels
	 * around it, bilinearly, which preserves the centroid.
	 *
	 * @param box rows and columns, odd
	 * @return [box, box], non-negative, with sum 1
	 */
	Tensor kernel(final int box) {
		final Tensor kernel = Tensor.zeros(box, box);
		final float[] weights = kernel.real();
		for (int i = 0; i < rows.length; i++) {
			final double y = box / 2 + rows[i];
			final double x = box / 2 + columns[i];
			final int r = (int) Math.floor(y);
			final int c = (int) Math.floor(x);
			final double down = y - r;
			final double right = x - c;
			final int at = r * box + c;
			weights[at] += (float) ((1 - down) * (1 - right));
			weights[at + 1] += (float) ((1 - down) * right);
			weights[at + box] += (float) (down * (1 - right));
			weights[at + box + 1] += (float) (down * right);
		}
		return Kernels.normalised(kernel);
	}

	private static double span(final double[] x) {
		double least = x[0];
		double most = x[0];
		for (final double v : x) {
			least = Math.min(least, v);
			most = Math.max(most, v);
		}
		return most - least;
	}

	private static double[] centred(final double[] x, final double factor) {
		double mean = 0;
		for (final double v : x)
			mean += v / x.length;
		final double[] y = new double[x.length];
		for (int i = 0; i < y.length; i++)
			y[i] = factor * (x[i] - mean);
		return y;
	}
}
