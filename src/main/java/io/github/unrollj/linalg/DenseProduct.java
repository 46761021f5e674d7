package io.github.unrollj.linalg;

/**
 * Products of dense row-major float32 matrices. The one door to matrix products: {@link #best()} is OpenBLAS where its
 * Java binding is on the class path and its native library loads, and plain Java otherwise; the two agree to rounding.
 * Implementations are single-threaded and thread-safe.
 */
public interface DenseProduct {

	/** The implementation's name, for the log. */
	String name();

	/**
	 * C += A B.
	 *
	 * @param a [m, k]
	 * @param b [k, n]
	 * @param c [m, n], added to
	 */
	void multiply(float[] a, float[] b, float[] c, int m, int k, int n);

	/**
	 * C += A B for a B that is never there as a whole, such as the shifted images of a convolution.
	 *
	 * @param a [m, k]
	 * @param b [k, n]
	 * @param c [m, n], added to
	 */
	void multiply(float[] a, RowSource b, float[] c, int m, int k, int n);

	/**
	 * C += A^T B.
	 *
	 * @param a [m, k]
	 * @param b [m, n]
	 * @param c [k, n], added to
	 */
	void transposeMultiply(float[] a, float[] b, float[] c, int m, int k, int n);

	/** Plain Java: nothing to install. */
	static DenseProduct java() {
		return Products.JAVA;
	}

	/** The fastest implementation that works here, chosen once. */
	static DenseProduct best() {
		return Products.BEST;
	}
}
