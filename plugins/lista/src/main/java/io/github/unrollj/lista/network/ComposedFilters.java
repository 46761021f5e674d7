package io.github.unrollj.lista.network;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.linalg.DenseProduct;
import io.github.unrollj.linalg.Transpose;
import io.github.unrollj.tensor.Tensor;

/**
 * Features and encoder in one matrix. Both are linear in the window's pixels but for the features' norm, so y W is the
 * window times M = sum of the filters C, shifted to their 25 positions, times their rows of W: 81 x atoms products
 * instead of filters x 25 x atoms.
 */
final class ComposedFilters {

	private static final int SIZE = Windows.SIZE;
	private static final int PATCH = Windows.PATCH;

	private ComposedFilters() {}

	/**
	 * @param c filters [F, 5, 5], applied as cross-correlation
	 * @param w encoder [25 F, atoms], row f*25 + r*5 + c for filter f at position (r, c) of the window
	 * @return M [81, atoms]
	 */
	static Variable of(final Variable c, final Variable w) {
		final int features = w.value().size(0);
		final int atoms = w.value().size(1);
		final float[] spread = spread(c.value());
		final float[] m = new float[SIZE * SIZE * atoms];
		DenseProduct.best().multiply(spread, w.value().real(), m, SIZE * SIZE, features, atoms);
		return Variable.result(Tensor.of(m, SIZE * SIZE, atoms), gradient -> {
			final float[] g = gradient.real();
			final Tensor dw = w.value().zerosLike();
			DenseProduct.best().transposeMultiply(spread, g, dw.real(), SIZE * SIZE, features, atoms);
			w.accumulate(dw);
			c.accumulate(filterGradient(c.value(), w.value().real(), g, atoms));
		}, c, w);
	}

	/** The filters at their positions: [81, 25 F], column f*25 + position, row = pixel of the window. */
	private static float[] spread(final Tensor c) {
		final int filters = c.size(0);
		final int features = filters * PATCH * PATCH;
		final float[] spread = new float[SIZE * SIZE * features];
		forEach(filters, (tap, pixel, feature) -> spread[pixel * features + feature] = c.real()[tap]);
		return spread;
	}

	private static Tensor filterGradient(final Tensor c, final float[] w, final float[] g, final int atoms) {
		final int features = w.length / atoms;
		final float[] dspread = new float[SIZE * SIZE * features];
		DenseProduct.best().multiply(g, Transpose.of(w, features, atoms), dspread, SIZE * SIZE, atoms, features);
		final Tensor dc = c.zerosLike();
		forEach(c.size(0), (tap, pixel, feature) -> dc.real()[tap] += dspread[pixel * features + feature]);
		return dc;
	}

	private interface Entry {

		void at(int tap, int pixel, int feature);
	}

	private static void forEach(final int filters, final Entry entry) {
		final int taps = PATCH * PATCH;
		for (int f = 0; f < filters; f++) {
			for (int position = 0; position < taps; position++) {
				for (int tap = 0; tap < taps; tap++) {
					final int row = position / PATCH + tap / PATCH;
					final int column = position % PATCH + tap % PATCH;
					entry.at(f * taps + tap, row * SIZE + column, f * taps + position);
				}
			}
		}
	}
}
