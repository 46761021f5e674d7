package io.github.unrollj.train;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Example;

import java.util.List;
import java.util.Map;

/** Passes everything on to several listeners, in their order. */
final class Listeners implements TrainingListener {

	private final List<TrainingListener> all;

	Listeners(final List<TrainingListener> all) {
		this.all = List.copyOf(all);
	}

	@Override
	public void stepped(final long step, final long steps, final double loss, final double rate,
		final double secondsLeft)
	{
		all.forEach(listener -> listener.stepped(step, steps, loss, rate, secondsLeft));
	}

	@Override
	public void validated(final Validated figures) {
		all.forEach(listener -> listener.validated(figures));
	}

	@Override
	public void preview(final Example example, final Tensor[] outputs) {
		all.forEach(listener -> listener.preview(example, outputs));
	}

	@Override
	public void improved(final Map<String, Tensor> weights, final Validated figures) {
		all.forEach(listener -> listener.improved(weights, figures));
	}

	@Override
	public void checkpoint(final TrainingState state) {
		all.forEach(listener -> listener.checkpoint(state));
	}

	@Override
	public void wentBack(final TrainingState state) {
		all.forEach(listener -> listener.wentBack(state));
	}

	@Override
	public void message(final String text) {
		all.forEach(listener -> listener.message(text));
	}
}
