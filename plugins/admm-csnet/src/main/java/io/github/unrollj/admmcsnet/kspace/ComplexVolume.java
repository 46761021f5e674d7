package io.github.unrollj.admmcsnet.kspace;

import io.github.unrollj.image.ImageFiles;
import io.github.unrollj.tensor.Tensor;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Complex slices of several coils, read one at a time, numbers as they are in the file or image: k-space, coil
 * sensitivities or complex images. Thread safe.
 */
public interface ComplexVolume extends Closeable {

	/** What messages call it. */
	String name();

	int slices();

	int coils();

	int rows();

	int columns();

	/**
	 * @param slice 0 to slices - 1
	 * @return complex [coils, rows, columns], a new tensor
	 */
	Tensor read(int slice) throws IOException;

	/** What k-space in this kind of file usually means. */
	Convention usualConvention();

	/** The mask that comes with the data, real [rows, columns], 0 or 1, zero frequency where the data have it. */
	default Optional<Tensor> mask() throws IOException {
		return Optional.empty();
	}

	/** Height and width of the images that the scanner makes of the data, less than all of it where it oversamples. */
	default Optional<ReconstructedSize> reconstructedSize() throws IOException {
		return Optional.empty();
	}

	@Override
	default void close() throws IOException {
		// images in memory have nothing to close
	}

	/** Height and width in pixels of the central part that is shown. */
	record ReconstructedSize(int rows, int columns) {}

	/**
	 * Opens a file by its ending: .cfl or .hdr of BART, .h5 or .hdf5 of fastMRI, otherwise what ImageJ opens.
	 *
	 * @param coils for images only, see {@link ImageVolume#of}
	 * @throws IOException naming the file, if it cannot be read
	 * @throws IllegalArgumentException naming the image, if it is not complex
	 */
	static ComplexVolume open(final Path file, final int coils) throws IOException {
		final String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		if (name.endsWith(".cfl") || name.endsWith(".hdr")) return CflVolume.open(file);
		if (name.endsWith(".h5") || name.endsWith(".hdf5")) return FastMriVolume.open(file);
		return ImageVolume.of(ImageFiles.open(file), coils);
	}
}
