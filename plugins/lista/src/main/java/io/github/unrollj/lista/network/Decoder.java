package io.github.unrollj.lista.network;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.linalg.DenseProduct;
import io.github.unrollj.linalg.Transpose;
import io.github.unrollj.tensor.Tensor;

/** The high-resolution patches of a block of windows, x = z D. */
final class Decoder {

	private Decoder() {}

	/**
	 * @param z codes [atoms, windows]
	 * @param d high-resolution dictionary, [atoms, 25]
	 * @return patches [25, windows]
	 */
	static Variable decode(final Variable z, final Variable d) {
		final int atoms = z.value().size(0);
		final int count = z.value().size(1);
		final int pixels = d.value().size(1);
		final float[] x = new float[pixels * count];
		DenseProduct.best().transposeMultiply(d.value().real(), z.value().real(), x, atoms, pixels, count);
		return Variable.result(Tensor.of(x, pixels, count), gradient -> {
			final float[] g = gradient.real();
			final Tensor dz = z.value().zerosLike();
			DenseProduct.best().multiply(d.value().real(), g, dz.real(), atoms, pixels, count);
			z.accumulate(dz);
			if (d.isTracked()) {
				final float[] transposed = new float[pixels * atoms];
				DenseProduct.best().multiply(g, Transpose.of(z.value().real(), atoms, count), transposed, pixels, count,
					atoms);
				d.accumulate(Tensor.of(Transpose.of(transposed, pixels, atoms), atoms, pixels));
			}
		}, z, d);
	}
}
