package io.github.unrollj.lista.simulation;

import io.github.unrollj.image.Bicubic;
import io.github.unrollj.operator.Border;
import io.github.unrollj.operator.Convolution;
import io.github.unrollj.operator.Space;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;

/**
 * The light at one depth, on a grid of cells as fine as the blur there makes necessary: half a pixel in focus, so that
 * edges are smooth, and whole pixels or several where nothing sharp is left. Lengths are in um, from the upper left
 * corner of the image.
 */
final class Layer {

	/** Cells per standard deviation of the blur. */
	private static final double CELLS = 1.5;

	/** Where the Gaussian ends, in standard deviations. */
	private static final double REACH = 3.5;

	private final int rows;
	private final int columns;
	private final double sigma;
	private final double pixels;
	private final double cell;
	private final Tensor light;

	private Layer(final int rows, final int columns, final double pixelSize, final double pixels, final double sigma) {
		this.rows = rows;
		this.columns = columns;
		this.sigma = sigma;
		this.pixels = pixels;
		this.cell = pixels * pixelSize;
		this.light = Tensor.zeros((int) Math.ceil(rows / pixels), (int) Math.ceil(columns / pixels));
	}

	/**
	 * @param rows pixels
	 * @param columns pixels
	 * @param sigma standard deviation of the blur
	 */
	static Layer inFocus(final int rows, final int columns, final double pixelSize, final double sigma) {
		return new Layer(rows, columns, pixelSize, 0.5, sigma);
	}

	/** With cells as large as the blur allows. */
	static Layer outOfFocus(final int rows, final int columns, final double pixelSize, final double sigma) {
		double pixels = 0.5;
		while (2 * pixels * pixelSize * CELLS <= sigma)
			pixels *= 2;
		return new Layer(rows, columns, pixelSize, pixels, sigma);
	}

	/** Edge of a cell. */
	double cell() {
		return cell;
	}

	/** A point, spread by the quadratic B-spline: its centre and its variance, cell^2 / 4, are the same anywhere. */
	void spot(final double x, final double y, final double energy) {
		final double u = x / cell - 0.5;
		final double v = y / cell - 0.5;
		final int column = (int) Math.rint(u);
		final int row = (int) Math.rint(v);
		if (row < -1 || column < -1 || row > light.size(0) || column > light.size(1)) return;
		for (int i = -1; i <= 1; i++) {
			for (int j = -1; j <= 1; j++)
				add(row + i, column + j, energy * spline(i, v - row) * spline(j, u - column));
		}
	}

	private static double spline(final int knot, final double offset) {
		if (knot == 0) return 0.75 - offset * offset;
		final double side = 0.5 + knot * offset;
		return 0.5 * side * side;
	}

	/** A Gaussian blob of standard deviation {@code sd}, or a point if it is smaller than a cell. */
	void blob(final double x, final double y, final double sd, final double energy) {
		if (sd < 0.7 * cell) {
			spot(x, y, energy);
			return;
		}
		final int top = (int) Math.floor((y - REACH * sd) / cell);
		final int left = (int) Math.floor((x - REACH * sd) / cell);
		final double[] down = weights(y / cell - 0.5 - top, sd / cell);
		final double[] across = weights(x / cell - 0.5 - left, sd / cell);
		for (int i = 0; i < down.length; i++) {
			for (int j = 0; j < across.length; j++)
				add(top + i, left + j, energy * down[i] * across[j]);
		}
	}

	private static double[] weights(final double centre, final double sd) {
		final double[] weights = new double[(int) Math.ceil(centre + REACH * sd) + 1];
		double sum = 0;
		for (int i = 0; i < weights.length; i++)
			sum += weights[i] = Math.exp(-0.5 * (i - centre) * (i - centre) / (sd * sd));
		for (int i = 0; i < weights.length; i++)
			weights[i] /= sum;
		return weights;
	}

	private void add(final int row, final int column, final double energy) {
		if (row < 0 || column < 0 || row >= light.size(0) || column >= light.size(1)) return;
		light.real()[row * light.size(1) + column] += (float) energy;
	}

	/** Light everywhere in a rectangle. */
	void fill(final Box box, final Density density, final double share, final Progress progress) {
		final int top = (int) Math.max(0, Math.floor(box.top() / cell));
		final int left = (int) Math.max(0, Math.floor(box.left() / cell));
		final int bottom = (int) Math.min(light.size(0), Math.ceil(box.bottom() / cell));
		final int right = (int) Math.min(light.size(1), Math.ceil(box.right() / cell));
		final double area = share * cell * cell;
		for (int i = top; i < bottom; i++) {
			progress.check();
			for (int j = left; j < right; j++)
				light.real()[i * light.size(1) + j] += (float) (area * density.at((j + 0.5) * cell, (i + 0.5) * cell));
		}
	}

	/** What a pixel of the camera gets: [rows, columns]. */
	Tensor image() {
		final Tensor blurred = blurred();
		return pixels < 1 ? halved(blurred) : enlarged(blurred, (int) pixels);
	}

	private Tensor blurred() {
		final Tensor down = kernel(light.size(0));
		final Tensor across = kernel(light.size(1));
		final Space space = Space.of(light);
		final Tensor half = Convolution.same(down.reshape(down.count(), 1), Convolution.Kind.CONVOLUTION, Border.REFLECT,
			space).apply(light);
		return Convolution.same(across.reshape(1, across.count()), Convolution.Kind.CONVOLUTION, Border.REFLECT, space)
			.apply(half);
	}

	/** The Gaussian, no longer than can be reflected at the border of an axis. */
	private Tensor kernel(final int size) {
		final int radius = Math.min(size - 1, (int) Math.ceil(REACH * sigma / cell));
		final Tensor kernel = Tensor.zeros(2 * radius + 1);
		final double sd = sigma / cell;
		double sum = 0;
		for (int i = -radius; i <= radius; i++)
			sum += kernel.real()[radius + i] = (float) Math.exp(-0.5 * i * i / (sd * sd));
		for (int i = 0; i < kernel.count(); i++)
			kernel.real()[i] /= (float) sum;
		return kernel;
	}

	private Tensor halved(final Tensor fine) {
		final Tensor result = Tensor.zeros(rows, columns);
		final float[] cells = fine.real();
		for (int i = 0; i < rows; i++) {
			for (int j = 0; j < columns; j++) {
				final int at = 4 * i * columns + 2 * j;
				result.real()[i * columns + j] = cells[at] + cells[at + 1] + cells[at + 2 * columns] + cells[at + 2 *
					columns + 1];
			}
		}
		return result;
	}

	private Tensor enlarged(final Tensor coarse, final int factor) {
		final Tensor wide = factor == 1 ? coarse : Bicubic.resize(coarse, factor);
		final Tensor result = Tensor.zeros(rows, columns);
		final float share = 1f / (factor * factor);
		for (int i = 0; i < rows; i++) {
			for (int j = 0; j < columns; j++)
				result.real()[i * columns + j] = share * Math.max(0, wide.real()[i * wide.size(1) + j]);
		}
		return result;
	}
}
