package io.github.unrollj.image;

import ij.IJ;
import ij.ImagePlus;
import ij.io.FileInfo;
import ij.io.FileSaver;
import ij.io.Opener;
import ij.plugin.FileInfoVirtualStack;

import io.github.unrollj.work.AtomicFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Opens and saves image files through ImageJ, without windows. */
public final class ImageFiles {

	private static final Set<Integer> NOT_IMAGES = Set.of(Opener.LUT, Opener.JAVA_OR_TEXT, Opener.ROI, Opener.TEXT,
		Opener.TABLE, Opener.OJJ, Opener.RAW);

	private static final Set<String> ENDINGS = Set.of("tif", "tiff", "png", "jpg", "jpeg", "bmp", "gif", "pgm", "pbm",
		"ppm", "dcm", "fits");

	/**
	 * Held while ImageJ opens or saves a file. Its recorder and error messages are switched off meanwhile, for all
	 * threads, and of two that do so at once the second may leave them off for good: ImageJ 1.53t then records no command
	 * any more.
	 */
	static final Object ONE_FILE = new Object();

	/** Larger stacks than this part of the memory are opened as virtual ones. */
	private static final int VIRTUAL_SHARE = 4;

	private ImageFiles() {}

	/**
	 * Opens TIFF, PNG, JPEG, BMP, GIF, PGM, zipped TIFF and what else this ImageJ reads. A TIFF file of many planes that
	 * would take a quarter of the memory or more is opened as a virtual stack, whose planes are read when they are needed.
	 *
	 * @throws IOException naming the file, if it is not there, not an image, or does not fit into memory
	 */
	public static ImagePlus open(final Path file) throws IOException {
		if (Files.isDirectory(file)) throw new IOException("Cannot open " + file + ": it is a folder");
		if (!Files.isRegularFile(file)) throw new IOException("Cannot open " + file + ": there is no such file");
		return open(file, Runtime.getRuntime().maxMemory() / VIRTUAL_SHARE);
	}

	/** Whether a file's name ends as those of images do that ImageJ opens. */
	public static boolean hasImageEnding(final Path file) {
		final String name = file.getFileName().toString();
		return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
	}

	/** @param most bytes of a stack that is read into memory */
	static ImagePlus open(final Path file, final long most) throws IOException {
		final ImagePlus image = read(file, most);
		if (image == null || image.getProcessor() == null || image.getWidth() < 1 || image.getHeight() < 1) {
			throw new IOException("Cannot open " + file + ": ImageJ finds no image in it");
		}
		return image;
	}

	private static ImagePlus read(final Path file, final long most) throws IOException {
		synchronized (ONE_FILE) {
			return readAlone(file, most);
		}
	}

	private static ImagePlus readAlone(final Path file, final long most) throws IOException {
		final String path = file.toAbsolutePath().toString();
		final Opener opener = new Opener();
		opener.setSilentMode(true);
		// ImageJ would report errors in windows otherwise, and print them when there are none
		final boolean redirected = IJ.redirectingErrorMessages();
		IJ.redirectErrorMessages(true);
		try {
			final int type = opener.getFileType(path);
			if (type == Opener.TIFF && Files.size(file) >= most && isVirtualStack(path)) {
				return FileInfoVirtualStack.openVirtual(path);
			}
			return NOT_IMAGES.contains(type) ? null : opener.openImage(path);
		}
		catch (final OutOfMemoryError e) {
			throw new IOException("Cannot open " + file + ": it does not fit into memory", e);
		}
		catch (final RuntimeException e) {
			throw new IOException("Cannot open " + file + ": ImageJ cannot read it (" + e.getMessage() + ")", e);
		}
		finally {
			IJ.redirectErrorMessages(redirected);
		}
	}

	/** Several planes of grey values. */
	private static boolean isVirtualStack(final String path) {
		final FileInfo[] planes = Opener.getTiffFileInfo(path);
		return planes != null && planes.length > 0 && (planes.length > 1 || planes[0].nImages > 1) && planes[0]
			.samplesPerPixel == 1;
	}

	/**
	 * Saves an image in the format of the file's ending: .tif, .tiff as it is; .png, .jpg, .jpeg pixel values of 8-bit
	 * and RGB images, .png also those of 16-bit ones. The file appears under its name when it is complete.
	 *
	 * @throws IllegalArgumentException naming the file, if the format cannot hold the image: 32-bit images have no
	 *           scale of their own that a PNG or JPEG could have, see {@link #save(ImagePlus, Path, int)}
	 */
	public static void save(final ImagePlus image, final Path file) throws IOException {
		save(image, file, image.getBitDepth());
	}

	/**
	 * Saves a result. TIFF files hold it as it is. For PNG and JPEG, 32-bit values are rounded and clipped to the scale
	 * of the image that they come from: 0..255 for 8-bit and RGB sources, 0..65535, PNG only, for 16-bit ones.
	 *
	 * @param sourceBits bit depth of the image that this one was made from: 8, 16, 24 or 32
	 * @throws IllegalArgumentException naming the file, if its ending is unknown or its format cannot hold the image
	 */
	public static void save(final ImagePlus image, final Path file, final int sourceBits) throws IOException {
		final String format = format(file);
		try (AtomicFile atomic = AtomicFile.begin(file)) {
			if (format.equals("tif")) saveTiff(image, file, atomic.temporary());
			else {
				FlatImage.of(image, sourceBits, format.equals("png") ? 16 : 8, file).write(format, atomic.temporary());
			}
			atomic.commit();
		}
	}

	/** @throws IllegalArgumentException naming the file, if its ending is none that images are saved with */
	public static void requireKnownEnding(final Path file) {
		format(file);
	}

	private static String format(final Path file) {
		final String name = file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
		if (name.endsWith(".tif") || name.endsWith(".tiff")) return "tif";
		if (name.endsWith(".png")) return "png";
		if (name.endsWith(".jpg") || name.endsWith(".jpeg")) return "jpg";
		throw new IllegalArgumentException("Cannot save " + file +
			": its name must end in .tif, .tiff, .png, .jpg or .jpeg");
	}

	private static void saveTiff(final ImagePlus image, final Path file, final Path temporary) throws IOException {
		synchronized (ONE_FILE) {
			final boolean redirected = IJ.redirectingErrorMessages();
			IJ.redirectErrorMessages(true);
			try {
				if (!new FileSaver(image).saveAsTiff(temporary.toString())) {
					throw new IOException("Cannot write " + file +
						": ImageJ cannot write to its folder or the disk is full");
				}
			}
			finally {
				IJ.redirectErrorMessages(redirected);
			}
		}
	}
}
