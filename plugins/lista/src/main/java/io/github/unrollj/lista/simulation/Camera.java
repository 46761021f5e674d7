package io.github.unrollj.lista.simulation;

import io.github.unrollj.tensor.Tensor;

import java.util.Random;

/**
 * A 16-bit camera: grey value = offset + gain (Poisson(photons) + N(0, readNoise^2)), rounded and clipped. Its noise has
 * the variance gain (grey - offset) + gain^2 readNoise^2 (+ 1/12 by rounding).
 *
 * @param gain grey values per detected photon, 0.01 to 100
 * @param offset grey value without light, 0 to 10000
 * @param readNoise standard deviation of the electronics, in photons, 0 to 100
 */
public record Camera(double gain, double offset, double readNoise) {

	/** Largest grey value. */
	public static final int SATURATED = 65535;

	/** @throws IllegalArgumentException naming the parameter that is out of range */
	public Camera {
		Range.require("gain", gain, 0.01, 100);
		Range.require("offset", offset, 0, 10000);
		Range.require("read_noise (photons)", readNoise, 0, 100);
	}

	/** Expected grey values, neither rounded nor clipped: real [rows, columns] of photons to the same of grey values. */
	public Tensor expected(final Tensor photons) {
		final Tensor grey = photons.copy();
		for (int i = 0; i < grey.count(); i++)
			grey.real()[i] = (float) (offset + gain * grey.real()[i]);
		return grey;
	}

	/** One exposure: real [rows, columns] of expected photons to the same of whole grey values. */
	public Tensor exposure(final Tensor photons, final Random random) {
		final Tensor grey = photons.copy();
		for (int i = 0; i < grey.count(); i++) {
			final double counted = Poisson.draw(grey.real()[i], random) + readNoise * random.nextGaussian();
			grey.real()[i] = (float) Math.rint(Math.max(0, Math.min(SATURATED, offset + gain * counted)));
		}
		return grey;
	}

	void requireRange(final double photons) {
		if (offset + gain * photons <= SATURATED) return;
		throw new IllegalArgumentException("photons is " + photons + ", which with gain " + gain + " and offset " +
			offset + " is more than the " + SATURATED + " grey values of the camera: at most " + Math.floor((SATURATED -
				offset) / gain) + " photons are allowed");
	}
}
