package io.github.unrollj.admmcsnet.network;

import static io.github.unrollj.unrolled.ConfigurationEntries.requireBetween;

import io.github.unrollj.operator.Border;

/**
 * What decides the names and shapes of a network's parameters, and the algorithm that it unrolls.
 *
 * @param kind which of the two networks
 * @param stages iterations after the first X layer, 1 to 100
 * @param filters of a stage of the generic network, 1 to 512; the basic one has 8
 * @param inner steps of a Z layer of the generic network, 1 to 20
 * @param tied whether the stages of the generic network share their parameters
 * @param border what the generic network's filters see beyond the image, ZERO or CIRCULAR; the basic one's is circular
 * @param real whether images are real, otherwise complex
 * @param consistency whether the sampled frequencies of the result are replaced by the measured ones
 */
public record NetworkShape(Kind kind, int stages, int filters, int inner, boolean tied, Border border, boolean real,
	boolean consistency)
{

	/** The two networks of the paper. */
	public enum Kind {
		/** Filters of 3x3 DCT atoms, nonlinearities on their responses. */
		BASIC,
		/** A small denoiser of two convolutions in each stage. */
		GENERIC
	}

	public NetworkShape {
		requireBetween("stages", stages, 1, 100);
		requireBetween("filters", filters, 1, 512);
		requireBetween("inner", inner, 1, 20);
		if (border == Border.REFLECT) throw new IllegalArgumentException(
			"configuration border is reflect and must be circular or zero");
	}

	/** The same for complex images. */
	public NetworkShape forComplexImages() {
		return new NetworkShape(kind, stages, filters, inner, tied, border, false, consistency);
	}

	/** The same for real images. */
	public NetworkShape forRealImages() {
		return new NetworkShape(kind, stages, filters, inner, tied, border, true, consistency);
	}
}
