package io.github.unrollj.corona.simulation;

/**
 * An ultrasound probe: what it makes of a point, a Gaussian on the baseband whose phase turns with depth as
 * exp(-4 pi i z / wavelength).
 *
 * @param carrier centre frequency, MHz, 0.5 to 50; the wavelength is 1.54 mm MHz / carrier
 * @param axial standard deviation of the point spread function's amplitude along the beam, millimetres, 0.005 to 5
 * @param lateral the same across the beam
 */
public record Probe(double carrier, double axial, double lateral) {

	/** Speed of sound in soft tissue: 1540 m/s, in millimetres per microsecond. */
	private static final double SPEED_OF_SOUND = 1.54;

	/** 5 MHz, 0.14 mm axially, 0.32 mm laterally. */
	public static final Probe DEFAULT = new Probe(5, 0.14, 0.32);

	/** @throws IllegalArgumentException naming the parameter, its value and what is allowed */
	public Probe {
		Range.require("carrier (MHz)", carrier, 0.5, 50);
		Range.require("axial (mm)", axial, 0.005, 5);
		Range.require("lateral (mm)", lateral, 0.005, 5);
	}

	/** Wavelength in tissue, millimetres. */
	public double wavelength() {
		return SPEED_OF_SOUND / carrier;
	}

	/** Phase of an echo relative to one from z = 0, radians: the way there and back. */
	double phase(final double z) {
		return -4 * Math.PI * z / wavelength();
	}
}
