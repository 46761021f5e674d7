package io.github.unrollj.dublid.evaluation;

import io.github.unrollj.dublid.image.Crop;
import io.github.unrollj.tensor.Tensor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Blurred images of a folder with their sharp counterparts and kernels, which are tables of comma-separated numbers for
 * true convolution. Two ways of naming files are known:
 * <ul>
 * <li>{@code blurred_IMAGE_KERNEL.png}, {@code sharp_IMAGE.png}, {@code kernel_KERNEL.csv}, grey or RGB;</li>
 * <li>{@code IMAGE_kernelKERNEL_blurred.tif}, {@code IMAGE_sharp.tif},
 * {@code levin09_kernelKERNEL_rot180_for_convolution.csv}, the set of Levin et al. (CVPR 2009).</li>
 * </ul>
 */
public final class DeblurSet {

	/**
	 * A test case.
	 *
	 * @param image the sharp image's name
	 * @param kernelName the kernel's
	 * @param blurred luma [rows, columns] in [0, 1]
	 * @param sharp the same
	 * @param kernel [rows, columns] with sum 1
	 */
	public record Case(String image, String kernelName, Tensor blurred, Tensor sharp, Tensor kernel) {}

	private record Names(Pattern blurred, String sharp, String kernel) {}

	private static final List<Names> KNOWN = List.of(new Names(Pattern.compile("blurred_([^_]+)_([^_]+)\\.png"),
		"sharp_%s.png", "kernel_%s.csv"), new Names(Pattern.compile("(.+)_kernel([^_]+)_blurred\\.tif"), "%s_sharp.tif",
			"levin09_kernel%s_rot180_for_convolution.csv"));

	private record Entry(String image, String kernelName, Path blurred, Path sharp, Path kernel) {}

	private final List<Entry> entries;

	private DeblurSet(final List<Entry> entries) {
		this.entries = entries;
	}

	/**
	 * The cases of a folder, in the order of their names.
	 *
	 * @throws IllegalArgumentException if there is none
	 */
	public static DeblurSet of(final Path folder) throws IOException {
		final List<Path> files;
		try (Stream<Path> all = Files.list(folder)) {
			files = all.sorted().collect(Collectors.toList());
		}
		final List<Entry> entries = new ArrayList<>();
		for (final Path file : files) {
			for (final Names names : KNOWN) {
				final Matcher matcher = names.blurred().matcher(file.getFileName().toString());
				if (!matcher.matches()) continue;
				entries.add(new Entry(matcher.group(1), matcher.group(2), file, folder.resolve(String.format(names.sharp(),
					matcher.group(1))), folder.resolve(String.format(names.kernel(), matcher.group(2)))));
			}
		}
		if (entries.isEmpty()) throw new IllegalArgumentException("There are no blurred images in " + folder +
			"; they must be called blurred_IMAGE_KERNEL.png or IMAGE_kernelKERNEL_blurred.tif");
		return new DeblurSet(entries);
	}

	public int size() {
		return entries.size();
	}

	/**
	 * Loads a case, counted from 0.
	 *
	 * @throws IOException naming the file that is missing or cannot be read
	 * @throws IllegalArgumentException naming the images, if their sizes do not match
	 */
	public Case load(final int index) throws IOException {
		final Entry entry = entries.get(index);
		final Tensor blurred = Luma.open(entry.blurred());
		final Tensor sharp = Luma.open(entry.sharp());
		if (sharp.size(0) < blurred.size(0) || sharp.size(1) < blurred.size(1)) {
			throw new IllegalArgumentException("The sharp image " + entry.sharp() + ", " + sharp +
				", is smaller than the blurred one, " + blurred);
		}
		return new Case(entry.image(), entry.kernelName(), blurred, Crop.middle(sharp, blurred.size(0), blurred.size(1)),
			KernelFile.read(entry.kernel()));
	}
}
