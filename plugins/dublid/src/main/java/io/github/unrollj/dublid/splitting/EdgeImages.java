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
			read(edges, first, height, g, h);
			shrinkages[line / height].apply(g, h, columns);
			write(g, h, edges, first, height);
		}
	}

	/** Where a pair's row begins; that of its second image is as far behind as an image is large. */
	private int first(final int line, final int height) {
		return (line / height * 2 * height + line % height) * columns;
	}

	private void read(final float[] images, final int first, final int height, final float[] g, final float[] h) {
		System.arraycopy(images, first, g, 0, columns);
		System.arraycopy(images, first + height * columns, h, 0, columns);
	}

	private void write(final float[] g, final float[] h, final float[] images, final int first, final int height) {
		System.arraycopy(g, 0, images, first, columns);
		System.arraycopy(h, 0, images, first + height * columns, columns);
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
			read(filtered, first, height, g, h);
			read(d, first, height, dg, dh);
			shrinkages[line / height].backward(dg, dh, g, h, sums[line / height], columns);
			write(dg, dh, d, first, height);
			write(g, h, filtered, first, height);
		}
	}

	private static void add(final float[] sum, final float[] more) {
		SpectralRows.addScaled(sum, 1, more, sum.length);
	}
}
