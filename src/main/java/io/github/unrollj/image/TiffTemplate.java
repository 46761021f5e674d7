package io.github.unrollj.image;

import ij.ImagePlus;
import ij.ImageStack;
import ij.io.FileSaver;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The bytes before and after the pixels of a TIFF file as ImageJ writes it, without the pixels. ImageJ itself encodes
 * an image of the same description whose planes have one pixel each; the sizes and offsets in its directories are then
 * replaced by those of the full planes. So calibration, dimensions, labels, ranges and colours are stored as ImageJ
 * wants them.
 */
final class TiffTemplate {

	private static final int WIDTH = 256;
	private static final int LENGTH = 257;
	private static final int STRIP_OFFSETS = 273;
	private static final int ROWS_PER_STRIP = 278;
	private static final int STRIP_BYTES = 279;
	private static final int ENTRY = 12;
	private static final short LONG = 4;
	private static final long MAX_OFFSET = 0xffffffffL;

	private final ImageHeader header;
	private final long planeBytes;
	private final ByteBuffer tiff;
	private final int pixelsAt;
	private final int directoriesAt;

	/** @param scratch a file to write to, whose contents do not matter afterwards */
	TiffTemplate(final ImageHeader header, final Path scratch) throws IOException {
		this.header = header;
		final int pixelBytes = header.colour() ? 3 : Float.BYTES;
		this.planeBytes = (long) header.rows() * header.columns() * pixelBytes;
		// FileSaver.serialize would not do: it stores the title as the name of the file, where ImageJ then looks
		// for planes
		if (!new FileSaver(onePixel(header)).saveAsTiff(scratch.toString())) {
			throw new IOException("ImageJ cannot write to " + scratch.getParent());
		}
		final byte[] bytes = Files.readAllBytes(scratch);
		this.tiff = ByteBuffer.wrap(bytes).order(bytes[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
		final int first = tiff.getInt(4);
		this.pixelsAt = tiff.getInt(entry(first, STRIP_OFFSETS) + 8);
		this.directoriesAt = pixelsAt + header.planes() * pixelBytes;
		patchDirectories(first);
	}

	private static ImagePlus onePixel(final ImageHeader header) {
		final ImageStack stack = new ImageStack(1, 1);
		for (int i = 0; i < header.planes(); i++)
			stack.addSlice(null, header.colour() ? new int[1] : new float[1]);
		return header.decorate(new ImagePlus(header.title(), stack));
	}

	/** Of the numbers in the pixels. */
	ByteOrder order() {
		return tiff.order();
	}

	/** Where a plane begins in the file. */
	long planeAt(final int index) {
		return pixelsAt + index * planeBytes;
	}

	/** The beginning of the file, up to the pixels. */
	byte[] head() {
		return Arrays.copyOf(tiff.array(), pixelsAt);
	}

	/** What follows the pixels: a directory for every further plane, or nothing if offsets do not reach as far. */
	byte[] tail() {
		final int size = hasDirectories() ? tiff.capacity() - directoriesAt : 0;
		return Arrays.copyOfRange(tiff.array(), directoriesAt, directoriesAt + size);
	}

	/** Otherwise ImageJ finds the planes by their number, which is in the description. */
	private boolean hasDirectories() {
		return planeAt(header.planes()) + tiff.capacity() - directoriesAt <= MAX_OFFSET;
	}

	private void patchDirectories(final int first) {
		int at = first;
		for (int plane = 0; at != 0; plane++) {
			put(at, WIDTH, header.columns());
			put(at, LENGTH, header.rows());
			put(at, ROWS_PER_STRIP, header.rows());
			put(at, STRIP_BYTES, Math.min(planeBytes, MAX_OFFSET));
			put(at, STRIP_OFFSETS, planeAt(plane));
			final int linkAt = at + 2 + ENTRY * entries(at);
			at = tiff.getInt(linkAt);
			if (!hasDirectories()) {
				tiff.putInt(linkAt, 0);
				return;
			}
			if (at != 0) tiff.putInt(linkAt, (int) (planeAt(header.planes()) + at - directoriesAt));
		}
	}

	private void put(final int directory, final int tag, final long value) {
		final int at = entry(directory, tag);
		tiff.putShort(at + 2, LONG).putInt(at + 4, 1).putInt(at + 8, (int) value);
	}

	private int entries(final int directory) {
		return tiff.getShort(directory) & 0xffff;
	}

	private int entry(final int directory, final int tag) {
		for (int i = 0; i < entries(directory); i++) {
			final int at = directory + 2 + ENTRY * i;
			if ((tiff.getShort(at) & 0xffff) == tag) return at;
		}
		throw new IllegalStateException("ImageJ's TIFF encoder wrote no tag " + tag);
	}
}
