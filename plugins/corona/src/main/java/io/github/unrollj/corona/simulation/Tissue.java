package io.github.unrollj.corona.simulation;

/**
 * Echoes of tissue: fully developed speckle (complex white Gaussian scatterers) under a smooth random envelope.
 *
 * @param envelopeSpread standard deviation of the log-normal envelope, dB, 0 to 20
 * @param envelopeLength standard deviation of the Gaussian that makes it smooth, millimetres, 0.05 to 50
 * @param attenuation on the way through the tissue, dB per cm and MHz, 0 to 5; the way back counts too
 */
public record Tissue(double envelopeSpread, double envelopeLength, double attenuation) {

	/** 5 dB over 1 mm; 0.3 dB/cm/MHz, of soft tissue's 0.5 the part that gain by depth usually leaves. */
	public static final Tissue DEFAULT = new Tissue(5, 1, 0.3);

	/** @throws IllegalArgumentException naming the parameter, its value and what is allowed */
	public Tissue {
		Range.require("envelopeSpread (dB)", envelopeSpread, 0, 20);
		Range.require("envelopeLength (mm)", envelopeLength, 0.05, 50);
		Range.require("attenuation (dB/cm/MHz)", attenuation, 0, 5);
	}

	/** Factor of an echo's amplitude at a depth below the first row, millimetres. */
	double transmission(final double depth, final double megahertz) {
		return Math.pow(10, -2 * attenuation * megahertz * depth / 10 / 20);
	}
}
