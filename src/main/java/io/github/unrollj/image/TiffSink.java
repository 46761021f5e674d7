package io.github.unrollj.image;

import ij.IJ;
import ij.ImagePlus;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.AtomicFile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A TIFF file on disk, 32-bit or RGB, uncompressed, that ImageJ opens with dimensions, calibration, labels and colours
 * as they were. Pieces go to their place in the file at once, so the image need never be in memory. The file appears
 * under its name when it is finished; of one that is not, nothing stays.
 */
public final class TiffSink implements ImageSink {

	private final Path target;
	private final ImageHeader header;
	private final TiffTemplate template;
	private final AtomicFile file;
	private final FileChannel channel;

	private TiffSink(final Path target, final ImageHeader header, final AtomicFile file) throws IOException {
		this.target = target;
		this.header = header;
		this.template = new TiffTemplate(header, file.temporary());
		this.file = file;
		this.channel = FileChannel.open(file.temporary(), StandardOpenOption.WRITE);
	}

	/** @throws IOException naming the file, if there is not enough space or it cannot be created */
	public static TiffSink create(final Path target, final ImageHeader header) throws IOException {
		final AtomicFile file = AtomicFile.begin(target);
		try {
			final long space = file.temporary().toFile().getUsableSpace();
			if (space < header.bytes()) {
				throw new IOException("Cannot write " + target + ": it will have " + (header.bytes() >> 20) +
					" MB, and there are " + (space >> 20) + " MB free");
			}
			return new TiffSink(target, header, file);
		}
		catch (final IOException | RuntimeException e) {
			file.close();
			throw e;
		}
	}

	/** Sinks that write this file, for {@link ReconstructPlanes#run}. */
	public static Factory<TiffSink> to(final Path target) {
		return header -> create(target, header);
	}

	@Override
	public PlaneSink plane(final int index) {
		final long begin = template.planeAt(index);
		final int pixelBytes = header.colour() ? 3 : Float.BYTES;
		return (row, column, piece) -> {
			final int n = piece.size(-1);
			// rows of full width lie one after the other in the file
			final int rowsAtOnce = n == header.columns() ? piece.size(-2) : 1;
			for (int i = 0; i < piece.size(-2); i += rowsAtOnce) {
				final long pixel = (long) (row + i) * header.columns() + column;
				put(begin + pixel * pixelBytes, encoded(piece, i * n, n * rowsAtOnce));
			}
		};
	}

	private ByteBuffer encoded(final Tensor piece, final int from, final int count) {
		if (!header.colour()) {
			final ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * count).order(template.order());
			bytes.asFloatBuffer().put(piece.real(), from, count);
			return bytes;
		}
		final ByteBuffer bytes = ByteBuffer.allocate(3 * count);
		for (int j = 0; j < count; j++) {
			final int rgb = ImagePlusSink.rgb(piece, from + j);
			bytes.put((byte) (rgb >> 16)).put((byte) (rgb >> 8)).put((byte) rgb);
		}
		return bytes.flip();
	}

	private void put(final long position, final ByteBuffer bytes) throws IOException {
		long at = position;
		while (bytes.hasRemaining())
			at += channel.write(bytes, at);
	}

	@Override
	public void finish() throws IOException {
		put(0, ByteBuffer.wrap(template.head()));
		put(template.planeAt(header.planes()), ByteBuffer.wrap(template.tail()));
		channel.close();
		file.commit();
	}

	/** The file as a virtual stack, with the header's title: planes are read when they are shown. */
	@Override
	public ImagePlus image() throws IOException {
		final ImagePlus image;
		synchronized (ImageFiles.ONE_FILE) {
			image = IJ.openVirtual(target.toString());
		}
		if (image == null) throw new IOException("ImageJ cannot open " + target + " again");
		image.setTitle(header.title());
		return image;
	}

	@Override
	public void close() throws IOException {
		channel.close();
		file.close();
	}
}
