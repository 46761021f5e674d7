package io.github.unrollj.corona.classical;

import io.github.unrollj.proximal.SingularValues;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;

import java.util.Arrays;

/**
 * The filter of ultrasound imaging: the first singular components are tissue, the last ones noise and in neither part,
 * the rest is blood.
 *
 * @param first number of components that are tissue, 0 or more; if the movie has no more frames, there is no blood
 * @param last number of components that are noise, 0 or more
 */
public record SvdFilter(int first, int last) implements Separator {

	/** @throws IllegalArgumentException if a number is negative */
	public SvdFilter {
		Check.notNegative("first", first);
		Check.notNegative("last", last);
	}

	/** Without noise components. */
	public static SvdFilter cut(final int first) {
		return new SvdFilter(first, 0);
	}

	@Override
	public Separation separate(final Tensor movie, final Progress progress) {
		Check.movie("SvdFilter", movie);
		progress.check();
		final int frames = movie.size(0);
		final SingularValues values = SingularValues.of(movie);
		final double[] tissue = new double[frames];
		final double[] blood = new double[frames];
		Arrays.fill(tissue, 0, Math.min(first, frames), 1);
		if (first < frames - last) Arrays.fill(blood, first, frames - last, 1);
		final Tensor clutter = values.filter(tissue);
		return new Separation(clutter, last == 0 ? Combination.plus(movie, -1, clutter) : values.filter(blood));
	}
}
