package io.github.unrollj.admmcsnet.network;

import io.github.unrollj.tensor.Tensor;

/** The rows of planes [channels, rows, columns] within a strip; of complex ones the two parts stand side by side. */
final class Planes {

	private final float[][] parts;
	private final int rows;
	private final int columns;

	Planes(final Tensor planes) {
		parts = planes.isComplex() ? new float[][] { planes.real(), planes.imaginary() } : new float[][] { planes.real() };
		rows = planes.size(-2);
		columns = planes.size(-1);
	}

	void read(final int channel, final int row, final Strip strip, final float[] to) {
		for (int p = 0; p < parts.length; p++)
			System.arraycopy(parts[p], start(channel, row, strip), to, p * strip.width(), strip.width());
	}

	void write(final float[] from, final int channel, final int row, final Strip strip) {
		for (int p = 0; p < parts.length; p++)
			System.arraycopy(from, p * strip.width(), parts[p], start(channel, row, strip), strip.width());
	}

	private int start(final int channel, final int row, final Strip strip) {
		return (channel * rows + row) * columns + strip.first();
	}
}
