package io.github.unrollj.train;

import io.github.unrollj.work.TimeLeft;

import java.util.Locale;
import java.util.function.Consumer;

/** Training as lines of text: one per validation, and the messages. */
public final class TrainingLines implements TrainingListener {

	private final Consumer<String> out;

	/** @param out takes a line without its end */
	public TrainingLines(final Consumer<String> out) {
		this.out = out;
	}

	@Override
	public void validated(final Validated v) {
		final String loss = Double.isNaN(v.trainingLoss()) ? "start values" : String.format(Locale.ROOT, "loss %.4g", v
			.trainingLoss());
		final String left = Double.isNaN(v.secondsLeft()) ? "" : "  time left " + TimeLeft.words(v.secondsLeft());
		final String epoch = v.epoch() == Math.rint(v.epoch()) ? String.format("%.0f", v.epoch()) : String.format(
			Locale.ROOT, "%.2f", v.epoch());
		out.accept(String.format(Locale.ROOT, "epoch %s/%d  step %d/%d  %s  validation loss %.4g, %.2f dB (classical %.2f dB)%s",
			epoch, v.epochs(), v.step(), v.steps(), loss, v.loss(), v.quality(), v.classical(), left));
	}

	@Override
	public void message(final String text) {
		out.accept(text);
	}
}
