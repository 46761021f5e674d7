package io.github.unrollj.operator;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Cancellation;

/**
 * The two-dimensional discrete Fourier transform of complex tensors over their last two axes,
 * X[u, v] = s sum_{r, c} x[r, c] exp(-2 pi i (u r / rows + v c / columns)), of any size.
 * <p>
 * The image's origin is its first pixel; only the spectrum is shifted when its zero frequency (DC) is to be in the
 * centre, at [rows / 2, columns / 2].
 */
public final class Fourier extends ShapedOperator {

	/** Where the spectrum has its zero frequency. */
	public enum Dc {
		/** At [0, 0]. */
		CORNER,
		/** At [rows / 2, columns / 2], rounded down. */
		CENTRE
	}

	private final Dc dc;
	private final double factor;

	private Fourier(final Dc dc, final double factor, final int... shape) {
		super("Fourier", Space.complex(shape), Space.complex(shape));
		domain().planes("Fourier");
		this.dc = dc;
		this.factor = factor;
	}

	/** The transform with s = 1 / sqrt(rows columns), whose inverse is its adjoint. */
	public static Fourier unitary(final Dc dc, final int... shape) {
		return new Fourier(dc, 1 / Math.sqrt(pixels(shape)), shape);
	}

	/** The transform with s = 1, as most programs have it. */
	public static Fourier unnormalised(final Dc dc, final int... shape) {
		return new Fourier(dc, 1, shape);
	}

	private static double pixels(final int... shape) {
		final Space space = Space.complex(shape);
		space.planes("Fourier");
		return (double) space.size(-2) * space.size(-1);
	}

	/** The inverse transform as an operator. */
	public LinearOperator inverse() {
		final int[] shape = domain().shape();
		return new Fourier(dc, 1 / (factor * pixels(shape)), shape).adjointView();
	}

	@Override
	protected Tensor forward(final Tensor x) {
		final Tensor spectrum = transform(x.copy(), false);
		return dc == Dc.CORNER ? spectrum : Roll.toCentre(spectrum);
	}

	@Override
	protected Tensor backward(final Tensor y) {
		if (dc == Dc.CORNER) return transform(y.copy(), true);
		return transform(Roll.toCorner(y), true);
	}

	private Tensor transform(final Tensor x, final boolean inverse) {
		final int rows = x.size(-2);
		final int columns = x.size(-1);
		for (int offset = 0; offset < x.count(); offset += rows * columns) {
			Cancellation.check();
			FourierPasses.rows(x.real(), x.imaginary(), offset, rows, columns, inverse);
			FourierPasses.columns(x.real(), x.imaginary(), offset, rows, columns, inverse);
		}
		if (factor != 1) {
			scale(x.real(), (float) factor);
			scale(x.imaginary(), (float) factor);
		}
		return x;
	}

	private static void scale(final float[] x, final float factor) {
		for (int i = 0; i < x.length; i++)
			x[i] *= factor;
	}
}
