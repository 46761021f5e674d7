package io.github.unrollj.dublid.fourier;

import java.util.Arrays;

/**
 * Two real images transformed as one complex image a + i b: their spectra A and B are separated by symmetry. Row f of
 * the plane then holds A_f, and row n - f holds B_f; rows 0 and n/2 hold both, A real part, B imaginary part.
 */
final class Halves {

	private Halves() {}

	static void separate(final Plane plane, final int n) {
		final int rows = plane.rows();
		for (int f = 1; f < rows - f; f++)
			separate(plane.re()[f], plane.im()[f], plane.re()[rows - f], plane.im()[rows - f], n);
	}

	static void join(final Plane plane, final int n, final float factor) {
		final int rows = plane.rows();
		scale(plane.re()[0], factor, n);
		scale(plane.im()[0], factor, n);
		scale(plane.re()[rows / 2], factor, n);
		scale(plane.im()[rows / 2], factor, n);
		for (int f = 1; f < rows - f; f++)
			join(plane.re()[f], plane.im()[f], plane.re()[rows - f], plane.im()[rows - f], factor, n);
	}

	/** A = (F + conj G) / 2, B = (F - conj G) / 2i */
	private static void separate(final float[] fr, final float[] fi, final float[] gr, final float[] gi, final int n) {
		for (int j = 0; j < n; j++) {
			final float pr = fr[j], pi = fi[j], qr = gr[j], qi = gi[j];
			fr[j] = 0.5f * (pr + qr);
			fi[j] = 0.5f * (pi - qi);
			gr[j] = 0.5f * (pi + qi);
			gi[j] = 0.5f * (qr - pr);
		}
	}

	/** F = A + i B, G = conj A + i conj B */
	private static void join(final float[] ar, final float[] ai, final float[] br, final float[] bi, final float factor,
		final int n)
	{
		for (int j = 0; j < n; j++) {
			final float pr = factor * ar[j], pi = factor * ai[j], qr = factor * br[j], qi = factor * bi[j];
			ar[j] = pr - qi;
			ai[j] = pi + qr;
			br[j] = pr + qi;
			bi[j] = qr - pi;
		}
	}

	private static void scale(final float[] a, final float factor, final int n) {
		for (int j = 0; j < n; j++)
			a[j] *= factor;
	}
}
