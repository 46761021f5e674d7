package io.github.unrollj.admmcsnet.evaluation;

import ij.ImagePlus;
import ij.ImageStack;

import io.github.unrollj.image.ImageFiles;
import io.github.unrollj.tensor.Tensor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A true image of modulus 1 at most.
 *
 * @param pixels real or complex [rows, columns]
 */
public record CleanImage(String name, Tensor pixels) {

	private static final String ENDINGS = ".*\\.(tiff?|png|jpe?g|bmp|gif|pgm)";

	/**
	 * The images of a folder by name: 8-bit ones divided by 255, others by their largest modulus. Stacks are slices of
	 * magnitudes, those of two 32-bit channels complex.
	 *
	 * @param alternating whether 32-bit stacks of one channel are complex, real and imaginary planes alternating
	 * @throws IllegalArgumentException if there are none, or if one has colours
	 */
	public static List<CleanImage> in(final Path folder, final boolean alternating) throws IOException {
		final List<CleanImage> images = new ArrayList<>();
		try (Stream<Path> files = Files.list(folder)) {
			for (final Path file : files.filter(Files::isRegularFile).sorted().toList()) {
				final String name = file.getFileName().toString();
				if (!name.startsWith(".") && name.toLowerCase(Locale.ROOT).matches(ENDINGS)) images.addAll(of(ImageFiles.open(
					file), alternating));
			}
		}
		if (images.isEmpty()) throw new IllegalArgumentException("There are no images in " + folder);
		return images;
	}

	private static List<CleanImage> of(final ImagePlus image, final boolean alternating) {
		if (image.getBitDepth() == 24) {
			throw new IllegalArgumentException("Image " + image.getTitle() + " has colours and must be a grey one");
		}
		final boolean complex = image.getBitDepth() == 32 && image.getStackSize() % 2 == 0 && (alternating || image
			.getNChannels() == 2);
		final int parts = complex ? 2 : 1;
		final int count = image.getStackSize() / parts;
		final List<CleanImage> images = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			final Tensor pixels = complex ? Tensor.complex(plane(image, 2 * i), plane(image, 2 * i + 1), image.getHeight(), image
				.getWidth()) : Tensor.of(plane(image, i), image.getHeight(), image.getWidth());
			images.add(new CleanImage(image.getTitle() + (count > 1 ? ", slice " + (i + 1) : ""), scaled(pixels, image
				.getBitDepth() == 8 ? 255 : largest(pixels))));
		}
		return images;
	}

	private static float[] plane(final ImagePlus image, final int index) {
		final ImageStack stack = image.getStack();
		return (float[]) stack.getProcessor(index + 1).convertToFloatProcessor().getPixelsCopy();
	}

	private static double largest(final Tensor pixels) {
		float largest = Float.MIN_NORMAL;
		for (final float modulus : Moduli.of(pixels).real())
			largest = Math.max(largest, modulus);
		return largest;
	}

	private static Tensor scaled(final Tensor pixels, final double peak) {
		for (int i = 0; i < pixels.count(); i++) {
			pixels.real()[i] /= (float) peak;
			if (pixels.isComplex()) pixels.imaginary()[i] /= (float) peak;
		}
		return pixels;
	}
}
