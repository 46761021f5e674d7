package io.github.unrollj.command.demo;

import ij.ImagePlus;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;

import io.github.unrollj.tensor.Tensor;

import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Results side by side: a row per sample, a column per method and the reference last, all in the reference's grey
 * scale. Movies are shown by their maximum intensity, from {@value #DECIBELS} dB below the reference's to it.
 */
final class DemoFigure {

	private static final int PANEL = 256;
	private static final int GAP = 6;
	private static final int TITLE = 20;
	private static final int DECIBELS = 40;

	private final List<List<ImageProcessor>> rows = new ArrayList<>();

	/** Adds a row: the middle of the first plane of every result and of the reference, or of all that moves there. */
	void add(final String sample, final List<DemoResult> results, final ImagePlus reference) {
		final DemoPlanes truth = new DemoPlanes(reference);
		final double zero = truth.isMovie() ? largest(truth.maximum()) : 1;
		final ImageProcessor last = view(truth, zero);
		final double[] range = truth.isMovie() ? new double[] { -DECIBELS, 0 } : range(last);
		final List<ImageProcessor> row = new ArrayList<>();
		for (final DemoResult result : results) {
			row.add(panel(view(new DemoPlanes(result.image()), zero), range, String.format("%s  %.2f dB", result.method(),
				result.psnr())));
		}
		row.add(panel(last, range, "reference: " + sample));
		rows.add(row);
	}

	private static double largest(final Tensor image) {
		double largest = Float.MIN_NORMAL;
		for (final float value : image.real())
			largest = Math.max(largest, value);
		return largest;
	}

	/** @param zero what is 0 dB in a movie */
	private static ImageProcessor view(final DemoPlanes image, final double zero) {
		final Tensor shown = image.isMovie() ? image.maximum() : image.modulus(0).copy();
		for (int i = 0; i < shown.count() && image.isMovie(); i++)
			shown.real()[i] = (float) (20 * Math.log10(shown.real()[i] / zero));
		return new FloatProcessor(shown.size(1), shown.size(0), shown.real());
	}

	/** The whole picture. */
	ImagePlus picture() {
		final int columns = rows.stream().mapToInt(List::size).max().orElse(1);
		final ColorProcessor page = new ColorProcessor(columns * (PANEL + GAP) + GAP, Math.max(1, rows.size()) * (PANEL +
			TITLE + GAP) + GAP);
		page.setColor(Color.WHITE);
		page.fill();
		for (int y = 0; y < rows.size(); y++) {
			for (int x = 0; x < rows.get(y).size(); x++)
				page.insert(rows.get(y).get(x), GAP + x * (PANEL + GAP), GAP + y * (PANEL + TITLE + GAP));
		}
		return new ImagePlus("UnrollJ demo", page);
	}

	private static double[] range(final ImageProcessor truth) {
		final float[] sorted = ((float[]) truth.getPixels()).clone();
		Arrays.sort(sorted);
		return new double[] { sorted[(int) (0.001 * (sorted.length - 1))], sorted[(int) (0.998 * (sorted.length - 1))] };
	}

	private static ImageProcessor panel(final ImageProcessor plane, final double[] range, final String title) {
		final int edge = Math.min(PANEL / 2, Math.min(plane.getWidth(), plane.getHeight()));
		final ImageProcessor view = plane.duplicate();
		view.setRoi((plane.getWidth() - edge) / 2, (plane.getHeight() - edge) / 2, edge, edge);
		ImageProcessor detail = view.crop();
		detail.setMinAndMax(range[0], range[1]);
		detail = detail.convertToByte(true);
		detail.setInterpolationMethod(ImageProcessor.NONE);
		final ColorProcessor panel = new ColorProcessor(PANEL, PANEL + TITLE);
		panel.setColor(Color.WHITE);
		panel.fill();
		panel.insert(detail.resize(PANEL, PANEL).convertToRGB(), 0, TITLE);
		write(panel, title);
		return panel;
	}

	private static void write(final ColorProcessor panel, final String title) {
		panel.setColor(Color.BLACK);
		try {
			panel.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
			panel.setAntialiasedText(true);
			panel.drawString(title, 2, TITLE - 2);
		}
		catch (final LinkageError | InternalError e) {
			// a machine without fonts: the table names the columns
		}
	}
}
