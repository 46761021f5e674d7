package io.github.unrollj.dublid.network;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.tensor.Tensor;

/** Mean squared error at a given shift: of the overlap of images, or of the whole of kernels, which are zero outside. */
final class AlignedError {

	private AlignedError() {}

	/** @param shift rows and columns such that x(p + shift) belongs to target(p) */
	static Variable of(final Variable x, final Tensor target, final int[] shift, final boolean overlap) {
		final int rows = target.size(0);
		final int columns = target.size(1);
		final Tensor gradient = target.zerosLike();
		double sum = 0;
		int count = 0;
		for (int r = 0; r < rows; r++) {
			for (int c = 0; c < columns; c++) {
				final int row = r + shift[0];
				final int column = c + shift[1];
				final boolean inside = row >= 0 && row < rows && column >= 0 && column < columns;
				if (!inside && overlap) continue;
				final float value = inside ? x.value().real()[row * columns + column] : 0;
				final float difference = value - target.real()[r * columns + c];
				if (inside) gradient.real()[row * columns + column] = 2 * difference;
				sum += difference * difference;
				count++;
			}
		}
		final int n = count;
		return Variable.result(Tensor.scalar((float) (sum / n)), g -> {
			for (int i = 0; i < gradient.count(); i++)
				gradient.real()[i] *= g.item() / n;
			x.accumulate(gradient);
		}, x);
	}
}
