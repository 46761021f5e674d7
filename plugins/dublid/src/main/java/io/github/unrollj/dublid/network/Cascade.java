package io.github.unrollj.dublid.network;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.linalg.Correlation;
import io.github.unrollj.linalg.Rows;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Workers;

/**
 * The filter cascade: 3x3 cross-correlations of images [channels, H, W] with reflecting borders, the edge pixels not
 * repeated. Written for strips of rows, which are the work of one thread and stay in its cache.
 */
final class Cascade {

	private static final int STRIP = 32;

	private Cascade() {}

	/**
	 * One level: cross-correlation, reflect padding by one.
	 *
	 * @param x [in, H, W], H and W at least 2
	 * @param w [out, in, 3, 3]
	 * @return [out, H, W]
	 */
	static Variable level(final Variable x, final Variable w, final Workers workers) {
		final Tensor y = apply(x.value(), w.value(), workers);
		return Variable.result(y, gradient -> {
			final int inputs = x.value().size(0);
			final int rows = x.value().size(1);
			final int columns = x.value().size(2);
			final Correlation correlation = Correlation.of(inputs, w.value().size(0), rows + 2, columns + 2, 3, 3);
			if (w.isTracked()) {
				final float[] padded = padded(x.value(), 0, rows);
				w.accumulate(Tensor.of(correlation.kernelGradient(padded, gradient.real()), w.value().shape()));
			}
			if (x.isTracked()) {
				x.accumulate(folded(correlation.inputGradient(gradient.real(), w.value().real()), inputs, rows, columns));
			}
		}, x, w);
	}

	/** The first level: the true convolution of an image [H, W] with filters [out, 3, 3]. */
	static Variable first(final Variable y, final Variable w, final Workers workers) {
		final Variable x = reshape(y, 1, y.value().size(0), y.value().size(1));
		return level(x, turned(w), workers);
	}

	/** Filters [..., rows, columns] minus their means. */
	static Variable zeroMean(final Variable w) {
		return Variable.result(zeroMean(w.value()), gradient -> w.accumulate(zeroMean(gradient)), w);
	}

	private static Tensor zeroMean(final Tensor w) {
		final Tensor result = w.copy();
		final float[] a = result.real();
		final int taps = w.size(-2) * w.size(-1);
		for (int start = 0; start < a.length; start += taps) {
			double sum = 0;
			for (int i = 0; i < taps; i++)
				sum += a[start + i];
			for (int i = 0; i < taps; i++)
				a[start + i] -= (float) (sum / taps);
		}
		return result;
	}

	private static Variable turned(final Variable w) {
		return Variable.result(turned(w.value(), w.value().size(0), 1, 3, 3), gradient -> w.accumulate(turned(gradient, w
			.value().shape())), w);
	}

	private static Tensor turned(final Tensor w, final int... shape) {
		final float[] result = new float[w.count()];
		for (int i = 0; i < result.length; i++)
			result[i] = w.real()[i / 9 * 9 + 8 - i % 9];
		return Tensor.of(result, shape);
	}

	private static Variable reshape(final Variable x, final int... shape) {
		return Variable.result(x.value().reshape(shape), gradient -> x.accumulate(gradient.reshape(x.value().shape())), x);
	}

	private static Tensor apply(final Tensor x, final Tensor w, final Workers workers) {
		final int outputs = w.size(0);
		final int rows = x.size(1);
		final int columns = x.size(2);
		final Tensor y = Tensor.zeros(outputs, rows, columns);
		workers.forEach((rows + STRIP - 1) / STRIP, strip -> {
			final int first = strip * STRIP;
			final int count = Math.min(STRIP, rows - first);
			final Correlation correlation = Correlation.of(x.size(0), outputs, count + 2, columns + 2, 3, 3);
			final float[] part = correlation.apply(padded(x, first, count), w.real());
			for (int o = 0; o < outputs; o++)
				System.arraycopy(part, o * count * columns, y.real(), (o * rows + first) * columns, count * columns);
		});
		return y;
	}

	/** Rows first-1 .. first+count of every channel, reflected at the image's borders. */
	private static float[] padded(final Tensor x, final int first, final int count) {
		final int channels = x.size(0);
		final int rows = x.size(1);
		final int columns = x.size(2);
		final int width = columns + 2;
		final float[] padded = new float[channels * (count + 2) * width];
		for (int i = 0; i < channels * (count + 2); i++) {
			final int row = mirrored(first - 1 + i % (count + 2), rows);
			final int from = (i / (count + 2) * rows + row) * columns;
			System.arraycopy(x.real(), from, padded, i * width + 1, columns);
			padded[i * width] = x.real()[from + 1];
			padded[i * width + width - 1] = x.real()[from + columns - 2];
		}
		return padded;
	}

	/** The adjoint of padding. */
	private static Tensor folded(final float[] padded, final int channels, final int rows, final int columns) {
		final int width = columns + 2;
		final float[] result = new float[channels * rows * columns];
		final float[] sum = new float[columns];
		final float[] line = new float[columns];
		for (int i = 0; i < channels * (rows + 2); i++) {
			final int to = (i / (rows + 2) * rows + mirrored(i % (rows + 2) - 1, rows)) * columns;
			System.arraycopy(padded, i * width + 1, line, 0, columns);
			line[1] += padded[i * width];
			line[columns - 2] += padded[i * width + width - 1];
			System.arraycopy(result, to, sum, 0, columns);
			Rows.add(sum, line, columns);
			System.arraycopy(sum, 0, result, to, columns);
		}
		return Tensor.of(result, channels, rows, columns);
	}

	private static int mirrored(final int i, final int size) {
		final int j = Math.abs(i);
		return j < size ? j : 2 * (size - 1) - j;
	}
}
