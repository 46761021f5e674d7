package io.github.unrollj.train;

import io.github.unrollj.unrolled.UnrolledNetwork;

import java.util.Locale;

/** Which layers are trained, and whose outputs the loss looks at, in the course of training. */
@FunctionalInterface
public interface LayerStrategy {

	/** What holds at a step, counted from 0, of {@code steps}. */
	Phase at(long step, long steps, UnrolledNetwork network);

	/** All layers by the loss of the last one's output. */
	static LayerStrategy last() {
		return annealed(0);
	}

	/** All layers by the mean of the losses of all layers' outputs. */
	static LayerStrategy all() {
		return (step, steps, network) -> new Phase(0, steps, 1, parameter -> true, LayerWeights.meanWithShare(network
			.layers(), 1));
	}

	/**
	 * All layers, first by the mean of the losses of all layers' outputs; the share of the earlier ones falls linearly to
	 * zero.
	 *
	 * @param end the fraction of training, in [0, 1], at which only the last layer's loss is left
	 */
	static LayerStrategy annealed(final double end) {
		return (step, steps, network) -> new Phase(0, steps, 1, parameter -> true, LayerWeights.meanWithShare(network
			.layers(), end == 0 ? 0 : Math.max(0, 1 - step / (end * steps))));
	}

	/**
	 * Layer-wise warm start, then all layers together: layer 1 alone, layer 2 alone, layers 1 to 2 together at a fifth of
	 * the rate, layer 3 alone and so on, each by the loss of its own output and for as many steps.
	 *
	 * @param share the fraction of training, in (0, 1), that the warm start takes
	 */
	static LayerStrategy layerwise(final double share) {
		return new WarmStart(share);
	}

	/**
	 * A strategy from text.
	 *
	 * @param text {@code last}, {@code all}, {@code annealed:FRACTION} or {@code layerwise:FRACTION}, for example
	 *          {@code layerwise:0.5}
	 */
	static LayerStrategy parse(final String text) {
		final String[] parts = text.trim().toLowerCase(Locale.ROOT).split(":");
		if (parts.length == 1 && parts[0].equals("last")) return last();
		if (parts.length == 1 && parts[0].equals("all")) return all();
		if (parts.length == 2 && parts[0].equals("annealed")) return annealed(fraction(text, parts[1]));
		if (parts.length == 2 && parts[0].equals("layerwise")) return layerwise(fraction(text, parts[1]));
		throw unknown(text);
	}

	private static double fraction(final String text, final String number) {
		try {
			final double fraction = Double.parseDouble(number);
			if (fraction > 0 && fraction < 1) return fraction;
		}
		catch (final NumberFormatException e) {
			throw unknown(text);
		}
		throw unknown(text);
	}

	private static IllegalArgumentException unknown(final String text) {
		return new IllegalArgumentException("layers is " + text +
			" and must be last, all, annealed:FRACTION or layerwise:FRACTION, with a fraction between 0 and 1");
	}
}
