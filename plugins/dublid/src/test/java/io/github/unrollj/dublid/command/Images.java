package io.github.unrollj.dublid.command;

import ij.ImagePlus;
import ij.process.FloatProcessor;

import java.util.SplittableRandom;

/** Images for the commands, and how far apart two are. */
final class Images {

	private Images() {}

	/** Overlapping discs of random brightness from 100 to 1100, 32-bit. */
	static ImagePlus discs(final int width, final int height) {
		final FloatProcessor pixels = new FloatProcessor(width, height);
		pixels.setValue(300);
		pixels.fill();
		final SplittableRandom random = new SplittableRandom(7);
		for (int i = 0; i < width * height / 150; i++) {
			final int size = 5 + random.nextInt(20);
			pixels.setValue(100 + random.nextInt(1000));
			pixels.fillOval(random.nextInt(width) - size / 2, random.nextInt(height) - size / 2, size, size);
		}
		return new ImagePlus("discs", pixels);
	}

	/** ||x - truth|| / ||truth|| over all planes, without a border of some pixels. */
	static double difference(final ImagePlus x, final ImagePlus truth, final int border) {
		double difference = 0;
		double norm = 0;
		for (int i = 1; i <= truth.getStackSize(); i++) {
			for (int row = border; row < truth.getHeight() - border; row++) {
				for (int column = border; column < truth.getWidth() - border; column++) {
					final double wanted = truth.getStack().getVoxel(column, row, i - 1);
					final double error = x.getStack().getVoxel(column, row, i - 1) - wanted;
					difference += error * error;
					norm += wanted * wanted;
				}
			}
		}
		return Math.sqrt(difference / norm);
	}
}
