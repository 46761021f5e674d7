package io.github.unrollj.train;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.LearningTask;
import io.github.unrollj.unrolled.Parameter;
import io.github.unrollj.unrolled.UnrolledNetwork;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Steps, validations, checkpoints and recoveries of one run. */
final class TrainingLoop {

	private static final int RECOVERIES = 10;

	private final UnrolledNetwork network;
	private final LearningTask task;
	private final TrainingConfiguration configuration;
	private final PairSource training;
	private final Validation validation;
	private final Workers workers;
	private final Map<String, String> identity;
	private final TrainingListener listener;
	private final Progress progress;
	private final BooleanSupplier finish;

	private final Optimiser optimiser;
	private final SampleOrder order;
	private final long stepsPerEpoch;
	private final long steps;

	private Counters counters = new Counters();
	private Map<String, Tensor> best;
	private TrainingState good;
	private Clock clock;

	TrainingLoop(final UnrolledNetwork network, final LearningTask task, final TrainingConfiguration configuration,
		final PairSource training, final Validation validation, final Workers workers, final Map<String, String> identity,
		final TrainingListener listener, final Progress progress, final BooleanSupplier finish)
	{
		this.network = network;
		this.task = task;
		this.configuration = configuration;
		this.training = training;
		this.validation = validation;
		this.workers = workers;
		this.identity = identity;
		this.listener = listener;
		this.progress = progress;
		this.finish = finish;
		optimiser = configuration.optimiser();
		stepsPerEpoch = configuration.stepsPerEpoch(training.size());
		steps = Math.multiplyExact(stepsPerEpoch, configuration.epochs());
		order = new SampleOrder(configuration.seed(), training.size(), configuration.pool(), Math.multiplyExact(
			stepsPerEpoch, configuration.batch()));
	}

	void tell(final String message) {
		listener.message(message);
	}

	TrainingResult run(final TrainingState resumed) {
		network.parameters().project();
		best = network.parameters().snapshot();
		if (resumed != null) {
			counters = resumed.counters().copy();
			best = resumed.best();
			restore(resumed);
			listener.wentBack(resumed);
			tell("Resumed after step " + counters.step + " of " + steps);
		}
		clock = new Clock(counters.seconds, counters.step);
		good = snapshot();
		TrainingResult.Outcome outcome;
		try {
			outcome = loop();
		}
		catch (final CancellationException e) {
			listener.checkpoint(snapshot());
			outcome = TrainingResult.Outcome.CANCELLED;
		}
		final Map<String, Tensor> last = network.parameters().snapshot();
		network.parameters().load(best);
		return new TrainingResult(outcome, best, last, counters.bestStep, counters.bestQuality, counters.classical,
			counters.step, clock.seconds());
	}

	private TrainingResult.Outcome loop() {
		while (true) {
			progress.check();
			final boolean finishing = finish.getAsBoolean();
			final boolean due = counters.step % stepsPerEpoch == 0 || finishing;
			if (due && counters.validated != counters.step && !validate()) {
				if (!recover("the validation")) return TrainingResult.Outcome.DIVERGED;
				continue;
			}
			if (counters.step % configuration.checkpointSteps(stepsPerEpoch) == 0 || isLast() || finishing) checkpoint();
			if (isLast()) return TrainingResult.Outcome.COMPLETED;
			if (finishing) return TrainingResult.Outcome.FINISHED;
			if (isHopeless()) return TrainingResult.Outcome.STOPPED_EARLY;
			final String trouble = step();
			if (trouble != null && !recover(trouble)) return TrainingResult.Outcome.DIVERGED;
		}
	}

	private boolean isLast() {
		return counters.step >= steps;
	}

	private boolean isHopeless() {
		return configuration.patience() > 0 && counters.validationsSinceBest >= configuration.patience();
	}

