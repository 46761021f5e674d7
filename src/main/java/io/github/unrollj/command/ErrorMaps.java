package io.github.unrollj.command;

import io.github.unrollj.image.PlaneView;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Example;
import io.github.unrollj.unrolled.LearningTask;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.FloatProcessor;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where results differ from the truth: a plane for each of the first pairs, with |input - truth|, |classical - truth| and
 * |unrolled - truth| side by side, relative to the truth's scale. Of movies it is the middle frame. Thread safe for
 * different pairs.
 */
final class ErrorMaps {

	static final String TITLE = "Error Maps";

	private final LearningTask task;
	private final FloatProcessor[] planes;
	private final String[] labels;

	/** @param most pairs, 0 for none */
	ErrorMaps(final LearningTask task, final int most) {
		this.task = task;
		planes = new FloatProcessor[most];
		labels = new String[most];
	}

	/**
	 * @param results the outputs of {@link EvaluationTable#RESULTS}; null where there are none
	 * @param figures the qualities of all results in dB first
	 */
	void put(final int index, final String name, final Tensor[][] results, final Example example,
		final double[] figures)
	{
		final Tensor truth = example.targets()[task.mainOutput()];
		if (index >= planes.length || !PlaneView.isViewable(truth)) return;
		final FloatProcessor[] panels = Arrays.stream(results).map(result -> result == null ? null : PlaneView.of(error(
			result[task.mainOutput()], truth))).toArray(FloatProcessor[]::new);
		final FloatProcessor unrolled = panels[panels.length - 1];
		final FloatProcessor plane = new FloatProcessor(panels.length * unrolled.getWidth(), unrolled.getHeight());
		for (int i = 0; i < panels.length; i++)
			if (panels[i] != null) plane.insert(panels[i], i * unrolled.getWidth(), 0);
		planes[index] = plane;
		labels[index] = name + ": " + IntStream.range(0, panels.length).mapToObj(i -> panels[i] == null ? "-" : String.format(
			Locale.ROOT, "%.2f", figures[i])).collect(Collectors.joining(" | ")) + " dB";
	}

	private static Tensor error(final Tensor result, final Tensor truth) {
		final Tensor error = Tensor.zeros(truth.shape());
		for (int i = 0; i < error.count(); i++) {
			final double real = result.real()[i] - truth.real()[i];
			final double imaginary = truth.isComplex() ? result.imaginary()[i] - truth.imaginary()[i] : 0;
			error.real()[i] = (float) Math.hypot(real, imaginary);
		}
		return error;
	}

	boolean isEmpty() {
		return Arrays.stream(planes).allMatch(Objects::isNull);
	}

	/** A stack; smaller planes stand in the upper left corner. */
	ImagePlus image() {
		final FloatProcessor[] all = Arrays.stream(planes).filter(Objects::nonNull).toArray(FloatProcessor[]::new);
		final int width = Arrays.stream(all).mapToInt(FloatProcessor::getWidth).max().orElse(1);
		final int height = Arrays.stream(all).mapToInt(FloatProcessor::getHeight).max().orElse(1);
		final ImageStack stack = new ImageStack(width, height);
		double brightest = 0;
		for (int i = 0; i < all.length; i++) {
			final FloatProcessor plane = new FloatProcessor(width, height);
			plane.insert(all[i], 0, 0);
			stack.addSlice(labels[i], plane);
			brightest = Math.max(brightest, bright(all[i]));
		}
		final ImagePlus image = new ImagePlus(TITLE, stack);
		image.setDisplayRange(0, brightest);
		return image;
	}

	/** All but the largest errors. */
	private static double bright(final FloatProcessor plane) {
		final float[] sorted = ((float[]) plane.getPixels()).clone();
		Arrays.sort(sorted);
		return sorted[(int) (0.99 * (sorted.length - 1))];
	}
}
