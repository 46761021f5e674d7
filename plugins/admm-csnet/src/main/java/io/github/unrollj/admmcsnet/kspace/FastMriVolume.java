package io.github.unrollj.admmcsnet.kspace;

import io.github.unrollj.tensor.Tensor;
import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * The HDF5 files of fastMRI (Zbontar et al. 2018): dataset {@code kspace}, complex, [slices, rows, columns] or [slices,
 * coils, rows, columns]; {@code mask}, one number per column, if there is one; and the image size in
 * {@code ismrmrd_header}, if there is one. All of the k-space is read: where the read-out is oversampled, images are
 * larger than {@link #reconstructedSize()}, and it is for whoever shows them to cut its part out of their centre.
 */
public final class FastMriVolume implements ComplexVolume {

	private static final String KSPACE = "kspace";

	private final Path file;
	private final HdfFile hdf;
	private final Dataset kspace;
	private final int[] sizes;

	private FastMriVolume(final Path file, final HdfFile hdf, final Dataset kspace) {
		this.file = file;
		this.hdf = hdf;
		this.kspace = kspace;
		this.sizes = kspace.getDimensions();
	}

	/** @throws IOException naming the file, if it is not HDF5 or its {@code kspace} is missing or is not of that form */
	public static FastMriVolume open(final Path file) throws IOException {
		if (!Files.isRegularFile(file)) throw new IOException("Cannot open " + file + ": there is no such file");
		HdfFile hdf = null;
		boolean open = false;
		try {
			hdf = new HdfFile(file);
			final FastMriVolume volume = new FastMriVolume(file, hdf, dataset(hdf, file));
			open = true;
			return volume;
		}
		catch (final RuntimeException e) {
			throw new IOException("Cannot open " + file + ": it is not an HDF5 file that can be read (" + e.getMessage() + ")",
				e);
		}
		finally {
			if (hdf != null && !open) hdf.close();
		}
	}

	private static Dataset dataset(final HdfFile hdf, final Path file) throws IOException {
		final Node node = hdf.getChildren().get(KSPACE);
		if (!(node instanceof Dataset)) {
			throw new IOException("Cannot open " + file + ": it has no dataset \"" + KSPACE + "\", only " + hdf.getChildren()
				.keySet());
		}
		final Dataset dataset = (Dataset) node;
		final int[] sizes = dataset.getDimensions();
		if (sizes.length < 3 || sizes.length > 4) {
			throw new IOException("Cannot open " + file + ": its \"" + KSPACE + "\" has the sizes " + Arrays.toString(sizes) +
				" and must have 3, [slices, rows, columns], or 4, [slices, coils, rows, columns]");
		}
		if (!dataset.isCompound()) {
			throw new IOException("Cannot open " + file + ": its \"" + KSPACE + "\" is not complex");
		}
		return dataset;
	}

	@Override
	public String name() {
		return file.getFileName().toString();
	}

	@Override
	public int slices() {
		return sizes[0];
	}

	@Override
	public int coils() {
		return sizes.length == 4 ? sizes[1] : 1;
	}

	@Override
	public int rows() {
		return sizes[sizes.length - 2];
	}

	@Override
	public int columns() {
		return sizes[sizes.length - 1];
	}

	@Override
	public synchronized Tensor read(final int slice) throws IOException {
		final long[] from = new long[sizes.length];
		final int[] count = sizes.clone();
		from[0] = slice;
		count[0] = 1;
		final Map<?, ?> parts;
		try {
			parts = (Map<?, ?>) kspace.getData(from, count);
		}
		catch (final RuntimeException e) {
			throw new IOException("Cannot read slice " + (slice + 1) + " of " + file + ": " + e.getMessage(), e);
		}
		return Tensor.complex(part(parts, "r", "real"), part(parts, "i", "imag"), coils(), rows(), columns());
	}

	private float[] part(final Map<?, ?> parts, final String name, final String longName) throws IOException {
		final Object part = parts.containsKey(name) ? parts.get(name) : parts.get(longName);
		final float[] values = new float[Tensor.count(coils(), rows(), columns())];
		if (part == null || HdfNumbers.copy(part, values, 0) != values.length) {
			throw new IOException("Cannot open " + file + ": its \"" + KSPACE + "\" is not complex, its parts are " + parts
				.keySet() + " and must be the numbers r and i");
		}
		return values;
	}

	@Override
	public synchronized Optional<Tensor> mask() throws IOException {
		final Node node = hdf.getChildren().get("mask");
		if (!(node instanceof Dataset)) return Optional.empty();
		final float[] line = new float[columns()];
		final int[] length = ((Dataset) node).getDimensions();
		if (!Arrays.equals(length, new int[] { columns() }) || HdfNumbers.copy(((Dataset) node).getData(), line, 0) !=
			columns())
		{
			throw new IOException("Cannot use the \"mask\" of " + file + ": it has the sizes " + Arrays.toString(length) +
				" and must have one number for each of the " + columns() + " columns");
		}
		final Tensor mask = Tensor.zeros(rows(), columns());
		for (int i = 0; i < mask.count(); i++)
			mask.real()[i] = line[i % columns()] == 0 ? 0 : 1;
		return Optional.of(mask);
	}

	@Override
	public synchronized Optional<ReconstructedSize> reconstructedSize() {
		final Node node = hdf.getChildren().get("ismrmrd_header");
		return node instanceof Dataset && ((Dataset) node).getData() instanceof String text ? IsmrmrdHeader
			.reconstructedSize(text) : Optional.empty();
	}

	/** {@link Convention#CENTRED_UNITARY}. */
	@Override
	public Convention usualConvention() {
		return Convention.CENTRED_UNITARY;
	}

	@Override
	public synchronized void close() {
		hdf.close();
	}
}
