package io.github.unrollj.lista.network;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.linalg.Rows;
import io.github.unrollj.lista.network.Windows.Block;
import io.github.unrollj.operator.Border;
import io.github.unrollj.operator.Padding;
import io.github.unrollj.operator.Space;
import io.github.unrollj.tensor.Tensor;

import java.util.List;

/**
 * From patches back to an image: every patch is scaled to 1.1 times the contrast of its place, weighted and added where
 * it lies; to the sum comes the mean of the covering patches' means, which is the image under a 9x9 triangle filter.
 */
final class Aggregation {

	private static final int PATCH = Windows.PATCH;
	private static final int TAPS = PATCH * PATCH;
	private static final float GAIN = 1.1f;
	private static final float[] TRIANGLE = { 1 / 25f, 2 / 25f, 3 / 25f, 4 / 25f, 5 / 25f, 4 / 25f, 3 / 25f, 2 / 25f,
		1 / 25f };

	private final Windows windows;
	private final List<Block> blocks;
	private final float[] contrast;

	/** Per block: 1.1 ||d|| / ||x||, 0 where x vanishes. */
	private final float[][] gains;

	/** Per block: the scaled patches [25, windows]. */
	private final float[][] scaled;

	private Aggregation(final Windows windows, final float[] image) {
		this.windows = windows;
		this.blocks = windows.blocks();
		this.contrast = Contrast.of(image, windows);
		this.gains = new float[blocks.size()][];
		this.scaled = new float[blocks.size()][];
	}

	/**
	 * @param image [H, W]
	 * @param patches per block of windows, [25, windows]
	 * @param g aggregation weights [25]
	 * @return [H-12, W-12]
	 */
	static Variable aggregate(final Variable image, final List<Variable> patches, final Variable g,
		final Windows windows)
	{
		final Aggregation aggregation = new Aggregation(windows, image.value().real());
		final float[] out = aggregation.forward(image.value(), patches, g.value().real());
		final Variable[] inputs = new Variable[patches.size() + 2];
		patches.toArray(inputs);
		inputs[patches.size()] = image;
		inputs[patches.size() + 1] = g;
		return Variable.result(Tensor.of(out, windows.outputRows(), windows.outputColumns()), gradient -> aggregation
			.backward(gradient.real(), image, patches, g), inputs);
	}

	private float[] forward(final Tensor image, final List<Variable> patches, final float[] g) {
		for (int b = 0; b < blocks.size(); b++)
			scale(b, patches.get(b).value().real());
		final int rows = windows.outputRows();
		final int columns = windows.outputColumns();
		final float[] out = mean(image);
		final float[] sum = new float[columns];
		final float[] patch = new float[columns];
		for (int b = 0; b < blocks.size(); b++) {
			for (int y = 0; y < blocks.get(b).rows(); y++) {
				for (int t = 0; t < TAPS; t++) {
					final int row = outputRow(b, y, t);
					if (row < 0 || row >= rows) continue;
					System.arraycopy(scaled[b], start(b, y, t), patch, 0, columns);
					System.arraycopy(out, row * columns, sum, 0, columns);
					Rows.addScaled(sum, patch, g[t], columns);
					System.arraycopy(sum, 0, out, row * columns, columns);
				}
			}
		}
		return out;
	}

	private void scale(final int b, final float[] x) {
		final int count = blocks.get(b).rows() * windows.across();
		final int from = blocks.get(b).firstRow() * windows.across();
		final float[] row = new float[count];
		final float[] gain = new float[count];
		for (int t = 0; t < TAPS; t++) {
			System.arraycopy(x, t * count, row, 0, count);
			Rows.addProduct(gain, row, row, count);
		}
		for (int w = 0; w < count; w++)
			gain[w] = gain[w] > 0 ? GAIN * contrast[from + w] / (float) Math.sqrt(gain[w]) : 0;
		final float[] product = new float[x.length];
		for (int t = 0; t < TAPS; t++) {
			System.arraycopy(x, t * count, row, 0, count);
			Rows.multiply(row, gain, count);
			System.arraycopy(row, 0, product, t * count, count);
		}
		gains[b] = gain;
		scaled[b] = product;
	}

