package io.github.unrollj.corona.simulation;

/**
 * Vessel trees and the bubbles in them. Radii of a bifurcation obey Murray's law (r^3 = r1^3 + r2^3), so that the mean
 * speed is proportional to the radius; the flow in each cross-section is parabolic.
 *
 * @param trees number of trees that enter the image at its edges, 1 to 100; in every other one blood flows backwards
 * @param radius of the largest root, millimetres, 0.02 to 5; roots have from half of it
 * @param smallest radius, millimetres, at which a branch ends, 0.01 to radius
 * @param speed mean over the cross-section of the largest root, mm/s, 0 to 1000
 * @param density mean number of bubbles in the image per square millimetre, 0 to 100
 * @param brightness standard deviation of the log-normal amplitude of bubbles, natural logarithm, 0 to 2
 */
public record Vasculature(int trees, double radius, double smallest, double speed, double density, double brightness) {

	/**
	 * Four trees from 0.4 to 0.06 mm, 30 mm/s in the largest and so 4.5 mm/s in the smallest, 0.2 bubbles per square
	 * millimetre: an agent so diluted that most bubbles can be told apart, as localisation needs it.
	 */
	public static final Vasculature DEFAULT = new Vasculature(4, 0.4, 0.06, 30, 0.2, 0.3);

	/** @throws IllegalArgumentException naming the parameter, its value and what is allowed */
	public Vasculature {
		Range.require("trees", trees, 1, 100);
		Range.require("radius (mm)", radius, 0.02, 5);
		Range.require("smallest (mm)", smallest, 0.01, radius);
		Range.require("speed (mm/s)", speed, 0, 1000);
		Range.require("density (bubbles per square mm)", density, 0, 100);
		Range.require("brightness", brightness, 0, 2);
	}

	public Vasculature withSpeed(final double newSpeed) {
		return new Vasculature(trees, radius, smallest, newSpeed, density, brightness);
	}

	public Vasculature withDensity(final double newDensity) {
		return new Vasculature(trees, radius, smallest, speed, newDensity, brightness);
	}
}
