package io.github.unrollj.lista.network;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.image.Bicubic;
import io.github.unrollj.tensor.Tensor;

/** What a network of this package is given: an interpolated image with a margin. */
public final class Interpolation {

	private Interpolation() {}

	/** Enlarges a plane by bicubic interpolation and pads it by reflection, without repeating the edge sample. */
	public static Tensor padded(final Tensor plane, final int rows, final int columns, final int margin) {
		return pad(Bicubic.resize(plane, rows, columns), margin);
	}

	private static Tensor pad(final Tensor plane, final int margin) {
		final int rows = plane.size(0);
		final int columns = plane.size(1);
		final Tensor padded = Tensor.zeros(rows + 2 * margin, columns + 2 * margin);
		final int width = padded.size(1);
		for (int y = 0; y < padded.size(0); y++) {
			final int row = mirror(y - margin, rows) * columns;
			System.arraycopy(plane.real(), row, padded.real(), y * width + margin, columns);
			for (int x = 1; x <= margin; x++) {
				padded.real()[y * width + margin - x] = plane.real()[row + mirror(-x, columns)];
				padded.real()[y * width + margin + columns - 1 + x] = plane.real()[row + mirror(columns - 1 + x, columns)];
			}
		}
		return padded;
	}

	/** A plane without {@code inset} pixels at each side. */
	public static Tensor inner(final Tensor plane, final int inset) {
		return Crop.crop(Variable.constant(plane), inset).value();
	}

	/** Reflection about the first and the last sample, as often as a small image needs. */
	private static int mirror(final int i, final int size) {
		if (size == 1) return 0;
		final int period = 2 * (size - 1);
		final int j = Math.floorMod(i, period);
		return j < size ? j : period - j;
	}
}
