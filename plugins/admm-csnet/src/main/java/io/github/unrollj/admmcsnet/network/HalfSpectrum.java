package io.github.unrollj.admmcsnet.network;

import io.github.unrollj.autodiff.Arithmetic;
import io.github.unrollj.autodiff.Scaling;
import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.tensor.Tensor;

/** The leading columns of spectra [rows, columns] whose zero frequency is at [0, 0]. */
final class HalfSpectrum {

	private HalfSpectrum() {}

	/** Y(f) for the columns kept. */
	static Variable of(final Variable spectrum, final int kept) {
		final int[] shape = spectrum.value().shape();
		return Variable.result(leading(spectrum.value(), kept), g -> spectrum.accumulate(widened(g, shape)), spectrum);
	}

	/** The conjugate of Y(-f) for the columns kept. */
	static Variable ofMirrored(final Variable spectrum, final int kept) {
		final int[] shape = spectrum.value().shape();
		return Variable.result(leading(conjugate(mirror(spectrum.value())), kept), g -> spectrum.accumulate(conjugate(
			mirror(widened(g, shape)))), spectrum);
	}

	static Variable mean(final Variable a, final Variable b) {
		return Scaling.scale(Arithmetic.add(a, b), 0.5);
	}

	/** The element at -f for every f. */
	static Tensor mirror(final Tensor x) {
		final Tensor mirrored = x.zerosLike();
		mirror(x.real(), mirrored.real(), x.size(0), x.size(1));
		if (x.isComplex()) mirror(x.imaginary(), mirrored.imaginary(), x.size(0), x.size(1));
		return mirrored;
	}

	private static void mirror(final float[] x, final float[] y, final int rows, final int columns) {
		for (int u = 0; u < rows; u++) {
			final int opposite = (rows - u) % rows * columns;
			for (int v = 0; v < columns; v++)
				y[u * columns + v] = x[opposite + (columns - v) % columns];
		}
	}

	static Tensor leading(final Tensor x, final int kept) {
		final Tensor part = x.isComplex() ? Tensor.complexZeros(x.size(0), kept) : Tensor.zeros(x.size(0), kept);
		copy(x.real(), x.size(1), part.real(), kept, kept);
		if (x.isComplex()) copy(x.imaginary(), x.size(1), part.imaginary(), kept, kept);
		return part;
	}

	private static Tensor widened(final Tensor part, final int[] shape) {
		final Tensor whole = Tensor.complexZeros(shape);
		copy(part.real(), part.size(1), whole.real(), shape[1], part.size(1));
		copy(part.imaginary(), part.size(1), whole.imaginary(), shape[1], part.size(1));
		return whole;
	}

	private static void copy(final float[] from, final int fromColumns, final float[] to, final int toColumns,
		final int count)
	{
		for (int row = 0; row * fromColumns < from.length; row++)
			System.arraycopy(from, row * fromColumns, to, row * toColumns, count);
	}

	private static Tensor conjugate(final Tensor x) {
		final float[] im = x.imaginary();
		for (int i = 0; i < im.length; i++)
			im[i] = -im[i];
		return x;
	}
}
