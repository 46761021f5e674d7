package io.github.unrollj.train;

import ij.ImagePlus;

import io.github.unrollj.image.ImageFiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The images of one folder, without its subfolders, in the order of their names. Hidden files and files whose ending is
 * not that of an image that ImageJ opens are left out.
 */
final class FolderPictures implements Pictures {

	private final List<Path> files;

	private FolderPictures(final List<Path> files) {
		this.files = files;
	}

	/** @throws IllegalArgumentException if it is not a folder, or holds no images */
	static FolderPictures in(final Path folder) {
		return new FolderPictures(List.copyOf(list(folder)));
	}

	/** Only the given files. */
	static FolderPictures of(final List<Path> files) {
		return new FolderPictures(List.copyOf(files));
	}

	private static List<Path> list(final Path folder) {
		if (!Files.isDirectory(folder)) throw new IllegalArgumentException("There is no folder " + folder);
		try (Stream<Path> entries = Files.list(folder)) {
			final List<Path> images = entries.filter(Files::isRegularFile).filter(FolderPictures::isImage).sorted().collect(
				Collectors.toList());
			if (images.isEmpty()) throw new IllegalArgumentException("There are no images in " + folder);
			return images;
		}
		catch (final IOException e) {
			throw new UncheckedIOException("The folder " + folder + " cannot be read", e);
		}
	}

	private static boolean isImage(final Path file) {
		return !file.getFileName().toString().startsWith(".") && ImageFiles.hasImageEnding(file);
	}

	/** The files by name without ending; throws if two differ in the ending only. */
	static Map<String, Path> byStem(final Path folder) {
		final Map<String, Path> stems = new TreeMap<>();
		final List<String> doubled = new ArrayList<>();
		for (final Path file : list(folder)) {
			if (stems.putIfAbsent(stem(file), file) != null) doubled.add(file.getFileName().toString());
		}
		if (!doubled.isEmpty()) {
			throw new IllegalArgumentException("In " + folder + " several images have the same name but for the ending: " +
				Names.upToTen(doubled));
		}
		return stems;
	}

	private static String stem(final Path file) {
		final String name = file.getFileName().toString();
		return name.substring(0, name.lastIndexOf('.'));
	}

	@Override
	public int size() {
		return files.size();
	}

	@Override
	public String name(final int index) {
		return files.get(index).getFileName().toString();
	}

	@Override
	public Picture load(final int index) {
		return Picture.of(open(files.get(index)));
	}

	/** @throws IllegalArgumentException naming the file, if it is not an image */
	static ImagePlus open(final Path file) {
		try {
			return ImageFiles.open(file);
		}
		catch (final IOException e) {
			throw new IllegalArgumentException(e.getMessage(), e);
		}
	}
}
