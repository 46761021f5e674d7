package io.github.unrollj.lista.network;

import io.github.unrollj.lista.dictionary.Dictionary;
import io.github.unrollj.lista.dictionary.TrainingWindows;
import io.github.unrollj.tensor.Tensor;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Collects windows of interpolated images, with their true patches, from which a dictionary is learned. */
public final class WindowSampler {

	private final Tensor filters = ScnNetwork.derivativeFilters();
	private final List<float[]> features = new ArrayList<>();
	private final List<float[]> patches = new ArrayList<>();

	/**
	 * Adds windows from random places, leaving out those that are almost flat: their features are noise.
	 *
	 * @param interpolated [H, W]
	 * @param truth of the same size
	 * @param count windows to look at
	 * @param flattest norm of the features, relative to the image's maximum, below which a window is left out
	 */
	public void add(final Tensor interpolated, final Tensor truth, final int count, final double flattest,
		final RandomGenerator random)
	{
		final int columns = interpolated.size(1);
		double peak = 0;
		for (final float v : interpolated.real())
			peak = Math.max(peak, Math.abs(v));
		for (int i = 0; i < count; i++) {
			final int corner = random.nextInt(interpolated.size(0) - Windows.SIZE + 1) * columns + random.nextInt(columns -
				Windows.SIZE + 1);
			final float[] y = features(interpolated.real(), corner, columns);
			double power = 0;
			for (final float v : y)
				power += (double) v * v;
			final float norm = (float) Math.sqrt(power);
			if (norm <= flattest * peak) continue;
			final float[] x = detail(interpolated.real(), truth.real(), corner, columns);
			divide(y, norm);
			divide(x, norm);
			features.add(y);
			patches.add(x);
		}
	}

	/** All that was added. */
	public TrainingWindows windows() {
		return new TrainingWindows(matrix(features, Dictionary.FEATURES), matrix(patches, Dictionary.PIXELS));
	}

	private float[] features(final float[] image, final int corner, final int columns) {
		final int taps = Windows.PATCH * Windows.PATCH;
		final float[] y = new float[Dictionary.FEATURES];
		for (int i = 0; i < y.length; i++) {
			final int position = corner + i % taps / Windows.PATCH * columns + i % taps % Windows.PATCH;
			for (int tap = 0; tap < taps; tap++)
				y[i] += filters.real()[i / taps * taps + tap] * image[position + tap / Windows.PATCH * columns + tap %
					Windows.PATCH];
		}
		return y;
	}

	private static float[] detail(final float[] image, final float[] truth, final int corner, final int columns) {
		final float[] x = new float[Dictionary.PIXELS];
		float mean = 0;
		for (int i = 0; i < x.length; i++) {
			final int pixel = corner + (Contrast.OFFSET + i / Windows.PATCH) * columns + Contrast.OFFSET + i %
				Windows.PATCH;
			x[i] = truth[pixel];
			mean += image[pixel] / x.length;
		}
		for (int i = 0; i < x.length; i++)
			x[i] -= mean;
		return x;
	}

	private static void divide(final float[] a, final float divisor) {
		for (int i = 0; i < a.length; i++)
			a[i] /= divisor;
	}

	private static Tensor matrix(final List<float[]> columns, final int rows) {
		final Tensor matrix = Tensor.zeros(rows, columns.size());
		for (int j = 0; j < columns.size(); j++) {
			for (int i = 0; i < rows; i++)
				matrix.real()[i * columns.size() + j] = columns.get(j)[i];
		}
		return matrix;
	}
}
