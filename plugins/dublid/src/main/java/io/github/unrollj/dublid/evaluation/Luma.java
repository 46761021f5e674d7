package io.github.unrollj.dublid.evaluation;

import ij.ImagePlus;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;

import io.github.unrollj.image.ImageFiles;
import io.github.unrollj.tensor.Tensor;

import java.io.IOException;
import java.nio.file.Path;

/** Images as published protocols of deblurring look at them: 0.299 R + 0.587 G + 0.114 B, black 0 and white 1. */
final class Luma {

	private static final double RED = 0.299;
	private static final double GREEN = 0.587;
	private static final double BLUE = 0.114;

	private Luma() {}

	/** The first plane of a file, [rows, columns]; 32-bit values are taken as they are. */
	static Tensor open(final Path file) throws IOException {
		final ImagePlus image = ImageFiles.open(file);
		final ImageProcessor plane = image.getProcessor();
		final Tensor luma = Tensor.zeros(plane.getHeight(), plane.getWidth());
		final double peak = plane.getBitDepth() == 16 ? 65535 : plane.getBitDepth() == 32 ? 1 : 255;
		final int[] rgb = plane instanceof ColorProcessor ? (int[]) plane.getPixels() : null;
		for (int i = 0; i < luma.count(); i++)
			luma.real()[i] = (float) ((rgb == null ? plane.getf(i) : luma(rgb[i])) / peak);
		return luma;
	}

	private static double luma(final int rgb) {
		return RED * (rgb >> 16 & 255) + GREEN * (rgb >> 8 & 255) + BLUE * (rgb & 255);
	}
}
