package io.github.unrollj.dublid.splitting;

import io.github.unrollj.work.Workers;

/**
 * The images of edges of a restoration's step, brought back to one image: v = sum_i w_i^T S(w_i x), S being the pairs'
 * shrinkages. Filtered images are made band by band and never stored.
 */
final class EdgeImages {

	private static final int BAND = 24;

	private final RestorationStep step;
	private final FilterBank bank;
	private final PairShrinkage[] shrinkages;
	private final int rows;
	private final int columns;

	/** Of periodic images [rows, columns]. */
	EdgeImages(final RestorationStep step, final int rows, final int columns) {
		this.step = step;
		this.bank = step.bank();
		this.rows = rows;
		this.columns = columns;
		this.shrinkages = new PairShrinkage[step.pairs()];
		for (int pair = 0; pair < shrinkages.length; pair++)
			shrinkages[pair] = step.shrinkage(pair);
	}

	/** @param workers whose items are bands; the result does not depend on their number */
	float[] of(final float[] x, final Workers workers) {
		final int bands = (rows + BAND - 1) / BAND;
		final float[][] parts = new float[bands][];
		workers.forEach(bands, band -> {
			final int height = height(band);
			final float[] edges = bank.apply(bank.band(x, rows, columns, band * BAND, height), height, columns);
			shrink(edges, height);
			parts[band] = bank.adjoint(edges, height, columns);
		});
		final float[] v = new float[rows * columns];
		for (int band = 0; band < bands; band++)
			bank.addBand(v, rows, columns, band * BAND, height(band), parts[band]);
		return v;
	}

	private int height(final int band) {
		return Math.min(BAND, rows - band * BAND);
	}

	private void shrink(final float[] edges, final int height) {
		final float[] g = new float[columns];
		final float[] h = new float[columns];
		for (int line = 0; line < shrinkages.length * height; line++) {
			final int first = first(line, height);
			final int second = first + height * columns;
			System.arraycopy(edges, first, g, 0, columns);
			System.arraycopy(edges, second, h, 0, columns);
			shrinkages[line / height].apply(g, h, columns);
			System.arraycopy(g, 0, edges, first, columns);
			System.arraycopy(h, 0, edges, second, columns);
		}
	}

	/** Where a pair's row begins; that of its second image is as far behind as an image is large. */
	private int first(final int line, final int height) {
		return (line / height * 2 * height + line % height) * columns;
	}

	/**
	 * The gradients, on one thread.
	 *
	 * @param x the image
	 * @param dv the gradient with respect to the result
	 * @param dx to which the one with respect to the image is added
	 * @param filters to which those with respect to the filters are added
	 * @param thresholds the same, of their logarithms
	 * @param shapes the same
	 * @return the scalar product of the result and its gradient
	 */
	float backward(final float[] x, final float[] dv, final float[] dx, final float[] filters, final float[] thresholds,
		final float[] shapes)
	{
		final double[][] sums = new double[step.pairs()][PairShrinkage.SUMS];
		for (int first = 0; first < rows; first += BAND) {
			final int height = Math.min(BAND, rows - first);
			final float[] band = bank.band(x, rows, columns, first, height);
			final float[] dband = bank.band(dv, rows, columns, first, height);
			final float[] edges = bank.apply(band, height, columns);
			final float[] d = bank.apply(dband, height, columns);
			backward(d, edges, height, sums);
			add(filters, bank.gradient(dband, edges, height, columns));
			add(filters, bank.gradient(band, d, height, columns));
			bank.addBand(dx, rows, columns, first, height, bank.adjoint(d, height, columns));
		}
		double product = 0;
		for (int pair = 0; pair < sums.length; pair++) {
			product += sums[pair][1];
			thresholds[pair] += (float) sums[pair][0];
			for (int m = 0; m < PairShrinkage.SHAPES; m++)
				shapes[pair * PairShrinkage.SHAPES + m] += (float) sums[pair][PairShrinkage.SUMS - PairShrinkage.SHAPES + m];
		}
		return (float) product;
	}

	/** Replaces filtered images by their edges, and gradients of those by gradients of filtered images. */
	private void backward(final float[] d, final float[] filtered, final int height, final double[][] sums) {
		final float[] dg = new float[columns];
		final float[] dh = new float[columns];
		final float[] g = new float[columns];
		final float[] h = new float[columns];
		for (int line = 0; line < shrinkages.length * height; line++) {
			final int first = first(line, height);
			final int second = first + height * columns;
			System.arraycopy(filtered, first, g, 0, columns);
			System.arraycopy(filtered, second, h, 0, columns);
			System.arraycopy(d, first, dg, 0, columns);
			System.arraycopy(d, second, dh, 0, columns);
			shrinkages[line / height].backward(dg, dh, g, h, sums[line / height], columns);
			System.arraycopy(dg, 0, d, first, columns);
			System.arraycopy(dh, 0, d, second, columns);
			System.arraycopy(g, 0, filtered, first, columns);
			System.arraycopy(h, 0, filtered, second, columns);
		}
	}

	private static void add(final float[] sum, final float[] more) {
		SpectralRows.addScaled(sum, 1, more, sum.length);
	}
}
