package io.github.unrollj.window;

import io.github.unrollj.train.TrainingListener;
import io.github.unrollj.train.TrainingState;

import ij.gui.Plot;

import java.awt.Color;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;

/**
 * The course of training as plots over epochs: the losses, and the quality with that of the classical method. Thread
 * safe.
 */
final class TrainingCourse implements TrainingListener {

	private static final Color TRAINING = new Color(150, 170, 200);
	private static final Color VALIDATION = new Color(0, 70, 160);
	private static final Color CLASSICAL = new Color(200, 60, 30);

	/** In dB: a classical method farther away would leave no room for the curve. */
	private static final double NEAR = 10;
	private static final int MOST_POINTS = 40;

	private final Curve training = new Curve();
	private final Curve validation = new Curve();
	private final Curve quality = new Curve();
	private final int epochs;
	private double classical = Double.NaN;
	private double bestQuality = Double.NEGATIVE_INFINITY;
	private long steps;
	private long step;

	/** @param epochs of the whole run */
	TrainingCourse(final int epochs) {
		this.epochs = epochs;
	}

	@Override
	public synchronized void stepped(final long done, final long of, final double loss, final double rate,
		final double secondsLeft)
	{
		step = done;
		steps = of;
		training.add(epoch(done), loss);
	}

	@Override
	public synchronized void validated(final Validated figures) {
		steps = figures.steps();
		step = figures.step();
		classical = figures.classical();
		bestQuality = Math.max(bestQuality, figures.quality());
		validation.add(figures.epoch(), figures.loss());
		quality.add(figures.epoch(), figures.quality());
	}

	@Override
	public synchronized void wentBack(final TrainingState state) {
		final double last = epoch(state.validatedStep());
		training.cutAfter(last);
		validation.cutAfter(last);
		quality.cutAfter(last);
	}

	private double epoch(final long atStep) {
		return steps == 0 ? 0 : (double) atStep * epochs / steps;
	}

	/** Share of the steps that are done. */
	synchronized double done() {
		return steps == 0 ? 0 : (double) step / steps;
	}

	/** How far training is, and the best so far. */
	synchronized String words() {
		if (steps == 0) return "Before the first epoch";
		final int now = (int) Math.min(epochs, Math.floor(epoch(step)) + 1);
		final String reached = Double.isFinite(bestQuality) ? String.format(". Best %.2f dB, classical %.2f dB",
			bestQuality, classical) : "";
		return String.format("Epoch %d of %d, step %d of %d", now, epochs, step, steps) + reached;
	}

	/** Of every step, and of the validation. */
	synchronized Plot losses() {
		final Plot plot = new Plot("Loss", "Epoch", "Loss");
		plot.setAxisYLog(true);
		draw(plot, training, TRAINING, 1);
		draw(plot, validation, VALIDATION, 2);
		plot.setLimitsToFit(false);
		plot.setColor(Color.BLACK);
		plot.setLegend("training\tvalidation", Plot.AUTO_POSITION | Plot.LEGEND_TRANSPARENT);
		return plot;
	}

	/** Of the validation, and the classical method's as a line, unless it is far from all of it. */
	synchronized Plot qualities() {
		final Plot plot = new Plot("Quality", "Epoch", "Validation quality (dB)");
		draw(plot, quality, VALIDATION, 2);
		final double last = Math.max(1, epoch(step));
		if (Double.isFinite(classical)) {
			plot.setColor(CLASSICAL);
			plot.setLineWidth(2);
			plot.add("line", new double[] { 0, last }, new double[] { classical, classical });
		}
		final double[] range = qualityRange();
		plot.setLimits(0, last, range[0], range[1]);
		plot.setColor(Color.BLACK);
		plot.setLegend("unrolled\tclassical", Plot.AUTO_POSITION | Plot.LEGEND_TRANSPARENT);
		return plot;
	}

	private double[] qualityRange() {
		final DoubleSummaryStatistics shown = Arrays.stream(quality.y()).summaryStatistics();
		if (classical > shown.getMin() - NEAR && classical < shown.getMax() + NEAR) shown.accept(classical);
		if (shown.getCount() == 0) return new double[] { 0, 1 };
		final double margin = Math.max(0.2, 0.1 * (shown.getMax() - shown.getMin()));
		return new double[] { shown.getMin() - margin, shown.getMax() + margin };
	}

	/** Validations are few at first, and points then. */
	private static void draw(final Plot plot, final Curve curve, final Color colour, final float width) {
		plot.setColor(colour, colour);
		plot.setLineWidth(width);
		plot.add(width > 1 && curve.x().length <= MOST_POINTS ? "connected circle" : "line", curve.x(), curve.y());
	}
}
