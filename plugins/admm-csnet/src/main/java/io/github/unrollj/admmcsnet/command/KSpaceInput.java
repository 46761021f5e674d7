package io.github.unrollj.admmcsnet.command;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;

import io.github.unrollj.admmcsnet.kspace.ComplexVolume;
import io.github.unrollj.admmcsnet.kspace.Convention;
import io.github.unrollj.admmcsnet.kspace.ImageVolume;
import io.github.unrollj.command.Inputs;
import io.github.unrollj.preview.ImageCrop;

import java.awt.Rectangle;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Complex data as users name them, and the words for conventions. */
final class KSpaceInput {

	/** The word for what the kind of file has. */
	static final String AUTOMATIC = "automatic";

	private static final String RETROSPECTIVE = "retrospective";

	private KSpaceInput() {}

	/**
	 * The image that k-space is in, if it is in one.
	 *
	 * @param image null for none
	 * @param file that goes before the image, null for none; TIFF files are not loaded but read slice by slice
	 * @return null if the file is one that ImageJ has no reader for
	 * @throws IllegalArgumentException if neither is given
	 */
	static ImagePlus image(final ImagePlus image, final File file) throws IOException {
		if (file == null && image == null) {
			throw new IllegalArgumentException("image is missing; it, or kspace_file, must be given");
		}
		if (file == null) return image;
		final String path = Inputs.existingFile("kspace_file", file).getPath();
		if (isRaw(path)) return null;
		final ImagePlus unloaded = path.toLowerCase(Locale.ROOT).matches(".*\\.tiff?") ? IJ.openVirtual(path) : null;
		return unloaded == null ? Inputs.read("kspace_file", file) : unloaded;
	}

	/**
	 * The k-space of an image or, if that is null, of a file.
	 *
	 * @param coils of the image; files know theirs
	 * @throws IllegalArgumentException if the file has another number of coils than is said
	 */
	static ComplexVolume open(final ImagePlus image, final File file, final int coils) throws IOException {
		if (image != null) return ImageVolume.of(image, coils);
		final ComplexVolume volume = ComplexVolume.open(file.toPath(), coils);
		if (coils == 1 || volume.coils() == coils) return volume;
		final int found = volume.coils();
		volume.close();
		throw new IllegalArgumentException("coils is " + coils + ", but " + file.getName() + " has " + found);
	}

	/**
	 * The slice that is shown, with all of its coils.
	 *
	 * @throws IllegalArgumentException as {@link ImageVolume#of}
	 */
	static ImageCrop slice(final ImagePlus image, final int coils) {
		ImageVolume.of(image, coils);
		final Rectangle all = new Rectangle(image.getWidth(), image.getHeight());
		if (image.getNChannels() == 1) {
			final int planes = 2 * coils;
			final int first = (image.getCurrentSlice() - 1) / planes * planes + 1;
			return ImageCrop.of(image, all, IntStream.range(first, first + planes), 1, planes, 1);
		}
		final IntStream planes = coils == 1 ? pair(image, image.getSlice(), image.getFrame()) : IntStream.rangeClosed(1, coils)
			.flatMap(coil -> pair(image, image.getSlice(), coil));
		return ImageCrop.of(image, all, planes, 2, 1, coils);
	}

	private static IntStream pair(final ImagePlus image, final int slice, final int frame) {
		return IntStream.of(image.getStackIndex(1, slice, frame), image.getStackIndex(2, slice, frame));
	}

	/**
	 * Sensitivities of the k-space's coils, in an open image or in a file.
	 *
	 * @param text title or path; empty for none
	 * @return null for none
	 */
	static ComplexVolume maps(final String text, final ComplexVolume kSpace) throws IOException {
		if (text.isBlank()) return null;
		final ComplexVolume maps = isRaw(text) ? ComplexVolume.open(Path.of(text.strip()), kSpace.coils()) : ImageVolume.of(
			Inputs.image("sensitivities", text).orElseThrow(), kSpace.coils());
		if (maps.rows() == kSpace.rows() && maps.columns() == kSpace.columns() && maps.coils() == kSpace.coils() && (maps
			.slices() == 1 || maps.slices() == kSpace.slices())) return maps;
		throw new IllegalArgumentException("sensitivities \"" + text.strip() + "\" are those of " + size(maps) +
			", but the k-space is that of " + size(kSpace));
	}

	static String size(final ComplexVolume volume) {
		return count(volume.slices(), "slice") + " of " + volume.columns() + " x " + volume.rows() + " points and " + count(
			volume.coils(), "coil");
	}

	private static String count(final int number, final String what) {
		return number + " " + what + (number == 1 ? "" : "s");
	}

	/** Whether a text names a file that ImageJ has no reader for. */
	static boolean isRaw(final String text) {
		return text.strip().toLowerCase(Locale.ROOT).matches(".*\\.(cfl|hdr|h5|hdf5)");
	}

	static Convention convention(final String dc, final String scaling, final String origin, final Convention usual) {
		return new Convention(choice(dc, usual.dc()), choice(scaling, usual.scaling()), choice(origin, usual.origin()));
	}

	/** The constant of that name in lower case, or the usual one. */
	private static <E extends Enum<E>> E choice(final String name, final E usual) {
		return name.equals(AUTOMATIC) ? usual : Arrays.stream(usual.getDeclaringClass().getEnumConstants()).filter(
			constant -> constant.name().toLowerCase(Locale.ROOT).equals(name)).findFirst().orElseThrow();
	}

	/** A name that says that the data were not measured so. */
	static String retrospective(final String name) {
		return RETROSPECTIVE + " " + name;
	}

	/** Whether an image's title or a label says so; null says nothing. */
	static boolean isRetrospective(final ImagePlus image) {
		if (image == null) return false;
		final ImageStack stack = image.getStack();
		return Stream.concat(Stream.of(image.getTitle()), IntStream.rangeClosed(1, stack.getSize()).mapToObj(
			stack::getSliceLabel)).anyMatch(text -> text != null && text.toLowerCase(Locale.ROOT).startsWith(RETROSPECTIVE));
	}
}
