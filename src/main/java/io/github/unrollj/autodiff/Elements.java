package io.github.unrollj.autodiff;

import io.github.unrollj.linalg.Rows;
import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;

/** Elementwise loops on real and complex tensors that the operations and their pullbacks share. */
final class Elements {

	private Elements() {}

	static void requireSameSizes(final String who, final Tensor a, final Tensor b) {
		if (!Arrays.equals(a.shape(), b.shape())) {
			throw new IllegalArgumentException(who + ": " + a + " does not match " + b);
		}
	}

	static Tensor negative(final Tensor x) {
		return scaled(x, -1);
	}

	static float[] negative(final float[] x) {
		final float[] y = new float[x.length];
		scale(x, -1, y);
		return y;
	}

	static Tensor scaled(final Tensor x, final float factor) {
		final Tensor y = x.zerosLike();
		scale(x.real(), factor, y.real());
		if (x.isComplex()) scale(x.imaginary(), factor, y.imaginary());
		return y;
	}

	/** a b, complex if either is. */
	static Tensor product(final Tensor a, final Tensor b) {
		final Tensor y = a.isComplex() || b.isComplex() ? Tensor.complexZeros(a.shape()) : Tensor.zeros(a.shape());
		Rows.addProduct(y.real(), a.real(), b.real(), y.count());
		if (a.isComplex() && b.isComplex()) multiplySubtract(a.imaginary(), b.imaginary(), y.real());
		if (b.isComplex()) Rows.addProduct(y.imaginary(), a.real(), b.imaginary(), y.count());
		if (a.isComplex()) Rows.addProduct(y.imaginary(), a.imaginary(), b.real(), y.count());
		return y;
	}

	/** a conj(b), or only its real part. */
	static Tensor productWithConjugate(final Tensor a, final Tensor b, final boolean complex) {
		final Tensor y = complex ? Tensor.complexZeros(a.shape()) : Tensor.zeros(a.shape());
		Rows.addProduct(y.real(), a.real(), b.real(), y.count());
		if (a.isComplex() && b.isComplex()) Rows.addProduct(y.real(), a.imaginary(), b.imaginary(), y.count());
		if (complex && a.isComplex()) Rows.addProduct(y.imaginary(), a.imaginary(), b.real(), y.count());
		if (complex && b.isComplex()) multiplySubtract(a.real(), b.imaginary(), y.imaginary());
		return y;
	}

	/** 1/x of a real x, and 0 where x is 0. */
	static Tensor guardedInverse(final Tensor x) {
		final Tensor y = x.zerosLike();
		final float[] a = x.real();
		final float[] inverse = y.real();
		for (int i = 0; i < a.length; i++)
			inverse[i] = a[i] == 0 ? 0 : 1 / a[i];
		return y;
	}

	private static void scale(final float[] x, final float factor, final float[] y) {
		for (int i = 0; i < y.length; i++)
			y[i] = factor * x[i];
	}

	private static void multiplySubtract(final float[] a, final float[] b, final float[] y) {
		for (int i = 0; i < y.length; i++)
			y[i] -= a[i] * b[i];
	}
}
