package io.github.unrollj.lista.network;

import io.github.unrollj.linalg.Rows;

import java.util.Arrays;

/** ||d||: the norm of the central 5x5 pixels of every window, less their mean. */
final class Contrast {

	private static final int PATCH = Windows.PATCH;
	private static final int TAPS = PATCH * PATCH;

	/** From a window's first pixel to its central patch. */
	static final int OFFSET = (Windows.SIZE - PATCH) / 2;

	private Contrast() {}

	/**
	 * @param image [H, W]
	 * @return [H-8, W-8]
	 */
	static float[] of(final float[] image, final Windows windows) {
		final int across = windows.across();
		final float[] contrast = new float[windows.down() * across];
		final float[] mean = new float[across];
		final float[] power = new float[across];
		final float[] row = new float[across];
		for (int y = 0; y < windows.down(); y++) {
			mean(image, windows, y, mean, row);
			Arrays.fill(power, 0);
			for (int t = 0; t < TAPS; t++) {
				pixels(image, windows, y, t, row);
				Rows.addSquaredDifference(power, row, mean, across);
			}
			for (int x = 0; x < across; x++)
				contrast[y * across + x] = (float) Math.sqrt(power[x]);
		}
		return contrast;
	}

	/** Adds to {@code imageGradient} what the gradient with respect to the contrast gives: d / ||d||, 0 where flat. */
	static void addGradient(final float[] gradient, final float[] image, final float[] contrast, final Windows windows,
		final float[] imageGradient)
	{
		final int across = windows.across();
		final float[] mean = new float[across];
		final float[] row = new float[across];
		final float[] factor = new float[across];
		final float[] sum = new float[across];
		for (int y = 0; y < windows.down(); y++) {
			mean(image, windows, y, mean, row);
			for (int x = 0; x < across; x++) {
				final float norm = contrast[y * across + x];
				factor[x] = norm > 0 ? gradient[y * across + x] / norm : 0;
			}
			for (int t = 0; t < TAPS; t++) {
				final int start = start(windows, y, t);
				pixels(image, windows, y, t, row);
				Rows.addScaled(row, mean, -1, across);
				System.arraycopy(imageGradient, start, sum, 0, across);
				Rows.addProduct(sum, row, factor, across);
				System.arraycopy(sum, 0, imageGradient, start, across);
			}
		}
	}

	private static void mean(final float[] image, final Windows windows, final int y, final float[] mean,
		final float[] row)
	{
		Arrays.fill(mean, 0);
		for (int t = 0; t < TAPS; t++) {
			pixels(image, windows, y, t, row);
			Rows.addScaled(mean, row, 1f / TAPS, mean.length);
		}
	}

	private static void pixels(final float[] image, final Windows windows, final int y, final int t, final float[] row) {
		System.arraycopy(image, start(windows, y, t), row, 0, row.length);
	}

	private static int start(final Windows windows, final int y, final int t) {
		return (y + OFFSET + t / PATCH) * windows.columns() + OFFSET + t % PATCH;
	}
}
