package io.github.unrollj.linalg;

/**
 * Elementwise work on rows, each in a method of its own and of a shape that the JIT compiler turns into vector
 * instructions: few arrays, all read at one index from 0. Copy a row of a larger array out, work on it, copy it back.
 */
public final class Rows {

	private Rows() {}

	/** c += x over the first n entries */
	public static void add(final float[] c, final float[] x, final int n) {
		for (int j = 0; j < n; j++)
			c[j] += x[j];
	}

	/** c += a x over the first n entries */
	public static void addScaled(final float[] c, final float[] x, final float a, final int n) {
		for (int j = 0; j < n; j++)
			c[j] += a * x[j];
	}

	/** c += x y, entry by entry */
	public static void addProduct(final float[] c, final float[] x, final float[] y, final int n) {
		for (int j = 0; j < n; j++)
			c[j] += x[j] * y[j];
	}

	/** c += x0 y0 + x1 y1, entry by entry */
	public static void addTwoProducts(final float[] c, final float[] x0, final float[] y0, final float[] x1, final float[] y1,
		final int n)
	{
		for (int j = 0; j < n; j++)
			c[j] = Math.fma(x0[j], y0[j], Math.fma(x1[j], y1[j], c[j]));
	}

	/** c += (x - y)^2, entry by entry */
	public static void addSquaredDifference(final float[] c, final float[] x, final float[] y, final int n) {
		for (int j = 0; j < n; j++)
			c[j] += (x[j] - y[j]) * (x[j] - y[j]);
	}

	/** c *= x, entry by entry */
	public static void multiply(final float[] c, final float[] x, final int n) {
		for (int j = 0; j < n; j++)
			c[j] *= x[j];
	}

	/** Four rows in, one row out: c += a0 x0 + a1 x1 + a2 x2 + a3 x3. */
	public static void addScaled4x1(final float[] c, final float[] x0, final float[] x1, final float[] x2,
		final float[] x3, final float a0, final float a1, final float a2, final float a3, final int n)
	{
		for (int j = 0; j < n; j++)
			c[j] = Math.fma(a0, x0[j], Math.fma(a1, x1[j], Math.fma(a2, x2[j], Math.fma(a3, x3[j], c[j]))));
	}

	/**
	 * Two rows in, four rows out: c += a0 x0 + a1 x1, and so d, e and f. Larger register blocks run faster where the JIT
	 * vectorises them, but whether it does then changes from run to run; this one it takes on every Java from 17. The
	 * fused multiply-adds keep the loop small enough to be unrolled, and the check beforehand doubles its speed where the
	 * compiler would otherwise guard the loop's accesses one by one.
	 */
	public static void addScaled2x4(final float[] c, final float[] d, final float[] e, final float[] f, final float[] x0,
		final float[] x1, final float a0, final float a1, final float b0, final float b1, final float e0, final float e1,
		final float f0, final float f1, final int n)
	{
		if (c.length < n || d.length < n || e.length < n || f.length < n || x0.length < n || x1.length < n) {
			throw new IndexOutOfBoundsException("A row is shorter than " + n);
		}
		for (int j = 0; j < n; j++) {
			final float p = x0[j], q = x1[j];
			c[j] = Math.fma(a0, p, Math.fma(a1, q, c[j]));
			d[j] = Math.fma(b0, p, Math.fma(b1, q, d[j]));
			e[j] = Math.fma(e0, p, Math.fma(e1, q, e[j]));
			f[j] = Math.fma(f0, p, Math.fma(f1, q, f[j]));
		}
	}
}
