package io.github.unrollj.corona.simulation;

/** Bounds of physical parameters. */
final class Range {

	private Range() {}

	/**
	 * @param key the parameter's name, with its unit
	 * @throws IllegalArgumentException naming the key, the value and what is allowed, if the value is not in the range
	 */
	static void require(final String key, final double value, final double least, final double most) {
		if (value >= least && value <= most) return;
		throw new IllegalArgumentException(key + " is " + value + " and must be from " + least + " to " + most);
	}
}
