package io.github.unrollj.operator;

import io.github.unrollj.tensor.Tensor;

import org.jtransforms.fft.FloatFFT_1D;

/**
 * The un-normalised two-dimensional Fourier transform of real tensors over their last two axes. Of the spectrum's
 * columns the first columns / 2 + 1 are kept (rounded down), zero frequency at [0, 0], as NumPy's {@code rfft2} does;
 * the others are their conjugates. Of any size, even or odd; half the work of {@link Fourier}.
 * <p>
 * The adjoint belongs to the real inner product on the half spectrum; it is not the inverse.
 */
public final class RealFourier extends ShapedOperator {

	private RealFourier(final Space domain) {
		super("RealFourier", domain, half(domain));
	}

	/** @param shape of the images, [..., rows, columns] */
	public static RealFourier of(final int... shape) {
		return new RealFourier(Space.real(shape));
	}

	private static Space half(final Space domain) {
		domain.planes("RealFourier");
		final Space plane = domain.withPlanes(domain.size(-2), domain.size(-1) / 2 + 1);
		return Space.complex(plane.shape());
	}

	/** The inverse, NumPy's {@code irfft2} to this number of columns, as an operator. */
	public LinearOperator inverse() {
		return new RealFourierInverse(this);
	}

	@Override
	protected Tensor forward(final Tensor x) {
		final int rows = x.size(-2);
		final int columns = x.size(-1);
		final int half = columns / 2 + 1;
		final FloatFFT_1D plan = FourierPlans.ofLength(columns);
		final Tensor y = range().zeros();
		final float[] line = new float[columns];
		for (int row = 0; row < x.count() / columns; row++) {
			System.arraycopy(x.real(), row * columns, line, 0, columns);
			plan.realForward(line);
			unpack(line, y.real(), y.imaginary(), row * half);
		}
		for (int offset = 0; offset < y.count(); offset += rows * half)
			FourierPasses.columns(y.real(), y.imaginary(), offset, rows, half, false);
		return y;
	}

	@Override
	protected Tensor backward(final Tensor y) {
		final Tensor halved = y.copy();
		scaleInterior(halved, 0.5f);
		return toReal(halved, domain().size(-1));
	}

	/** Multiplies the columns that stand for two of the full spectrum. */
	void scaleInterior(final Tensor spectrum, final float factor) {
		final int half = spectrum.size(-1);
		final int end = (domain().size(-1) + 1) / 2;
		for (int start = 0; start < spectrum.count(); start += half) {
			for (int c = 1; c < end; c++) {
				spectrum.real()[start + c] *= factor;
				spectrum.imaginary()[start + c] *= factor;
			}
		}
	}

	/** Sum over the full, Hermitian spectrum of which this is the half; the half is overwritten. */
	Tensor toReal(final Tensor spectrum, final int columns) {
		final int rows = spectrum.size(-2);
		final int half = spectrum.size(-1);
		for (int offset = 0; offset < spectrum.count(); offset += rows * half)
			FourierPasses.columns(spectrum.real(), spectrum.imaginary(), offset, rows, half, true);
		final FloatFFT_1D plan = FourierPlans.ofLength(columns);
		final Tensor x = domain().zeros();
		final float[] line = new float[columns];
		for (int row = 0; row < x.count() / columns; row++) {
			pack(spectrum.real(), spectrum.imaginary(), row * half, line);
			// unscaled, JTransforms' real inverse has a factor that depends on the length
			plan.realInverse(line, true);
			for (int c = 0; c < columns; c++)
				x.real()[row * columns + c] = columns * line[c];
		}
		return x;
	}

	/** From JTransforms' packed row: Re 0, Re n/2 (even n) or Im (n-1)/2 (odd n), Re 1, Im 1, Re 2, Im 2, ... */
	private static void unpack(final float[] line, final float[] re, final float[] im, final int start) {
		final int n = line.length;
		re[start] = line[0];
		for (int c = 1; 2 * c < n; c++) {
			re[start + c] = line[2 * c];
			im[start + c] = 2 * c + 1 < n ? line[2 * c + 1] : line[1];
		}
		if (n % 2 == 0) re[start + n / 2] = line[1];
	}

	private static void pack(final float[] re, final float[] im, final int start, final float[] line) {
		final int n = line.length;
		line[0] = re[start];
		for (int c = 1; 2 * c < n; c++) {
			line[2 * c] = re[start + c];
			line[2 * c + 1 < n ? 2 * c + 1 : 1] = im[start + c];
		}
		if (n % 2 == 0) line[1] = re[start + n / 2];
	}
}
