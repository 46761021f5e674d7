package io.github.unrollj.admmcsnet.training;

import static io.github.unrollj.unrolled.ConfigurationEntries.requireBetween;

import io.github.unrollj.admmcsnet.mask.MaskKind;
import io.github.unrollj.admmcsnet.mask.SamplingMasks;
import io.github.unrollj.tensor.Tensor;

import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * How training samples k-space. A fixed mask is kept as its recipe: kind, fraction and seed give it for every size.
 *
 * @param kinds patterns, of which one is taken for a sample
 * @param leastFraction of k-space that is sampled
 * @param mostFraction of k-space that is sampled; the fraction is drawn between the two
 * @param redraw whether every sample has a mask of its own, pseudo-radial ones turned by any angle
 * @param seed of the one mask, if it is not redrawn
 * @param noise largest standard deviation of complex Gaussian noise, per part of a pixel of the image, relative to the
 *          peak, 0 to 0.5
 * @param phase share of samples whose image is given a smooth random phase, 0 to 1
 */
public record Acquisition(List<MaskKind> kinds, double leastFraction, double mostFraction, boolean redraw, long seed,
	double noise, double phase)
{

	public Acquisition {
		if (kinds.isEmpty()) throw new IllegalArgumentException("configuration masks is empty and must name one or more");
		kinds = List.copyOf(kinds);
		requireBetween("fraction_min", leastFraction, SamplingMasks.LEAST_FRACTION, 1);
		requireBetween("fraction_max", mostFraction, leastFraction, 1);
		requireBetween("noise", noise, 0, 0.5);
		requireBetween("phase", phase, 0, 1);
		if (!redraw && (kinds.size() > 1 || leastFraction != mostFraction)) {
			throw new IllegalArgumentException("configuration redraw is false, which is for one mask: one kind, " +
				"and fraction_max like fraction_min");
		}
	}

	/** The same for images as they are. */
	public Acquisition withoutPhase() {
		return new Acquisition(kinds, leastFraction, mostFraction, redraw, seed, noise, 0);
	}

	/** The mask of a sample, real [rows, columns] with the zero frequency at [0, 0]. */
	public Tensor mask(final int rows, final int columns, final RandomGenerator random) {
		if (!redraw) return SamplingMasks.draw(kinds.get(0), rows, columns, leastFraction, new Random(seed));
		final MaskKind kind = kinds.get(random.nextInt(kinds.size()));
		final double fraction = leastFraction + random.nextDouble() * (mostFraction - leastFraction);
		return kind == MaskKind.PSEUDO_RADIAL ? SamplingMasks.pseudoRadial(rows, columns, fraction, Math.PI * random
			.nextDouble()) : SamplingMasks.draw(kind, rows, columns, fraction, random);
	}
}
