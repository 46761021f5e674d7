package io.github.unrollj.dublid.splitting;

import io.github.unrollj.dublid.fourier.Plane;

/**
 * Moves what a spectrum stands for by a fraction of a pixel: products with exp(i (row frequency down + column frequency
 * across)). Of a kernel's cross-correlation, by the centroid of the kernel before, it keeps the kernels in the middle of
 * their box without ever interpolating one.
 */
final class Centring {

	private final float[] cosDown;
	private final float[] sinDown;
	private final double across;
	private final int columns;

	/**
	 * @param down rows that the image is moved up by
	 * @param right columns that the image is moved to the left by
	 */
	private Centring(final double down, final double right, final Grid grid) {
		final int n = grid.width();
		this.cosDown = new float[n];
		this.sinDown = new float[n];
		this.columns = grid.height();
		this.across = 2 * Math.PI * right / columns;
		final double step = 2 * Math.PI * down / (grid.points() / columns);
		for (int f = 0; f < n; f++) {
			cosDown[f] = (float) Math.cos(step * f);
			sinDown[f] = (float) Math.sin(step * f);
		}
	}

	/** Moves the centroid of a kernel [box, box] to the middle. */
	static Centring of(final float[] kernel, final Grid grid) {
		final int box = grid.box();
		double down = 0;
		double right = 0;
		for (int i = 0; i < kernel.length; i++) {
			down += kernel[i] * (i / box - box / 2);
			right += kernel[i] * (i % box - box / 2);
		}
		return new Centring(down, right, grid);
	}

	void apply(final Plane spectrum) {
		move(spectrum, 1);
	}

	/** The adjoint, which is also the inverse. */
	void undo(final Plane spectrum) {
		move(spectrum, -1);
	}

	private void move(final Plane spectrum, final int sign) {
		final int n = cosDown.length;
		final float[] cos = new float[n];
		final float[] sin = new float[n];
		final float[] re = new float[n];
		for (int row = 0; row < columns; row++) {
			final int frequency = frequency(row, columns);
			final float c = (float) Math.cos(across * frequency);
			final float s = (float) Math.sin(across * frequency);
			combine(cos, c, cosDown, -s, sinDown);
			combine(sin, sign * s, cosDown, sign * c, sinDown);
			final float[] a = spectrum.re()[row];
			final float[] b = spectrum.im()[row];
			SpectralRows.setProducts(re, 1, a, cos, -1, b, sin, n);
			SpectralRows.setProducts(b, 1, a, sin, 1, b, cos, n);
			System.arraycopy(re, 0, a, 0, n);
		}
	}

	/** c = a x + b y */
	private static void combine(final float[] c, final float a, final float[] x, final float b, final float[] y) {
		for (int j = 0; j < c.length; j++)
			c[j] = a * x[j] + b * y[j];
	}

	/**
	 * The gradient with respect to the kernel whose centroid it is, [box, box].
	 *
	 * @param d the gradient with respect to what was moved, a spectrum
	 * @param moved the spectrum of what was moved
	 */
	static float[] backward(final Plane d, final Plane moved, final Grid grid) {
		final int n = grid.width();
		final int columns = grid.height();
		final float[] weights = grid.multiplicities();
		final double rowStep = 2 * Math.PI / (grid.points() / columns);
		double down = 0;
		double right = 0;
		final float[] product = new float[n];
		for (int row = 0; row < columns; row++) {
			SpectralRows.setProducts(product, 1, d.im()[row], moved.re()[row], -1, d.re()[row], moved.im()[row], n);
			right += 2 * Math.PI / columns * frequency(row, columns) * SpectralRows.sum(product, weights);
			for (int f = 0; f < n; f++)
				down += rowStep * f * weights[f] * product[f];
		}
		final int box = grid.box();
		final float[] gradient = new float[box * box];
		for (int i = 0; i < gradient.length; i++)
			gradient[i] = (float) ((down * (i / box - box / 2) + right * (i % box - box / 2)) / grid.points());
		return gradient;
	}

	private static int frequency(final int index, final int size) {
		return 2 * index <= size ? index : index - size;
	}
}
