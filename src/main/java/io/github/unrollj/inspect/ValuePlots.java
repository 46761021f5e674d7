package io.github.unrollj.inspect;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.ParameterView;
import io.github.unrollj.unrolled.ParameterView.Kind;

import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.Plot;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Thresholds, steps and penalties over layers, and learned functions as curves: a stack of plots. Colours tell channels
 * apart; start values are grey.
 */
public final class ValuePlots {

	/** The title of the stack. */
	public static final String TITLE = "Learned Values";

	private static final int WIDTH = 640;
	private static final int HEIGHT = 420;
	private static final Color START = new Color(170, 170, 170);

	private final int layers;
	private final List<Plot> plots = new ArrayList<>();

	/**
	 * @param learned the views of a network
	 * @param start those of the same network before training
	 * @param layers of the network
	 */
	public ValuePlots(final List<ParameterView> learned, final List<ParameterView> start, final int layers) {
		this.layers = layers;
		final Map<String, List<Integer>> groups = new LinkedHashMap<>();
		for (int i = 0; i < learned.size(); i++)
			if (learned.get(i).kind() == Kind.NUMBERS) groups.computeIfAbsent(learned.get(i).stem(),
				stem -> new ArrayList<>()).add(i);
		groups.forEach((stem, group) -> plots.add(numbers(stem, group.stream().map(learned::get).toList(), group.stream().map(
			start::get).toList())));
		for (int i = 0; i < learned.size(); i++)
			if (learned.get(i).kind() == Kind.CURVES) plots.add(curves(learned.get(i), start.get(i)));
	}

	private Plot numbers(final String stem, final List<ParameterView> learned, final List<ParameterView> start) {
		final boolean own = learned.get(0).layer() >= 0;
		final Plot plot = new Plot(stem, "Layer", own ? stem : stem + ", of no single layer");
		addNumbers(plot, start, true);
		addNumbers(plot, learned, false);
		plot.setLimits(own && learned.get(0).layer() == 0 ? -0.5 : 0.5, layers + 0.5, Double.NaN, Double.NaN);
		return plot;
	}

	/** A line for each channel; of no single layer, the same for all layers. */
	private void addNumbers(final Plot plot, final List<ParameterView> views, final boolean grey) {
		final int channels = views.stream().mapToInt(view -> view.values().count()).max().orElse(0);
		final boolean own = views.get(0).layer() >= 0;
		for (int c = 0; c < channels; c++) {
			final int channel = c;
			final List<ParameterView> having = views.stream().filter(view -> view.values().count() > channel).toList();
			final double[] x = own ? having.stream().mapToDouble(ParameterView::layer).toArray() : new double[] { 1, layers };
			final double[] y = own ? having.stream().mapToDouble(view -> view.values().real()[channel]).toArray()
				: new double[] { views.get(0).values().real()[c], views.get(0).values().real()[c] };
			colour(plot, c, channels, grey);
			plot.add(own && !grey ? "connected circle" : "line", x, y);
		}
	}

	private static Plot curves(final ParameterView learned, final ParameterView start) {
		final Plot plot = new Plot(learned.name(), "Input", learned.name());
		addCurves(plot, start, true);
		addCurves(plot, learned, false);
		plot.setLimitsToFit(false);
		return plot;
	}

	private static void addCurves(final Plot plot, final ParameterView view, final boolean grey) {
		final Tensor values = view.values();
		final int points = values.size(1);
		final double[] x = new double[points];
		for (int i = 0; i < points; i++)
			x[i] = view.from() + (view.to() - view.from()) * i / Math.max(1, points - 1);
		for (int f = 0; f < values.size(0); f++) {
			final double[] y = new double[points];
			for (int i = 0; i < points; i++)
				y[i] = values.real()[f * points + i];
			colour(plot, f, values.size(0), grey);
			plot.add("line", x, y);
		}
	}

	private static void colour(final Plot plot, final int index, final int count, final boolean grey) {
		final Color colour = grey ? START : Color.getHSBColor(0.6f - 0.6f * index / Math.max(1, count), 0.8f, 0.75f);
		plot.setColor(colour, colour);
		plot.setLineWidth(grey ? 3 : 1);
	}

	/** Whether there is nothing to see. */
	public boolean isEmpty() {
		return plots.isEmpty();
	}

	/** The stack, RGB. */
	public ImagePlus image() {
		final ImageStack stack = new ImageStack(WIDTH, HEIGHT);
		for (final Plot plot : plots) {
			plot.setSize(WIDTH, HEIGHT);
			stack.addSlice(plot.getTitle(), plot.getProcessor().convertToRGB());
		}
		return new ImagePlus(TITLE, stack);
	}
}
