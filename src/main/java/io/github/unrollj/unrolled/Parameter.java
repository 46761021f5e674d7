package io.github.unrollj.unrolled;

import io.github.unrollj.tensor.Tensor;

/**
 * A learned array of a network.
 *
 * @param name unique within the network. A name with a dot and a number, {@code S.3}, belongs to one layer (counted
 *          from 1); a name without belongs to the whole network or is shared (tied) by all layers.
 * @param value the numbers, which training changes in place
 * @param constraint the set they are kept in
 */
public record Parameter(String name, Tensor value, Constraint constraint) {

	/** A parameter that may take any value. */
	public Parameter(final String name, final Tensor value) {
		this(name, value, Constraint.NONE);
	}

	/** The layer, counted from 1, that this parameter belongs to, or 0 if it belongs to no single one. */
	public int layer() {
		final String suffix = name.substring(name.lastIndexOf('.') + 1);
		return suffix.length() < name.length() && suffix.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(suffix) : 0;
	}
}
