package io.github.unrollj.operator;

import io.github.unrollj.tensor.Tensor;

/** From half spectra to real images. */
final class RealFourierInverse extends ShapedOperator {

	private final RealFourier forward;
	private final float factor;

	RealFourierInverse(final RealFourier forward) {
		super("inverse RealFourier", forward.range(), forward.domain());
		this.forward = forward;
		this.factor = (float) (1.0 / ((double) range().size(-2) * range().size(-1)));
	}

	@Override
	protected Tensor forward(final Tensor spectrum) {
		final Tensor x = forward.toReal(spectrum.copy(), range().size(-1));
		scale(x.real(), factor);
		return x;
	}

	@Override
	protected Tensor backward(final Tensor x) {
		final Tensor spectrum = forward.apply(x);
		forward.scaleInterior(spectrum, 2);
		scale(spectrum.real(), factor);
		scale(spectrum.imaginary(), factor);
		return spectrum;
	}

	private static void scale(final float[] x, final float factor) {
		for (int i = 0; i < x.length; i++)
			x[i] *= factor;
	}
}
