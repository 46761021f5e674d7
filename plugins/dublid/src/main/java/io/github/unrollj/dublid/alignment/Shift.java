package io.github.unrollj.dublid.alignment;

import io.github.unrollj.image.Window;
import io.github.unrollj.operator.RealFourier;
import io.github.unrollj.tensor.Tensor;

/**
 * Where an image lies relative to another: a(p + shift) corresponds to t(p). What blind deblurring cannot know, because
 * a shifted kernel and an image shifted the other way explain a measurement as well.
 *
 * @param down rows
 * @param right columns
 */
public record Shift(int down, int right) {

	public static final Shift NONE = new Shift(0, 0);

	/**
	 * The shift of largest circular cross-correlation of the mean-free images; the first one in the order of rows, then
	 * columns, if several are equal, and none if one of the images is constant.
	 *
	 * @param a real [rows, columns]
	 * @param t the same
	 * @param limit the largest shift along each axis, at least 0 and below half the smaller size
	 */
	public static Shift between(final Tensor a, final Tensor t, final int limit) {
		a.requireSameShape("Shift", t);
		final int rows = a.size(0);
		final int columns = a.size(1);
		if (limit < 0 || 2 * limit >= Math.min(rows, columns)) {
			throw new IllegalArgumentException("limit is " + limit + " and must be from 0 to below half the size of " + a);
		}
		final Tensor first = meanFree(a);
		final Tensor second = meanFree(t);
		if (first.norm() == 0 || second.norm() == 0) return NONE;
		final RealFourier fourier = RealFourier.of(rows, columns);
		final Tensor spectrum = fourier.apply(first);
		multiplyByConjugate(spectrum, fourier.apply(second));
		return peak(fourier.inverse().apply(spectrum), limit);
	}

	private static Shift peak(final Tensor correlation, final int limit) {
		final int rows = correlation.size(0);
		final int columns = correlation.size(1);
		float most = Float.NEGATIVE_INFINITY;
		Shift best = NONE;
		for (int down = -limit; down <= limit; down++) {
			for (int right = -limit; right <= limit; right++) {
				final float value = correlation.real()[Math.floorMod(down, rows) * columns + Math.floorMod(right, columns)];
				if (value <= most) continue;
				most = value;
				best = new Shift(down, right);
			}
		}
		return best;
	}

	private static Tensor meanFree(final Tensor image) {
		double sum = 0;
		for (final float value : image.real())
			sum += value;
		final double mean = sum / image.count();
		final Tensor free = image.copy();
		for (int i = 0; i < free.count(); i++)
			free.real()[i] = (float) (free.real()[i] - mean);
		return free;
	}

	private static void multiplyByConjugate(final Tensor a, final Tensor b) {
		final float[] re = a.real();
		final float[] im = a.imaginary();
		final float[] otherRe = b.real();
		final float[] otherIm = b.imaginary();
		for (int i = 0; i < re.length; i++) {
			final float real = re[i] * otherRe[i] + im[i] * otherIm[i];
			im[i] = im[i] * otherRe[i] - re[i] * otherIm[i];
			re[i] = real;
		}
	}

	/** The pixels of t that correspond to one of a; both are planes of that size. */
	public Window inSecond(final int rows, final int columns) {
		return new Window(Math.max(0, -down), Math.max(0, -right), rows - Math.abs(down), columns - Math.abs(right));
	}

	/** The pixels of a that correspond to one of t. */
	public Window inFirst(final int rows, final int columns) {
		return new Shift(-down, -right).inSecond(rows, columns);
	}
}
