package io.github.unrollj.window;

import io.github.unrollj.image.PlaneView;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Example;
import io.github.unrollj.unrolled.LearningTask;

import ij.process.ColorProcessor;
import ij.process.ImageProcessor;

import java.awt.Color;
import java.awt.Font;
import java.util.Arrays;

/**
 * Input, output and target of a validation pair side by side: the middle of each, enlarged. Output and target have the
 * same grey scale, the input, whose values may be far from theirs, has its own.
 */
final class TrainingPreview {

	static final int PANEL = 256;
	static final int TITLE = 20;

	private static final int GAP = 6;
	/** Edge of the part that is shown, in pixels. */
	private static final int PART = 128;
	private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);

	private final LearningTask task;

	TrainingPreview(final LearningTask task) {
		this.task = task;
	}

	/** The picture; without the input's panel, if the task says that it is no image. */
	ImageProcessor of(final Example example, final Tensor[] outputs) {
		final int main = task.mainOutput();
		final Tensor[] untreated = task.untreated(example);
		final ImageProcessor target = PlaneView.of(example.targets()[main]);
		final double[] range = range(target);
		final ColorProcessor page = new ColorProcessor(3 * PANEL + 2 * GAP, PANEL + TITLE);
		page.setColor(Color.WHITE);
		page.fill();
		if (untreated != null) {
			final ImageProcessor input = PlaneView.of(untreated[main]);
			insert(page, 0, input, range(input), title("input", untreated, example));
		}
		insert(page, 1, PlaneView.of(outputs[main]), range, title("output", outputs, example));
		insert(page, 2, target, range, "target");
		return page;
	}

	private String title(final String what, final Tensor[] result, final Example example) {
		return String.format("%s  %.2f dB", what, task.quality(result, example.targets()));
	}

	private static void insert(final ColorProcessor page, final int panel, final ImageProcessor view,
		final double[] range, final String title)
	{
		final int edge = Math.min(PART, Math.min(view.getWidth(), view.getHeight()));
		view.setRoi((view.getWidth() - edge) / 2, (view.getHeight() - edge) / 2, edge, edge);
		final ImageProcessor part = view.crop();
		part.setMinAndMax(range[0], range[1]);
		final ImageProcessor grey = part.convertToByte(true);
		grey.setInterpolationMethod(ImageProcessor.NONE);
		page.insert(grey.resize(PANEL, PANEL).convertToRGB(), panel * (PANEL + GAP), TITLE);
		page.setColor(Color.BLACK);
		page.setFont(FONT);
		page.setAntialiasedText(true);
		page.drawString(title, panel * (PANEL + GAP) + 2, TITLE - 2);
	}

	/** All but the brightest and the darkest pixels. */
	private static double[] range(final ImageProcessor view) {
		final float[] sorted = ((float[]) view.getPixels()).clone();
		Arrays.sort(sorted);
		return new double[] { sorted[(int) (0.001 * (sorted.length - 1))], sorted[(int) (0.998 * (sorted.length - 1))] };
	}
}
