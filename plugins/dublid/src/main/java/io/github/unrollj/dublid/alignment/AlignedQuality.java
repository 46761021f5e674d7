package io.github.unrollj.dublid.alignment;

import io.github.unrollj.dublid.image.Crop;
import io.github.unrollj.metric.Psnr;
import io.github.unrollj.metric.Ssim;
import io.github.unrollj.tensor.Tensor;

/**
 * How near a deblurred image is to the truth, its shift aside: without 12 pixels on each side, aligned by the integer
 * shift of at most 10 pixels of largest cross-correlation, clipped to [0, 1], where both images overlap.
 *
 * @param psnr in dB, for a peak of 1
 * @param ssim structural similarity; not a number where fewer than 11 x 11 pixels are left
 * @param shift of the image relative to the truth
 */
public record AlignedQuality(double psnr, double ssim, Shift shift) {

	/** Pixels not looked at on each side. */
	public static final int BORDER = 12;
	/** The largest shift along each axis. */
	public static final int LIMIT = 10;

	private static final int SSIM_WINDOW = 11;

	/**
	 * @param image real [rows, columns], more than 2 {@link #BORDER} of each
	 * @param truth the same, in [0, 1]
	 */
	public static AlignedQuality of(final Tensor image, final Tensor truth) {
		image.requireSameShape("AlignedQuality", truth);
		final Tensor a = Crop.inside(image, BORDER);
		final Tensor t = Crop.inside(truth, BORDER);
		final int rows = a.size(0);
		final int columns = a.size(1);
		final Shift shift = Shift.between(a, t, Math.min(LIMIT, Math.max(0, Math.min(rows, columns) / 2 - 1)));
		final Tensor aligned = clipped(shift.inFirst(rows, columns).of(a));
		final Tensor wanted = shift.inSecond(rows, columns).of(t);
		final boolean hasSsim = Math.min(aligned.size(0), aligned.size(1)) >= SSIM_WINDOW;
		return new AlignedQuality(Psnr.decibels(aligned, wanted, 1), hasSsim ? Ssim.mean(aligned, wanted, 1) : Double.NaN,
			shift);
	}

	private static Tensor clipped(final Tensor image) {
		final Tensor clipped = image.copy();
		final float[] values = clipped.real();
		for (int i = 0; i < values.length; i++)
			values[i] = Math.max(0, Math.min(1, values[i]));
		return clipped;
	}
}
