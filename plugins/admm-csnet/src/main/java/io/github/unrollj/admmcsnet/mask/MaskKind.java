package io.github.unrollj.admmcsnet.mask;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The patterns in which k-space can be sampled. */
public enum MaskKind {

	/** Straight lines through the centre at equal angles, rounded to the Cartesian grid. */
	PSEUDO_RADIAL("pseudo-radial"),
	/** Whole columns, that is phase encoding along the rows of the matrix; the centre complete. */
	CARTESIAN("Cartesian"),
	/** Single points, independent, fewer with the distance from the centre; a disc in the centre complete. */
	RANDOM("random"),
	/** Single points that keep a distance, which grows from the centre; a disc in the centre complete. */
	POISSON_DISC("Poisson-disc");

	private final String label;

	MaskKind(final String label) {
		this.label = label;
	}

	/** What command lines and macros call it: pseudo-radial, cartesian, random or poisson-disc. */
	public String key() {
		return label.toLowerCase(Locale.ROOT);
	}

	/** What sentences call it. */
	@Override
	public String toString() {
		return label;
	}

	/**
	 * The kind of that key.
	 *
	 * @throws IllegalArgumentException with all keys, if there is none
	 */
	public static MaskKind of(final String key) {
		for (final MaskKind kind : values()) {
			if (kind.key().equals(key)) return kind;
		}
		throw new IllegalArgumentException("mask is \"" + key + "\" and must be one of " + Arrays.stream(values()).map(
			MaskKind::key).collect(Collectors.joining(", ")));
	}
}
