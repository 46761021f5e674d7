package io.github.unrollj.admmcsnet.kspace;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;

import java.io.IOException;

/**
 * Which points of k-space have been sampled, deduced from its exact zeros.
 *
 * @param mask real [rows, columns], 0 where all coils of all slices are exactly 0 and 1 elsewhere, zero frequency in the
 *          corner
 * @param common whether all slices that are not empty were sampled there; if not, each has a mask of its own, see
 *          {@link #of(Tensor)}
 */
public record SampledPoints(Tensor mask, boolean common) {

	/** Share of a slice's sampled points that may be 0 by chance. */
	private static final double CHANCE = 0.01;

	/**
	 * Reads all slices, one at a time, and so finds out at once whether they are all fit for reconstruction.
	 *
	 * @throws IllegalArgumentException if all of k-space is 0, or if some of it is NaN or infinite
	 * @throws java.util.concurrent.CancellationException if cancelled
	 */
	public static SampledPoints of(final KSpaceVolume volume, final Progress progress) throws IOException {
		final int slices = volume.source().slices();
		final Tensor mask = Tensor.zeros(volume.source().rows(), volume.source().columns());
		int fewest = Integer.MAX_VALUE;
		for (int slice = 0; slice < slices; slice++) {
			progress.check();
			progress.update(slice, slices, "Looking for the sampled points of k-space");
			final Tensor own = of(volume.read(slice));
			final int points = points(own);
			if (points > 0) fewest = Math.min(fewest, points);
			for (int i = 0; i < mask.count(); i++)
				mask.real()[i] = Math.max(mask.real()[i], own.real()[i]);
		}
		if (fewest == Integer.MAX_VALUE) {
			throw new IllegalArgumentException("\"" + volume.source().name() + "\" has only zeros: there is no k-space in it");
		}
		return new SampledPoints(mask, fewest >= (1 - CHANCE) * points(mask));
	}

	/**
	 * The points where one of the coils is not 0.
	 *
	 * @param data complex [coils, rows, columns]
	 * @return real [rows, columns]
	 */
	public static Tensor of(final Tensor data) {
		final Tensor mask = Tensor.zeros(data.size(1), data.size(2));
		for (int i = 0; i < data.count(); i++) {
			if (data.real()[i] != 0 || data.imaginary()[i] != 0) mask.real()[i % mask.count()] = 1;
		}
		return mask;
	}

	private static int points(final Tensor mask) {
		int points = 0;
		for (final float value : mask.real())
			points += (int) value;
		return points;
	}
}
