package io.github.unrollj.corona;

import io.github.unrollj.corona.classical.Separation;
import io.github.unrollj.corona.classical.Separator;
import io.github.unrollj.corona.network.Peak;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;

/**
 * A method whose weights are for movies of peak 1, for movies of any scale: it is given the movie divided by its largest
 * modulus, and its parts are multiplied by it.
 */
record PeakScaled(Separator method) implements Separator {

	@Override
	public Separation separate(final Tensor movie, final Progress progress) {
		final float peak = Peak.of(movie);
		final Tensor scaled = movie.copy();
		Peak.scale(scaled, 1 / peak);
		final Separation parts = method.separate(scaled, progress);
		Peak.scale(parts.tissue(), peak);
		Peak.scale(parts.blood(), peak);
		return parts;
	}
}
