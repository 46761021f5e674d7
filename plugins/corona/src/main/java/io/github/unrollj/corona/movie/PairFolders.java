package io.github.unrollj.corona.movie;

import io.github.unrollj.image.ImageFiles;
import io.github.unrollj.tensor.Tensor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Training pairs as two folders of 32-bit TIFF files of the same names: {@code movies} with the measurements, {@code truth}
 * with as many frames of tissue and then of blood. Complex movies have two channels, real and imaginary.
 */
public record PairFolders(Path movies, Path truth) {

	/** The two folders in another, made if they are not there. */
	public static PairFolders in(final Path folder) throws IOException {
		return new PairFolders(Files.createDirectories(folder.resolve("movies")), Files.createDirectories(folder.resolve(
			"truth")));
	}

	/**
	 * Writes a pair; files of that name are replaced.
	 *
	 * @param name without ending
	 */
	public void write(final String name, final Tensor movie, final Tensor tissue, final Tensor blood) throws IOException {
		ImageFiles.save(MovieImages.of(name, movie), movies.resolve(name + ".tif"));
		ImageFiles.save(MovieImages.of(name, tissue, blood), truth.resolve(name + ".tif"));
	}

	@Override
	public String toString() {
		return movies + " and " + truth;
	}
}
