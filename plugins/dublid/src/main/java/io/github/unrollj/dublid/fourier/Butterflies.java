package io.github.unrollj.dublid.fourier;

/**
 * The small transforms of which a long one is made, on rows: each loop has at most four arrays, more the JIT does not
 * vectorise; the rows of one butterfly stay in the first-level cache between its loops.
 */
final class Butterflies {

	private static final float HALF_ROOT_3 = (float) (Math.sqrt(3) / 2);
	private static final float COS_1 = (float) Math.cos(2 * Math.PI / 5);
	private static final float COS_2 = (float) Math.cos(4 * Math.PI / 5);
	private static final float SIN_1 = (float) Math.sin(2 * Math.PI / 5);
	private static final float SIN_2 = (float) Math.sin(4 * Math.PI / 5);

	private Butterflies() {}

	/** Two rows: (a, b) becomes (a + b, a - b). */
	static void two(final float[] ar, final float[] ai, final float[] br, final float[] bi, final int n) {
		sumAndDifference(ar, br, n);
		sumAndDifference(ai, bi, n);
	}

	/** Three rows, real or imaginary parts: what is left to do is to {@code turn} b and c. */
	static void three(final float[] a, final float[] b, final float[] c, final int n) {
		for (int j = 0; j < n; j++) {
			final float x = a[j], s = b[j] + c[j], d = b[j] - c[j];
			a[j] = x + s;
			b[j] = x - 0.5f * s;
			c[j] = HALF_ROOT_3 * d;
		}
	}

	/** Four rows, real or imaginary parts: what is left to do is to {@code turn} b and d. */
	static void four(final float[] a, final float[] b, final float[] c, final float[] d, final int n) {
		for (int j = 0; j < n; j++) {
			final float p = a[j] + c[j], q = a[j] - c[j], r = b[j] + d[j], s = b[j] - d[j];
			a[j] = p + r;
			b[j] = q;
			c[j] = p - r;
			d[j] = s;
		}
	}

	/** Five rows, real or imaginary parts: what is left to do is to {@code turn} b and e, and c and d. */
	static void five(final float[] a, final float[] b, final float[] c, final float[] d, final float[] e, final int n) {
		sumAndDifference(b, e, n);
		sumAndDifference(c, d, n);
		cosines(a, b, c, n);
		sines(e, d, n);
	}

	/** (b, d) becomes (b - i d, b + i d). */
	static void turn(final float[] br, final float[] bi, final float[] dr, final float[] di, final int n) {
		for (int j = 0; j < n; j++) {
			final float pr = br[j], pi = bi[j], qr = dr[j], qi = di[j];
			br[j] = pr + qi;
			bi[j] = pi - qr;
			dr[j] = pr - qi;
			di[j] = pi + qr;
		}
	}

	/** (b, d) becomes ((b - i d) v, (b + i d) w), complex. */
	static void turn(final float[] br, final float[] bi, final float[] dr, final float[] di, final float vr,
		final float vi, final float wr, final float wi, final int n)
	{
		for (int j = 0; j < n; j++) {
			final float pr = br[j] + di[j], pi = bi[j] - dr[j], qr = br[j] - di[j], qi = bi[j] + dr[j];
			br[j] = pr * vr - pi * vi;
			bi[j] = pr * vi + pi * vr;
			dr[j] = qr * wr - qi * wi;
			di[j] = qr * wi + qi * wr;
		}
	}

	/** a times w, complex. */
	static void multiply(final float[] ar, final float[] ai, final float wr, final float wi, final int n) {
		for (int j = 0; j < n; j++) {
			final float x = ar[j], y = ai[j];
			ar[j] = x * wr - y * wi;
			ai[j] = x * wi + y * wr;
		}
	}

	private static void sumAndDifference(final float[] a, final float[] b, final int n) {
		for (int j = 0; j < n; j++) {
			final float x = a[j], y = b[j];
			a[j] = x + y;
			b[j] = x - y;
		}
	}

	private static void cosines(final float[] a, final float[] b, final float[] c, final int n) {
		for (int j = 0; j < n; j++) {
			final float x = a[j], s = b[j], t = c[j];
			a[j] = x + s + t;
			b[j] = x + COS_1 * s + COS_2 * t;
			c[j] = x + COS_2 * s + COS_1 * t;
		}
	}

	private static void sines(final float[] e, final float[] d, final int n) {
		for (int j = 0; j < n; j++) {
			final float s = e[j], t = d[j];
			e[j] = SIN_1 * s + SIN_2 * t;
			d[j] = SIN_2 * s - SIN_1 * t;
		}
	}
}
