package io.github.unrollj.inspect;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.ParameterView;
import io.github.unrollj.unrolled.ParameterView.Kind;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.FloatProcessor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Filters, dictionaries and matrices as a stack, one slice each. Values are relative to the largest absolute one, which
 * the slice's label tells; grey is zero. If training changed something, the start values stand at the right, relative to
 * their own largest one.
 */
public final class FilterMontages {

	/** The title of the stack. */
	public static final String TITLE = "Learned Filters";

	/** About how wide a montage is, in pixels. */
	private static final int WIDTH = 480;
	private static final int GAP = 12;
	private static final float LINE = -1;

	private final List<FloatProcessor> planes = new ArrayList<>();
	private final List<String> labels = new ArrayList<>();

	/**
	 * @param learned the views of a network
	 * @param start those of the same network before training
	 */
	public FilterMontages(final List<ParameterView> learned, final List<ParameterView> start) {
		final boolean changed = IntStream.range(0, learned.size()).anyMatch(i -> isImage(learned.get(i)) && !same(learned
			.get(i).values(), start.get(i).values()));
		for (int i = 0; i < learned.size(); i++)
			if (isImage(learned.get(i))) add(learned.get(i), changed ? start.get(i) : null);
	}

	private static boolean isImage(final ParameterView view) {
		return view.kind() == Kind.FILTERS || view.kind() == Kind.MATRIX;
	}

	private static boolean same(final Tensor a, final Tensor b) {
		return Arrays.equals(a.real(), b.real());
	}

	private void add(final ParameterView learned, final ParameterView start) {
		final FloatProcessor left = montage(learned.values());
		// ImageJ shows 60 characters
		final String label = String.format(Locale.ROOT, "%s: %s, max %.3g", learned.name(), size(learned), largest(
			learned.values()));
		if (start == null) {
			planes.add(left);
			labels.add(label);
			return;
		}
		final FloatProcessor both = new FloatProcessor(2 * left.getWidth() + GAP, left.getHeight());
		both.insert(left, 0, 0);
		both.insert(montage(start.values()), left.getWidth() + GAP, 0);
		planes.add(both);
		labels.add(label + String.format(Locale.ROOT, " | start max %.3g", largest(start.values())));
	}

	private static double largest(final Tensor values) {
		double largest = Float.MIN_NORMAL;
		for (final float value : values.real())
			largest = Math.max(largest, Math.abs(value));
		return largest;
	}

	private static String size(final ParameterView view) {
		final Tensor values = view.values();
		final String size = values.size(-2) + " x " + values.size(-1);
		return view.kind() == Kind.MATRIX ? "matrix " + size : values.size(0) + " of " + size;
	}

	/** Tiles in rows, framed by lines, enlarged by a whole number. */
	private static FloatProcessor montage(final Tensor values) {
		final double scale = largest(values);
		final int rows = values.size(-2);
		final int columns = values.size(-1);
		final int count = values.count() / (rows * columns);
		final int across = (int) Math.ceil(Math.sqrt((double) count * rows / columns));
		final int down = (count + across - 1) / across;
		final int zoom = Math.max(1, WIDTH / (across * columns));
		final FloatProcessor montage = new FloatProcessor(across * (zoom * columns + 1) + 1, down * (zoom * rows + 1) + 1);
		montage.setValue(LINE);
		montage.fill();
		for (int f = 0; f < across * down; f++) {
			final int left = 1 + f % across * (zoom * columns + 1);
			final int top = 1 + f / across * (zoom * rows + 1);
			for (int y = 0; y < zoom * rows; y++) {
				for (int x = 0; x < zoom * columns; x++)
					montage.setf(left + x, top + y, f < count ? (float) (values.real()[(f * rows + y / zoom) * columns + x / zoom] /
						scale) : 0);
			}
		}
		return montage;
	}

	/** Whether there is nothing to see. */
	public boolean isEmpty() {
		return planes.isEmpty();
	}

	/** The stack, 32-bit, its display range from -1 to 1. */
	public ImagePlus image() {
		final int width = planes.stream().mapToInt(FloatProcessor::getWidth).max().orElse(1);
		final int height = planes.stream().mapToInt(FloatProcessor::getHeight).max().orElse(1);
		final ImageStack stack = new ImageStack(width, height);
		for (int i = 0; i < planes.size(); i++) {
			final FloatProcessor plane = new FloatProcessor(width, height);
			plane.insert(planes.get(i), 0, 0);
			stack.addSlice(labels.get(i), plane);
		}
		final ImagePlus image = new ImagePlus(TITLE, stack);
		image.setDisplayRange(-1, 1);
		return image;
	}
}
