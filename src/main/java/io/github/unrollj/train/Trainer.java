package io.github.unrollj.train;

import io.github.unrollj.unrolled.LearningTask;
import io.github.unrollj.unrolled.UnrolledNetwork;
import io.github.unrollj.work.Cancellation;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fits a network to pairs of measurement and truth. Knows no files: listeners write weights, checkpoints and the log. The
 * weights depend on the network's start values, the data and the configuration only: not on the number of threads, nor
 * on how often a run was stopped and resumed.
 * <p>
 * Not thread safe, but for {@link #finish}, and used once.
 */
public final class Trainer {

	private final UnrolledNetwork network;
	private final LearningTask task;
	private final TrainingConfiguration configuration;
	private final Map<String, String> identity = new LinkedHashMap<>();
	private final List<TrainingListener> listeners = new ArrayList<>();
	private final PairSource training;
	private final PairSource validation;
	private final boolean validatesOnTraining;
	private TrainingState state;
	private volatile boolean finish;

	private Trainer(final UnrolledNetwork network, final LearningTask task, final TrainingConfiguration configuration,
		final PairSource training, final PairSource validation, final boolean validatesOnTraining)
	{
		this.network = network;
		this.task = task;
		this.configuration = configuration;
		this.training = training;
		this.validation = validation;
		this.validatesOnTraining = validatesOnTraining;
		identity.putAll(configuration.describe());
		identity.put("training images", Fingerprint.of(training));
		identity.put("validation images", Fingerprint.of(validation));
	}

	/** A trainer that keeps the configured share of the pairs for validation. */
	public static Trainer of(final UnrolledNetwork network, final LearningTask task, final PairSource pairs,
		final TrainingConfiguration configuration)
	{
		final Split split = Split.of(pairs.size(), configuration.validationSplit(), configuration.seed());
		return new Trainer(network, task, configuration, pairs.subset(split.training()), pairs.subset(split
			.validation()), pairs.size() == 1);
	}

	/** A trainer that validates on pairs of their own. */
	public static Trainer of(final UnrolledNetwork network, final LearningTask task, final PairSource training,
		final PairSource validation, final TrainingConfiguration configuration)
	{
		return new Trainer(network, task, configuration, training, validation, false);
	}

	public Trainer listener(final TrainingListener listener) {
		listeners.add(listener);
		return this;
	}

	/** Adds to what a checkpoint must agree in with the run that resumes it, such as the network's configuration. */
	public Trainer identity(final String name, final String value) {
		identity.put(name, value);
		return this;
	}

	/** Continues from a state instead of the network's present values. */
	public Trainer resume(final TrainingState from) {
		state = from;
		return this;
	}

	/** Ends training after the present step, with a last validation; from any thread. */
	public void finish() {
		finish = true;
	}

	/**
	 * Trains. When it returns, the network holds the weights of the best validation.
	 *
	 * @param progress steps done, and whether to stop
	 * @return also when cancelled; the last checkpoint is then the present state
	 * @throws IllegalArgumentException if a state to resume belongs to another run, or a pair cannot be used
	 */
	public TrainingResult run(final Progress progress) {
		if (state != null) state.requireRun(identity);
		try (Workers workers = new Workers(configuration.threads()); Cancellation scope = Cancellation.by(progress)) {
			final TrainingLoop loop = new TrainingLoop(network, task, configuration, training, new Validation(task,
				validation, workers), workers, identity, new Listeners(listeners), progress, () -> finish);
			if (validatesOnTraining) loop.tell(
				"There is one image only: it is used for training and for validation, so the validation says nothing of others");
			return loop.run(state);
		}
	}
}
