package io.github.unrollj.corona.evaluation;

import io.github.unrollj.corona.classical.Separation;
import io.github.unrollj.corona.metric.Contrast;
import io.github.unrollj.corona.metric.MovieError;

import java.util.List;

/**
 * How well a method does on patches.
 *
 * @param tissueError mean squared error of L, movies scaled to a largest modulus of 1
 * @param bloodError the same of S
 * @param bloodPower mean of |S|^2 of the true blood
 * @param contrast CR, dB, mean over the patches that have enough pixels of vessels and of background; NaN without any
 * @param contrastToNoise CNR, dB, likewise
 */
public record Score(double tissueError, double bloodError, double bloodPower, double contrast,
	double contrastToNoise)
{

	/** Fewest pixels of vessels and of background in a patch whose contrast counts. */
	private static final int PIXELS = 32;

	static Score of(final Patch patch, final Separation separation) {
		final boolean both = patch.mask().vesselPixels() >= PIXELS && patch.mask().backgroundPixels() >= PIXELS;
		final Contrast contrast = both ? Contrast.of(separation.blood(), patch.mask()) : new Contrast(Double.NaN,
			Double.NaN);
		return new Score(MovieError.meanSquare(separation.tissue(), patch.tissue()), MovieError.meanSquare(separation
			.blood(), patch.blood()), patch.blood().dot(patch.blood()) / patch.blood().count(), contrast.ratio(), contrast
				.toNoise());
	}

	/** Means over scores, of contrasts those that are numbers. */
	static Score mean(final List<Score> scores) {
		return new Score(scores.stream().mapToDouble(Score::tissueError).average().orElse(Double.NaN), scores.stream()
			.mapToDouble(Score::bloodError).average().orElse(Double.NaN), scores.stream().mapToDouble(Score::bloodPower)
				.average().orElse(Double.NaN), scores.stream().mapToDouble(Score::contrast).filter(Double::isFinite).average()
					.orElse(Double.NaN), scores.stream().mapToDouble(Score::contrastToNoise).filter(Double::isFinite).average()
						.orElse(Double.NaN));
	}

	/** Mean of the errors of L and S: the figure that publications give, and the training loss. */
	public double averageError() {
		return 0.5 * (tissueError + bloodError);
	}

	/** ||S^ - S||^2 / ||S||^2 over all patches together, dB: 0 for no blood at all. */
	public double normalisedBloodError() {
		return 10 * Math.log10(bloodError / bloodPower);
	}
}
