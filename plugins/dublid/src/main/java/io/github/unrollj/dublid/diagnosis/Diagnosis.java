package io.github.unrollj.dublid.diagnosis;

import io.github.unrollj.tensor.Tensor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a user should know before believing in a blind deblurring: sentences, none if all seems well. */
public final class Diagnosis {

	/** A kernel with more of its weight in one pixel is no blur. */
	private static final double DELTA = 0.9;
	/** More weight on the box's outermost pixels than this is not noise. */
	private static final double AT_EDGE = 0.02;
	/** Above this share of the image's own contrast, noise hides what blur does to it. */
	private static final double NOISY = 0.2;

	/**
	 * Kernels that were this many times wider half way from coarse to fine are often wrong: of simulated training images
	 * with a larger shrinkage nearly half became worse than they were, of all others a twelfth.
	 */
	private static final double SHRUNK = 1.4;

	private Diagnosis() {}

	/**
	 * Of the image that is to be deblurred.
	 *
	 * @param blurred real [rows, columns]
	 */
	public static List<String> ofImage(final Tensor blurred) {
		final double deviation = deviation(blurred);
		final double noise = NoiseLevel.of(blurred);
		if (deviation == 0) return List.of("The image is flat: there is nothing in it that could show a blur.");
		if (noise <= NOISY * deviation) return List.of();
		return List.of(String.format(Locale.ROOT,
			"The image is noisy or flat: its noise, %.3g, is %.0f %% of its standard deviation, %.3g; the kernel found may be wrong.",
			noise, 100 * noise / deviation, deviation));
	}

	/**
	 * Of the kernel that was found.
	 *
	 * @param kernel real [rows, columns] of odd sizes, non-negative, with sum 1
	 */
	public static List<String> ofKernel(final Tensor kernel) {
		final List<String> sentences = new ArrayList<>();
		double most = 0;
		double edge = 0;
		final int rows = kernel.size(0);
		final int columns = kernel.size(1);
		for (int i = 0; i < kernel.count(); i++) {
			final double weight = kernel.real()[i];
			final int row = i / columns;
			final int column = i % columns;
			most = Math.max(most, weight);
			if (row == 0 || column == 0 || row == rows - 1 || column == columns - 1) edge += weight;
		}
		if (most > DELTA) sentences.add(String.format(Locale.ROOT,
			"The kernel is nearly one point (%.0f %% of its weight in one pixel): no blur was found, the image is hardly changed.",
			100 * most));
		if (edge > AT_EDGE) sentences.add(String.format(Locale.ROOT,
			"The kernel touches its box of %d x %d pixels (%.0f %% of its weight on the outermost ones): " +
				"the blur may be larger, try a larger kernel.",
			columns, rows, 100 * edge));
		return sentences;
	}

	/** Of how many times wider the kernel was half way from coarse to fine. */
	public static List<String> ofShrinkage(final double shrinkage) {
		if (!(shrinkage > SHRUNK)) return List.of();
		return List.of(String.format(Locale.ROOT,
			"The result is doubtful: from coarse to fine scales the kernel became %.1f times narrower, " +
				"as happens where it is wrong, mostly too small; compare with the blurred image.",
			shrinkage));
	}

	private static double deviation(final Tensor image) {
		double sum = 0;
		for (final float value : image.real())
			sum += value;
		final double mean = sum / image.count();
		double square = 0;
		for (final float value : image.real())
			square += (value - mean) * (value - mean);
		return Math.sqrt(square / image.count());
	}
}
