package io.github.unrollj.dublid.simulation;

import io.github.unrollj.dublid.image.Crop;
import io.github.unrollj.tensor.Tensor;

import java.util.random.RandomGenerator;

/**
 * Measurements of sharp images by a camera that moved: blurred by a random motion, with noise of a random strength.
 *
 * @param kernels the motions
 * @param noise largest standard deviation of the noise that does not depend on the signal, relative to the peak
 * @param shot largest standard deviation of the shot noise at the peak, relative to the peak
 */
public record BlurSimulation(MotionKernels kernels, double noise, double shot) {

	public BlurSimulation {
		if (!(noise >= 0 && noise <= 1)) throw new IllegalArgumentException("noise is " + noise + " and must be from 0 to 1");
		if (!(shot >= 0 && shot <= 1)) throw new IllegalArgumentException("shot is " + shot + " and must be from 0 to 1");
	}

	/**
	 * The part of the image that light from outside does not reach: kernel size - 1 fewer rows and columns.
	 *
	 * @param sharp real [rows, columns]
	 * @param peak of its scale
	 */
	public BlurredImage inside(final Tensor sharp, final double peak, final RandomGenerator random) {
		final Tensor kernel = kernels.draw(random);
		final Tensor blurred = noisy(Blur.valid(sharp, kernel), peak, random);
		return new BlurredImage(blurred, Crop.middle(sharp, blurred.size(0), blurred.size(1)), kernel);
	}

	/** The whole image, continued beyond its borders by mirroring. */
	public BlurredImage whole(final Tensor sharp, final double peak, final RandomGenerator random) {
		final Tensor kernel = kernels.draw(random);
		return new BlurredImage(noisy(Blur.mirrored(sharp, kernel), peak, random), sharp, kernel);
	}

	private Tensor noisy(final Tensor blurred, final double peak, final RandomGenerator random) {
		SensorNoise.add(blurred, noise * random.nextDouble(), shot * random.nextDouble(), peak, random);
		return blurred;
	}
}
