package io.github.unrollj.command.folder;

import io.github.unrollj.image.ImageFiles;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * The files of a folder that a pattern matches, whatever the case of their letters, in the order of their names. Hidden ones
 * are left out, and what earlier calls have made.
 *
 * @param filter a glob for names; if it ends with *, files that are no images by their ending are left out
 * @param endings of files that a command opens by itself
 */
record FolderItems(Path folder, String filter, boolean subfolders, Set<String> endings) {

	/**
	 * @param results what will be made of them
	 * @throws IllegalArgumentException if there are none, if a result would replace an image, or two have the same name
	 * @throws IOException naming the folder, if it cannot be read
	 */
	List<FolderItem> of(final ResultFiles results) throws IOException {
		final Path output = real(results.folder());
		final boolean same = output.equals(real(folder));
		if (same && results.suffix().isEmpty()) {
			throw new IllegalArgumentException("suffix is empty and output_folder is input_folder, whose images would be " +
				"replaced by their results; give one of the two");
		}
		final List<FolderItem> found = list(same ? null : output);
		final List<FolderItem> items = same ? withoutResults(found, results) : found;
		if (items.isEmpty()) throw new IllegalArgumentException("filter is \"" + filter + "\", which matches no image in " +
			folder);
		requireDifferentResults(items, results);
		return items;
	}

	private static Path real(final Path folder) throws IOException {
		return Files.exists(folder) ? folder.toRealPath() : folder.toAbsolutePath().normalize();
	}

	/** @param output a folder to leave out, or null */
	private List<FolderItem> list(final Path output) throws IOException {
		final PathMatcher matcher = matcher();
		final Path top = folder.toRealPath();
		try (Stream<Path> files = Files.walk(top, subfolders ? Integer.MAX_VALUE : 1)) {
			return files.filter(file -> output == null || !file.startsWith(output)).map(file -> new FolderItem(file, top
				.relativize(file))).filter(item -> isWanted(item, matcher)).sorted((a, b) -> a.name().compareTo(b.name())).toList();
		}
		catch (final IOException e) {
			throw new IOException("The folder " + folder + " cannot be read: " + e.getMessage(), e);
		}
	}

	private PathMatcher matcher() {
		try {
			return FileSystems.getDefault().getPathMatcher("glob:" + filter.strip().toLowerCase(Locale.ROOT));
		}
		catch (final PatternSyntaxException e) {
			throw new IllegalArgumentException("filter is \"" + filter + "\" and must be a pattern such as *.tif (" + e
				.getDescription() + ")", e);
		}
	}

	private boolean isWanted(final FolderItem item, final PathMatcher matcher) {
		for (final Path part : item.name())
			if (part.toString().startsWith(".")) return false;
		final String name = item.file().getFileName().toString();
		if (!Files.isRegularFile(item.file()) || !matcher.matches(Path.of(name.toLowerCase(Locale.ROOT)))) return false;
		return !filter.strip().endsWith("*") || endings.contains(item.ending()) || ImageFiles.hasImageEnding(item.file());
	}

	private static List<FolderItem> withoutResults(final List<FolderItem> items, final ResultFiles results) {
		final Set<String> made = new HashSet<>();
		for (final FolderItem item : items)
			for (final String key : results.keys())
				made.add(results.stem(item, key));
		return items.stream().filter(item -> !made.contains(item.stem())).toList();
	}

	private static void requireDifferentResults(final List<FolderItem> items, final ResultFiles results) {
		final Map<String, FolderItem> made = new HashMap<>();
		for (final FolderItem item : items)
			for (final String key : results.keys()) {
				final FolderItem other = made.put(results.stem(item, key), item);
				if (other != null) throw new IllegalArgumentException("The results of " + other + " and " + item +
					" would have the same name; choose one of the two by filter");
			}
	}
}
