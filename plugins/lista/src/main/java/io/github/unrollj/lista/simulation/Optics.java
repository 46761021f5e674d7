package io.github.unrollj.lista.simulation;

/**
 * An objective and the pixels behind it.
 *
 * @param aperture numerical aperture, 0.1 to 1.49
 * @param wavelength of the emitted light in nm, 350 to 900
 * @param pixelSize in the specimen, in um, 0.02 to 1
 */
public record Optics(double aperture, double wavelength, double pixelSize) {

	private static final double NM = 1e-3;

	/** @throws IllegalArgumentException naming the parameter that is out of range */
	public Optics {
		Range.require("aperture", aperture, 0.1, 1.49);
		Range.require("wavelength (nm)", wavelength, 350, 900);
		Range.require("pixel_size (um)", pixelSize, 0.02, 1);
	}

	/**
	 * Standard deviation of the Gaussian that approximates the Airy disc, in um: 0.21 lambda / NA (Zhang, Zerubia and
	 * Olivo-Marin, Applied Optics 46, 2007; 0.225 fits the peak, 0.21 the whole disc).
	 */
	public double sigma() {
		return 0.21 * NM * wavelength / aperture;
	}

	/**
	 * Standard deviation in um for light from outside the plane of focus: there the cone of light that the objective takes
	 * in, of half angle asin(NA / n), makes a disc of radius r = |depth| tan(angle), whose own one is r / 2.
	 *
	 * @param depth distance from the plane of focus in um
	 */
	public double sigma(final double depth) {
		return Math.hypot(sigma(), depth * Math.tan(Math.asin(aperture / refractiveIndex())) / 2);
	}

	/** Of the immersion that such an objective needs: air, water or oil. */
	private double refractiveIndex() {
		return aperture < 0.96 ? 1 : aperture < 1.25 ? 1.333 : 1.518;
	}
}
