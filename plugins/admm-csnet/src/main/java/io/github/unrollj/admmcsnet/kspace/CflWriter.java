package io.github.unrollj.admmcsnet.kspace;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.AtomicFile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes BART's pair of files slice by slice, see {@link CflVolume}; slices are dimension 13. */
public final class CflWriter {

	private CflWriter() {}

	/**
	 * Writes all slices of a volume, numbers as they are. The files appear under their names when they are complete.
	 *
	 * @param file the .cfl, the .hdr, or their common name without an ending
	 */
	public static void write(final ComplexVolume volume, final Path file) throws IOException {
		final CflHeader header = CflHeader.of(volume.slices(), volume.coils(), volume.rows(), volume.columns());
		try (AtomicFile data = AtomicFile.begin(CflVolume.sibling(file, ".cfl"));
				AtomicFile text = AtomicFile.begin(CflVolume.sibling(file, ".hdr")))
		{
			try (FileChannel channel = FileChannel.open(data.temporary(), StandardOpenOption.WRITE)) {
				for (int slice = 0; slice < volume.slices(); slice++)
					write(volume.read(slice), channel);
			}
			Files.writeString(text.temporary(), header.text());
			data.commit();
			text.commit();
		}
	}

	private static void write(final Tensor slice, final FileChannel channel) throws IOException {
		final int rows = slice.size(1);
		final int columns = slice.size(2);
		final ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(8, rows * columns)).order(ByteOrder.LITTLE_ENDIAN);
		for (int offset = 0; offset < slice.count(); offset += rows * columns) {
			final FloatBuffer plane = bytes.clear().asFloatBuffer();
			for (int c = 0; c < columns; c++) {
				for (int r = 0; r < rows; r++) {
					plane.put(slice.real()[offset + r * columns + c]);
					plane.put(slice.imaginary()[offset + r * columns + c]);
				}
			}
			while (bytes.hasRemaining())
				channel.write(bytes);
		}
	}
}
