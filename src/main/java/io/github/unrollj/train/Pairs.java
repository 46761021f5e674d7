package io.github.unrollj.train;

import ij.ImagePlus;

import io.github.unrollj.unrolled.LearningTask;
import io.github.unrollj.unrolled.Pair;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Where pairs come from. Images of any bit depth become numbers as they are, RGB becomes luminance (16 to 235). A file
 * with several slices is one sample [planes, rows, columns], one with two 32-bit channels a complex image, or a complex
 * movie [frames, rows, columns] if each has several frames or slices. The range
 * that quality refers to is 255 for 8-bit and RGB data, otherwise the 99.9th percentile of the truth.
 */
public final class Pairs {

	private Pairs() {}

	/**
	 * The images of two folders, matched by their names without the endings.
	 *
	 * @throws IllegalArgumentException naming the files that have no partner
	 */
	public static PairSource folders(final Path input, final Path target) {
		final Map<String, Path> inputs = FolderPictures.byStem(input);
		final Map<String, Path> targets = FolderPictures.byStem(target);
		final List<String> alone = new ArrayList<>();
		for (final String stem : union(inputs, targets)) {
			if (!targets.containsKey(stem)) alone.add(inputs.get(stem).toString());
			if (!inputs.containsKey(stem)) alone.add(targets.get(stem).toString());
		}
		if (!alone.isEmpty()) {
			throw new IllegalArgumentException("Images without a partner of the same name in the other folder: " + Names
				.upToTen(alone));
		}
		return new MeasuredPairs(FolderPictures.of(List.copyOf(inputs.values())), FolderPictures.of(List.copyOf(targets
			.values())));
	}

	private static Iterable<String> union(final Map<String, Path> inputs, final Map<String, Path> targets) {
		final TreeSet<String> all = new TreeSet<>(inputs.keySet());
		all.addAll(targets.keySet());
		return all;
	}

	/**
	 * Two stacks, slice by slice.
	 *
	 * @throws IllegalArgumentException if they have not as many slices
	 */
	public static PairSource stacks(final ImagePlus input, final ImagePlus target) {
		if (input.getStackSize() != target.getStackSize()) {
			throw new IllegalArgumentException("The stack " + input.getTitle() + " has " + input.getStackSize() +
				" slices, but " + target.getTitle() + " has " + target.getStackSize());
		}
		return new MeasuredPairs(new StackPictures(input), new StackPictures(target));
	}

	/** As {@link #stacks(ImagePlus, ImagePlus)}, from files. */
	public static PairSource stacks(final Path input, final Path target) {
		return stacks(FolderPictures.open(input), FolderPictures.open(target));
	}

	/** The images of a folder as the truth; the task simulates the measurements. */
	public static PairSource clean(final Path folder, final LearningTask task, final long seed) {
		return new SimulatedPairs(FolderPictures.in(folder), task, seed);
	}

	/** The slices of a stack as the truth; the task simulates the measurements. */
	public static PairSource clean(final ImagePlus stack, final LearningTask task, final long seed) {
		return new SimulatedPairs(new StackPictures(stack), task, seed);
	}

	/** As {@link #clean(ImagePlus, LearningTask, long)}, from a file. */
	public static PairSource cleanStack(final Path file, final LearningTask task, final long seed) {
		return clean(FolderPictures.open(file), task, seed);
	}

	/** A single pair, of all planes of two images. */
	public static Pair single(final ImagePlus input, final ImagePlus target) {
		final Picture truth = Picture.of(target);
		return new Pair(input.getTitle(), Picture.of(input).pixels(), truth.pixels(), truth.range());
	}

	/** A measurement of which the truth is not known; the one it is given means nothing. */
	public static Pair single(final ImagePlus input, final LearningTask task) {
		final Picture measured = Picture.of(input);
		return new Pair(input.getTitle(), measured.pixels(), task.standIn(measured.pixels()), measured.range());
	}

	/** A clean image, of all its planes, and the measurement that the task simulates. */
	public static Pair simulated(final ImagePlus clean, final LearningTask task, final long seed) {
		final Picture truth = Picture.of(clean);
		return task.degrade(clean.getTitle(), truth.pixels(), truth.range(), Seeds.generator(seed, Seeds.Purpose.DEGRADE,
			PairSource.AS_IS, 0));
	}

	/**
	 * The same pairs, of which those used last are kept in memory. A simulated pair is made once per draw.
	 *
	 * @param bytes memory for pixels; the pairs in use at a moment are beyond it
	 */
	public static PairSource cached(final PairSource pairs, final long bytes) {
		return new CachedPairs(pairs, bytes);
	}
}
