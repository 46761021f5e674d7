package io.github.unrollj.command;

import io.github.unrollj.train.PairSource;
import io.github.unrollj.train.Pairs;
import io.github.unrollj.unrolled.LearningTask;

import java.io.File;

/**
 * Where a command gets its pairs from. One kind must be given: clean images, from which measurements are simulated, or
 * measured ones with their truths, in folders or as stacks.
 */
record PairInputs(File cleanFolder, File cleanStack, File inputFolder, File targetFolder, File inputStack,
	File targetStack)
{

	/**
	 * @param task simulates the measurements of clean images
	 * @param seed of the simulation
	 * @throws IllegalArgumentException if there is none or more than one kind, or if a folder or file is not there
	 */
	PairSource open(final LearningTask task, final long seed) {
		requireOneKind();
		if (cleanFolder != null) return Pairs.clean(Inputs.existingFolder("clean_folder", cleanFolder).toPath(), task,
			seed);
		if (cleanStack != null) return Pairs.cleanStack(Inputs.existingFile("clean_stack", cleanStack).toPath(), task,
			seed);
		if (inputStack != null || targetStack != null) return Pairs.stacks(Inputs.existingFile("input_stack", inputStack)
			.toPath(), Inputs.existingFile("target_stack", targetStack).toPath());
		return Pairs.folders(Inputs.existingFolder("input_folder", inputFolder).toPath(), Inputs.existingFolder(
			"target_folder", targetFolder).toPath());
	}

	private void requireOneKind() {
		int kinds = 0;
		if (cleanFolder != null) kinds++;
		if (cleanStack != null) kinds++;
		if (inputFolder != null || targetFolder != null) kinds++;
		if (inputStack != null || targetStack != null) kinds++;
		if (kinds != 1) throw new IllegalArgumentException(kinds +
			" kinds of images are given; give clean_folder, clean_stack, input_folder and target_folder, or " +
			"input_stack and target_stack");
	}
}