	private void backward(final float[] gradient, final Variable image, final List<Variable> patches, final Variable g) {
		final float[] dg = new float[TAPS];
		final float[] dcontrast = new float[contrast.length];
		for (int b = 0; b < blocks.size(); b++)
			patches.get(b).accumulate(blockGradient(b, gradient, patches.get(b).value(), g.value().real(), dg, dcontrast));
		g.accumulate(Tensor.of(dg, TAPS));
		if (image.isTracked()) image.accumulate(imageGradient(gradient, image.value(), dcontrast));
	}

	/** With e the gradient with respect to a scaled patch: dx = gain (e - u (u.e)), u = x / ||x||. */
	private Tensor blockGradient(final int b, final float[] gradient, final Tensor x, final float[] g, final float[] dg,
		final float[] dcontrast)
	{
		final int across = windows.across();
		final int columns = windows.outputColumns();
		final int count = gains[b].length;
		final Tensor dx = x.zerosLike();
		final float[] e = dx.real();
		for (int t = 0; t < TAPS; t++) {
			double sum = 0;
			for (int y = 0; y < blocks.get(b).rows(); y++) {
				final int row = outputRow(b, y, t);
				if (row < 0 || row >= windows.outputRows()) continue;
				final int start = start(b, y, t);
				for (int j = 0; j < columns; j++) {
					final float d = gradient[row * columns + j];
					sum += d * scaled[b][start + j];
					e[start + j] = d * g[t];
				}
			}
			dg[t] += (float) sum;
		}
		final float[] along = new float[count];
		final float[] row = new float[count];
		final float[] patch = new float[count];
		for (int t = 0; t < TAPS; t++) {
			System.arraycopy(e, t * count, row, 0, count);
			System.arraycopy(scaled[b], t * count, patch, 0, count);
			Rows.addProduct(along, row, patch, count);
		}
		final int from = blocks.get(b).firstRow() * across;
		for (int w = 0; w < count; w++) {
			// scaled = 1.1 ||d|| u, so that u (u.e) = scaled (scaled.e) / (1.1 ||d||)^2
			final float length = GAIN * contrast[from + w];
			dcontrast[from + w] = length > 0 ? along[w] / contrast[from + w] : 0;
			along[w] = length > 0 ? along[w] / (length * length) : 0;
		}
		for (int t = 0; t < TAPS; t++) {
			System.arraycopy(e, t * count, row, 0, count);
			System.arraycopy(scaled[b], t * count, patch, 0, count);
			project(row, patch, along, gains[b], count);
			System.arraycopy(row, 0, e, t * count, count);
		}
		return dx;
	}

	private Tensor imageGradient(final float[] gradient, final Tensor image, final float[] dcontrast) {
		final Tensor dimage = image.zerosLike();
		Contrast.addGradient(dcontrast, image.real(), contrast, windows, dimage.real());
		dimage.add(inner().apply(Tensor.of(triangle().adjoint(gradient), innerRows(), innerColumns())));
		return dimage;
	}

	/** The mean of the 25 covering patches' means. */
	private float[] mean(final Tensor image) {
		return triangle().apply(inner().adjoint(image).real());
	}

	private SeparableFilter triangle() {
		return SeparableFilter.of(innerRows(), innerColumns(), TRIANGLE);
	}

	/** From the part of the image that the triangle filter sees to the whole image. */
	private Padding inner() {
		return Padding.of(Space.real(innerRows(), innerColumns()), Windows.MARGIN - TRIANGLE.length / 2, Border.ZERO);
	}

	private int innerRows() {
		return windows.outputRows() + TRIANGLE.length - 1;
	}

	private int innerColumns() {
		return windows.outputColumns() + TRIANGLE.length - 1;
	}

	/** Output row that pixel t of the patches in row y of block b falls on. */
	private int outputRow(final int b, final int y, final int t) {
		return blocks.get(b).firstRow() + y + t / PATCH - (PATCH - 1);
	}

	/** Where, in a block's [25, windows], pixel t of the patches in row y meets the first output column. */
	private int start(final int b, final int y, final int t) {
		final int across = windows.across();
		return t * blocks.get(b).rows() * across + y * across + PATCH - 1 - t % PATCH;
	}

	/** e = gain (e - patch along) */
	private static void project(final float[] e, final float[] patch, final float[] along, final float[] gain,
		final int n)
	{
		for (int j = 0; j < n; j++)
			e[j] = gain[j] * (e[j] - patch[j] * along[j]);
	}
}
