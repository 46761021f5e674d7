package io.github.unrollj.admmcsnet.kspace;

import io.github.unrollj.tensor.Tensor;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The file format of BART, the Berkeley Advanced Reconstruction Toolbox: NAME.hdr with the dimensions as text, NAME.cfl
 * with little-endian complex floats, first dimension contiguous. Dimension 0 are the rows and dimension 1 the columns,
 * as BART itself makes pictures of them; dimension 3 the coils; dimensions 2 and 13 the slices, the former encoded in
 * two dimensions only (a third must have been transformed).
 */
public final class CflVolume implements ComplexVolume {

	private final Path file;
	private final CflHeader header;
	private final FileChannel channel;

	private CflVolume(final Path file, final CflHeader header, final FileChannel channel) {
		this.file = file;
		this.header = header;
		this.channel = channel;
	}

	/**
	 * @param file the .cfl, the .hdr, or their common name without an ending
	 * @throws IOException naming the file, if one of the two is missing, is not what it should be, or is truncated
	 */
	public static CflVolume open(final Path file) throws IOException {
		final Path data = sibling(file, ".cfl");
		final CflHeader header = CflHeader.read(sibling(file, ".hdr"));
		header.requireSlices(data);
		if (!Files.isRegularFile(data)) throw new IOException("Cannot open " + data + ": there is no such file");
		if (Files.size(data) != header.bytes()) {
			throw new IOException("Cannot open " + data + ": it has " + Files.size(data) +
				" bytes, but the dimensions in its .hdr need " + header.bytes());
		}
		return new CflVolume(data, header, FileChannel.open(data, StandardOpenOption.READ));
	}

	/** The file of that ending in the pair. */
	static Path sibling(final Path file, final String ending) {
		return file.resolveSibling(file.getFileName().toString().replaceFirst("\\.(cfl|hdr)$", "") + ending);
	}

	@Override
	public String name() {
		return file.getFileName().toString();
	}

	@Override
	public int slices() {
		return header.slices();
	}

	@Override
	public int coils() {
		return header.coils();
	}

	@Override
	public int rows() {
		return header.rows();
	}

	@Override
	public int columns() {
		return header.columns();
	}

	@Override
	public Tensor read(final int slice) throws IOException {
		final int points = Tensor.count(rows(), columns());
		final Tensor result = Tensor.complexZeros(coils(), rows(), columns());
		final ByteBuffer plane = ByteBuffer.allocate(Math.multiplyExact(8, points)).order(ByteOrder.LITTLE_ENDIAN);
		for (int coil = 0; coil < coils(); coil++) {
			fill(plane.clear(), header.plane(slice, coil) * plane.capacity());
			transpose(plane.flip().asFloatBuffer(), result, coil * points);
		}
		return result;
	}

	private void fill(final ByteBuffer plane, final long start) throws IOException {
		while (plane.hasRemaining()) {
			if (channel.read(plane, start + plane.position()) < 0) throw new EOFException(file + " ends too early");
		}
	}

	private void transpose(final FloatBuffer from, final Tensor to, final int offset) {
		for (int c = 0; c < columns(); c++) {
			for (int r = 0; r < rows(); r++) {
				to.real()[offset + r * columns() + c] = from.get();
				to.imaginary()[offset + r * columns() + c] = from.get();
			}
		}
	}

	/** {@link Convention#CENTRED_UNITARY}. */
	@Override
	public Convention usualConvention() {
		return Convention.CENTRED_UNITARY;
	}

	@Override
	public void close() throws IOException {
		channel.close();
	}
}