	/** One optimiser step; returns what was not finite, or null. */
	private String step() {
		final Phase phase = phase();
		if (counters.step == phase.first()) optimiser.reset();
		final Objective batch = batch(phase);
		final Evaluation here = batch.evaluate();
		if (!Double.isFinite(here.loss())) return "the loss";
		if (!here.isFinite()) return "a gradient";
		final double rate = rate(phase);
		final List<Parameter> learned = network.parameters().all().stream().filter(phase.learned()).collect(Collectors
			.toList());
		optimiser.step(learned, here, batch, rate);
		for (final Parameter parameter : learned) {
			if (!parameter.value().isFinite()) return "parameter " + parameter.name();
		}
		counters.step++;
		counters.lossSum += here.loss();
		counters.lossCount++;
		final double left = clock.secondsLeft(counters.step, steps);
		listener.stepped(counters.step, steps, here.loss(), rate, left);
		progress.update(counters.step, steps, String.format("Training, loss %.4g", here.loss()));
		return null;
	}

	private Objective batch(final Phase phase) {
		final long epoch = counters.step / stepsPerEpoch;
		// The steps of a line-searching optimiser belong together only if they see the same samples.
		final long drawn = optimiser.searches() ? epoch * stepsPerEpoch : counters.step;
		final int[] images = order.images(drawn * configuration.batch(), configuration.batch());
		return new Batch(network, task, phase, images.length, i -> task.cut(training.pair(images[i], epoch), configuration
			.patch(), Seeds.generator(configuration.seed(), Seeds.Purpose.CUT, drawn, i)), workers, progress);
	}

	private Phase phase() {
		return configuration.layers().at(counters.step, steps, network);
	}

	private double rate(final Phase phase) {
		final double epoch = (counters.step - phase.first()) / (double) stepsPerEpoch;
		final double epochs = (phase.end() - phase.first()) / (double) stepsPerEpoch;
		return configuration.rate() * counters.rateFactor * phase.rateFactor() * configuration.schedule().factor(epoch,
			epochs);
	}

	/** Validates and remembers the best; false if the loss is not finite. */
	private boolean validate() {
		if (Double.isNaN(counters.classical)) counters.classical = validation.ofClassical(progress);
		final Validation.Figures reached = validation.of(network, progress);
		if (!Double.isFinite(reached.loss()) || Double.isNaN(reached.quality())) return false;
		final TrainingListener.Validated figures = new TrainingListener.Validated(counters.step, steps,
			counters.step / (double) stepsPerEpoch, configuration.epochs(), rate(phase()), counters.lossSum / counters.lossCount, reached
				.loss(), reached.quality(), counters.classical, clock.seconds(), clock.secondsLeft(counters.step, steps));
		counters.validated = counters.step;
		counters.lossSum = 0;
		counters.lossCount = 0;
		listener.validated(figures);
		listener.preview(reached.first(), reached.outputs());
		if (reached.quality() > counters.bestQuality) {
			counters.bestQuality = reached.quality();
			counters.bestStep = counters.step;
			counters.validationsSinceBest = 0;
			best = network.parameters().snapshot();
			listener.improved(best, figures);
		}
		else if (phase().end() == steps) {
			// While only some layers are trained, a standstill of the whole says nothing.
			counters.validationsSinceBest++;
		}
		return true;
	}

	private void checkpoint() {
		good = snapshot();
		listener.checkpoint(good);
	}

	private TrainingState snapshot() {
		counters.seconds = clock.seconds();
		return new TrainingState(Map.copyOf(identity), counters.copy(), network.parameters().snapshot(), best, optimiser
			.state());
	}

	/** Back to the last good state at half the rate; false if that was tried too often. */
	private boolean recover(final String trouble) {
		final String where = "After step " + counters.step + " " + trouble + " was not finite: ";
		if (counters.recoveries >= RECOVERIES) {
			tell(where + "given up after " + RECOVERIES + " attempts; check the images for NaN, or lower the rate");
			return false;
		}
		final Counters before = counters;
		counters = good.counters().copy();
		counters.recoveries = before.recoveries + 1;
		counters.rateFactor = before.rateFactor / 2;
		counters.bestQuality = before.bestQuality;
		counters.bestStep = before.bestStep;
		restore(good);
		listener.wentBack(good);
		tell(where + "back to step " + counters.step + " with " + counters.rateFactor + " of the rate");
		return true;
	}

	private void restore(final TrainingState state) {
		network.parameters().load(state.parameters());
		optimiser.restore(state.optimiser());
	}
}
