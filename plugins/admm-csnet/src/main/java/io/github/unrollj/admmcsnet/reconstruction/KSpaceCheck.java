package io.github.unrollj.admmcsnet.reconstruction;

import io.github.unrollj.admmcsnet.coil.Coils;
import io.github.unrollj.admmcsnet.kspace.KSpaceVolume;
import io.github.unrollj.admmcsnet.kspace.SampledPoints;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** Looks at the slice with the most energy for what cannot be right. */
public final class KSpaceCheck {

	/** In parts of the field of frequencies. */
	private static final double FAR = 0.25;

	private final Tensor data;

	private KSpaceCheck(final Tensor data) {
		this.data = data;
	}

	/**
	 * Reads all slices.
	 *
	 * @throws java.util.concurrent.CancellationException if cancelled
	 */
	public static KSpaceCheck of(final KSpaceVolume volume, final Progress progress) throws IOException {
		Tensor strongest = volume.read(0);
		double norm = strongest.norm();
		for (int slice = 1; slice < volume.source().slices(); slice++) {
			progress.check();
			final Tensor data = volume.read(slice);
			final double other = data.norm();
			if (other <= norm) continue;
			norm = other;
			strongest = data;
		}
		return new KSpaceCheck(strongest);
	}

	/** A sentence about the largest value, if it is at a high frequency, as where the zero frequency is mistaken. */
	public Optional<String> warning() {
		final int rows = data.size(1);
		final int columns = data.size(2);
		int largest = 0;
		double modulus = -1;
		for (int i = 0; i < data.count(); i++) {
			final double squared = (double) data.real()[i] * data.real()[i] + (double) data.imaginary()[i] * data.imaginary()[i];
			if (squared <= modulus) continue;
			modulus = squared;
			largest = i % (rows * columns);
		}
		final double down = frequency(largest / columns, rows);
		final double right = frequency(largest % columns, columns);
		if (Math.abs(down) <= FAR && Math.abs(right) <= FAR) return Optional.empty();
		return Optional.of(String.format(Locale.ROOT, "the largest value of k-space is not near the zero frequency, but at " +
			"%.2f, %.2f cycles per pixel: is dc right?", right, down));
	}

	private static double frequency(final int index, final int size) {
		return (double) (index > size / 2 ? index - size : index) / size;
	}

	/**
	 * A sentence about an image that is not quite real, if the model is for real ones.
	 *
	 * @throws IllegalArgumentException if one of the coils' images is clearly complex
	 */
	public Optional<String> warning(final MriModel model) {
		final Tensor mask = SampledPoints.of(data);
		Optional<String> warning = Optional.empty();
		for (int coil = 0; coil < data.size(0); coil++) {
			final Optional<String> found = model.warning(Coils.plane(data, coil), mask);
			if (warning.isEmpty()) warning = found;
		}
		return warning;
	}
}
