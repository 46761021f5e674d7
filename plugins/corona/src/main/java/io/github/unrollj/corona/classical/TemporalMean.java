package io.github.unrollj.corona.classical;

import io.github.unrollj.linalg.Rows;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;

import java.util.Arrays;

/** Tissue is the mean over time, blood what differs from it. */
public record TemporalMean() implements Separator {

	@Override
	public Separation separate(final Tensor movie, final Progress progress) {
		Check.movie("TemporalMean", movie);
		progress.check();
		final Tensor tissue = movie.zerosLike();
		spread(movie.real(), tissue.real(), movie.size(0));
		if (movie.isComplex()) spread(movie.imaginary(), tissue.imaginary(), movie.size(0));
		return new Separation(tissue, Combination.plus(movie, -1, tissue));
	}

	private static void spread(final float[] movie, final float[] mean, final int frames) {
		final int pixels = movie.length / frames;
		final float[] sum = new float[pixels];
		for (int t = 0; t < frames; t++)
			Rows.addScaled(sum, Arrays.copyOfRange(movie, t * pixels, (t + 1) * pixels), 1f / frames, pixels);
		for (int t = 0; t < frames; t++)
			System.arraycopy(sum, 0, mean, t * pixels, pixels);
	}
}
