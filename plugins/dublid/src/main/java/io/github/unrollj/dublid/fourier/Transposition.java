package io.github.unrollj.dublid.fourier;

/** Between the layout of {@link Halves}, frequencies down, and the spectrum's, frequencies across. */
final class Transposition {

	private static final int BLOCK = 8;

	private Transposition() {}

	/** Rows 0 .. 2n-1 of the spectrum, n the columns of the image: first those of A, then those of B. */
	static void toSpectrum(final Plane image, final Plane spectrum) {
		final int half = image.rows() / 2;
		final int n = image.columns();
		final float[][] aRe = new float[half + 1][];
		final float[][] aIm = new float[half + 1][];
		final float[][] bRe = new float[half + 1][];
		final float[][] bIm = new float[half + 1][];
		final float[] zeros = new float[n];
		split(image, zeros, aRe, aIm, bRe, bIm);
		transpose(aRe, half + 1, spectrum.re(), 0, n);
		transpose(aIm, half + 1, spectrum.im(), 0, n);
		transpose(bRe, half + 1, spectrum.re(), n, n);
		transpose(bIm, half + 1, spectrum.im(), n, n);
	}

	static void toImage(final Plane spectrum, final Plane image) {
		final int half = image.rows() / 2;
		final int n = image.columns();
		final float[][] aRe = new float[half + 1][];
		final float[][] aIm = new float[half + 1][];
		final float[][] bRe = new float[half + 1][];
		final float[][] bIm = new float[half + 1][];
		// the imaginary parts of both at frequencies 0 and half vanish
		split(image, new float[n], aRe, aIm, bRe, bIm);
		transposeBack(spectrum.re(), 0, n, aRe, half + 1);
		transposeBack(spectrum.im(), 0, n, aIm, half + 1);
		transposeBack(spectrum.re(), n, n, bRe, half + 1);
		transposeBack(spectrum.im(), n, n, bIm, half + 1);
	}

	private static void split(final Plane image, final float[] zeros, final float[][] aRe, final float[][] aIm,
		final float[][] bRe, final float[][] bIm)
	{
		final int rows = image.rows();
		for (int f = 0; f <= rows / 2; f++) {
			final boolean both = f == 0 || f == rows / 2;
			aRe[f] = image.re()[f];
			aIm[f] = both ? zeros : image.im()[f];
			bRe[f] = both ? image.im()[f] : image.re()[rows - f];
			bIm[f] = both ? zeros : image.im()[rows - f];
		}
	}

	/** to[first + c][f] = from[f][c] for f < rows, c < n */
	private static void transpose(final float[][] from, final int rows, final float[][] to, final int first,
		final int n)
	{
		int f = 0;
		for (; f + BLOCK <= rows; f += BLOCK)
			eight(from[f], from[f + 1], from[f + 2], from[f + 3], from[f + 4], from[f + 5], from[f + 6], from[f + 7], to,
				first, f, n);
		for (; f < rows; f++) {
			final float[] row = from[f];
			for (int c = 0; c < n; c++)
				to[first + c][f] = row[c];
		}
	}

	private static void eight(final float[] a, final float[] b, final float[] c, final float[] d, final float[] e,
		final float[] f, final float[] g, final float[] h, final float[][] to, final int first, final int at, final int n)
	{
		for (int j = 0; j < n; j++) {
			final float[] row = to[first + j];
			row[at] = a[j];
			row[at + 1] = b[j];
			row[at + 2] = c[j];
			row[at + 3] = d[j];
			row[at + 4] = e[j];
			row[at + 5] = f[j];
			row[at + 6] = g[j];
			row[at + 7] = h[j];
		}
	}

	/** to[f][c] = from[first + c][f] for f < rows, c < n */
	private static void transposeBack(final float[][] from, final int first, final int n, final float[][] to,
		final int rows)
	{
		int f = 0;
		for (; f + BLOCK <= rows; f += BLOCK)
			eightBack(to[f], to[f + 1], to[f + 2], to[f + 3], to[f + 4], to[f + 5], to[f + 6], to[f + 7], from, first, f, n);
		for (; f < rows; f++) {
			final float[] row = to[f];
			for (int c = 0; c < n; c++)
				row[c] = from[first + c][f];
		}
	}

	private static void eightBack(final float[] a, final float[] b, final float[] c, final float[] d, final float[] e,
		final float[] f, final float[] g, final float[] h, final float[][] from, final int first, final int at, final int n)
	{
		for (int j = 0; j < n; j++) {
			final float[] row = from[first + j];
			a[j] = row[at];
			b[j] = row[at + 1];
			c[j] = row[at + 2];
			d[j] = row[at + 3];
			e[j] = row[at + 4];
			f[j] = row[at + 5];
			g[j] = row[at + 6];
			h[j] = row[at + 7];
		}
	}
}
