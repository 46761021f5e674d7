package io.github.unrollj.dublid.command;

import ij.ImagePlus;

import io.github.unrollj.command.Inputs;
import io.github.unrollj.dublid.evaluation.KernelFile;
import io.github.unrollj.dublid.simulation.Kernels;
import io.github.unrollj.image.ImagePlanes;
import io.github.unrollj.operator.Border;
import io.github.unrollj.operator.Padding;
import io.github.unrollj.operator.Space;
import io.github.unrollj.tensor.Tensor;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Known kernels as users give them: an open image, an image file or a table of numbers. */
final class KernelInput {

	/** The largest box that a network has. */
	private static final int LARGEST = 201;

	private KernelInput() {}

	/**
	 * @param text title of an open image, or path of an image file, a plane per kernel, or of a .csv or .txt file
	 * @return kernels [box, box], box odd, of sum 1
	 * @throws IllegalArgumentException if there are none, or they are no kernels
	 */
	static List<Tensor> of(final String text) throws IOException {
		final String name = text == null ? "" : text.strip();
		final List<Tensor> kernels = new ArrayList<>();
		if (name.toLowerCase(Locale.ROOT).matches(".*\\.(csv|txt)")) {
			kernels.add(squared(KernelFile.read(Inputs.existingFile("kernel", new File(name)).toPath())));
			return kernels;
		}
		final ImagePlus image = Inputs.image("kernel", name).orElseThrow(() -> new IllegalArgumentException(
			"kernel is missing; with method known it must be the title of an open image, or an image or .csv file"));
		final ImagePlanes planes = ImagePlanes.whole(image);
		if (planes.isColour()) throw new IllegalArgumentException("kernel \"" + name + "\" is RGB and must be grey");
		for (int i = 0; i < planes.count(); i++)
			kernels.add(squared(planes.tensor(i)));
		return kernels;
	}

	/** A kernel in a square box, all around as many zeros as that takes. */
	static Tensor squared(final Tensor kernel) {
		final int rows = kernel.size(0);
		final int columns = kernel.size(1);
		final int box = Math.max(3, Math.max(rows, columns));
		if (rows % 2 == 0 || columns % 2 == 0 || box > LARGEST) {
			throw new IllegalArgumentException("kernel has " + columns + " x " + rows +
				" pixels and must have odd numbers of them, up to " + LARGEST);
		}
		for (final float weight : kernel.real()) {
			if (!(weight >= 0 && weight < Float.POSITIVE_INFINITY)) throw new IllegalArgumentException("kernel has the value " +
				weight + "; there must be no negative ones");
		}
		final int down = (box - rows) / 2;
		final int across = (box - columns) / 2;
		return Kernels.normalised(Padding.of(Space.of(kernel), down, down, across, across, Border.ZERO).apply(kernel));
	}
}
