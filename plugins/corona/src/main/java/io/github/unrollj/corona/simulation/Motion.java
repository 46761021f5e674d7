package io.github.unrollj.corona.simulation;

/**
 * Coherent motion of the tissue, which takes the vessels along: a translation and an affine deformation, each a sinusoid
 * in time of random phase, and a translation that is random in each frame.
 *
 * @param amplitude of the translation, millimetres, 0 to 10; its direction is random
 * @param strain largest amplitude of the displacement's gradients, 0 to 0.2: each of the four is uniform in +-strain
 * @param slowest frequency, Hz, 0.01 to 100; the frequency is uniform between slowest and fastest
 * @param fastest frequency, Hz, slowest to 100
 * @param jitter standard deviation of the random translation along each axis, millimetres, 0 to 1
 */
public record Motion(double amplitude, double strain, double slowest, double fastest, double jitter) {

	/**
	 * Nearly none: a jitter of 4 micrometres, which leaves 99.9 % of the tissue's energy in one singular component.
	 */
	public static final Motion NEAR_STATIC = new Motion(0, 0, 1, 2, 0.004);

	/** Up to 0.24 mm (two default pixels) and 0.5 % at 1 to 2 Hz, as by breathing and pulse. */
	public static final Motion MOVING = new Motion(0.24, 0.005, 1, 2, 0.004);

	/** @throws IllegalArgumentException naming the parameter, its value and what is allowed */
	public Motion {
		Range.require("amplitude (mm)", amplitude, 0, 10);
		Range.require("strain", strain, 0, 0.2);
		Range.require("slowest (Hz)", slowest, 0.01, 100);
		Range.require("fastest (Hz)", fastest, slowest, 100);
		Range.require("jitter (mm)", jitter, 0, 1);
	}

	/** Translation and strain times a factor, the jitter as it is. */
	public Motion scaled(final double factor) {
		return new Motion(factor * amplitude, factor * strain, slowest, fastest, jitter);
	}
}
