package io.github.unrollj.unrolled;

/**
 * Which layers' outputs a forward pass is to return: those from {@code first} to {@code last}, counted from 1. Nothing
 * beyond {@code last} is computed.
 */
public record Layers(int first, int last) {

	public Layers {
		if (first < 1 || last < first) throw new IllegalArgumentException("Layers " + first + " to " + last);
	}

	/** The output after one layer only; with the network's depth, its result. */
	public static Layers only(final int layer) {
		return new Layers(layer, layer);
	}

	/** The outputs of layers 1 to {@code last}. */
	public static Layers upTo(final int last) {
		return new Layers(1, last);
	}

	public boolean wants(final int layer) {
		return first <= layer && layer <= last;
	}
}
