package io.github.unrollj.train;

/** Collects the values of a {@link TrainingConfiguration} and checks them. */
public final class TrainingConfigurationBuilder implements Cloneable {

	int epochs = 50;
	long stepsPerEpoch;
	int patch = 48;
	int batch = 16;
	double rate = 1e-3;
	String schedule = "cosine";
	double clip = 1;
	String optimiser = "adam";
	String layers = "last";
	long seed = 1;
	int threads = Runtime.getRuntime().availableProcessors();
	double validationSplit = 0.1;
	int patience;
	long checkpointSteps;
	int pool = 512;

	TrainingConfigurationBuilder() {}

	/** Default 50. */
	public TrainingConfigurationBuilder epochs(final int value) {
		epochs = value;
		return this;
	}

	/** Default 0: enough for 16 patches of every image, and at least 50. */
	public TrainingConfigurationBuilder stepsPerEpoch(final long value) {
		stepsPerEpoch = value;
		return this;
	}

	/** Edge length of the network's output patch in pixels, default 48. */
	public TrainingConfigurationBuilder patch(final int value) {
		patch = value;
		return this;
	}

	/** Samples per step, default 16. */
	public TrainingConfigurationBuilder batch(final int value) {
		batch = value;
		return this;
	}

	/** The base learning rate, default 0.001; 1 is the natural value for lbfgs. */
	public TrainingConfigurationBuilder rate(final double value) {
		rate = value;
		return this;
	}

	/** As {@link Schedule#parse} understands it, default cosine. */
	public TrainingConfigurationBuilder schedule(final String value) {
		schedule = value;
		return this;
	}

	/** The largest norm of a gradient, longer ones are scaled to it; default 1, 0 for no limit. Not used by lbfgs. */
	public TrainingConfigurationBuilder clip(final double value) {
		clip = value;
		return this;
	}

	/** {@code adam}, the default, or {@code lbfgs}. */
	public TrainingConfigurationBuilder optimiser(final String value) {
		optimiser = value;
		return this;
	}

	/** As {@link LayerStrategy#parse} understands it, default last. */
	public TrainingConfigurationBuilder layers(final String value) {
		layers = value;
		return this;
	}

	/** Decides every random choice of training, default 1. */
	public TrainingConfigurationBuilder seed(final long value) {
		seed = value;
		return this;
	}

	/** Default: as many as there are processors. The result does not depend on it. */
	public TrainingConfigurationBuilder threads(final int value) {
		threads = value;
		return this;
	}

	/** Fraction of the images kept for validation, at least one of them; default 0.1. */
	public TrainingConfigurationBuilder validationSplit(final double value) {
		validationSplit = value;
		return this;
	}

	/** Validations without gain after which training ends, default 0: never. */
	public TrainingConfigurationBuilder patience(final int value) {
		patience = value;
		return this;
	}

	/** Steps between checkpoints, default 0: one per epoch. */
	public TrainingConfigurationBuilder checkpointSteps(final long value) {
		checkpointSteps = value;
		return this;
	}

	/** Images that an epoch draws from at a time, default 512: fewer need less memory. */
	public TrainingConfigurationBuilder pool(final int value) {
		pool = value;
		return this;
	}

	/** @throws IllegalArgumentException naming the value that is not allowed, and what is */
	public TrainingConfiguration build() {
		atLeast(1, "epochs", epochs);
		atLeast(0, "steps_per_epoch", stepsPerEpoch);
		atLeast(1, "patch", patch);
		atLeast(1, "batch", batch);
		atLeast(1, "threads", threads);
		atLeast(0, "patience", patience);
		atLeast(0, "checkpoint_steps", checkpointSteps);
		atLeast(1, "pool", pool);
		require(rate > 0 && Double.isFinite(rate), "rate", rate, "positive");
		require(clip >= 0 && Double.isFinite(clip), "clip", clip, "0 or positive");
		require(validationSplit > 0 && validationSplit < 1, "validation_split", validationSplit, "between 0 and 1");
		Optimiser.named(optimiser);
		try {
			return new TrainingConfiguration((TrainingConfigurationBuilder) clone());
		}
		catch (final CloneNotSupportedException e) {
			throw new AssertionError(e);
		}
	}

	private static void atLeast(final long minimum, final String name, final long value) {
		require(value >= minimum, name, value, "at least " + minimum);
	}

	private static void require(final boolean allowed, final String name, final Object value, final String what) {
		if (!allowed) throw new IllegalArgumentException(name + " is " + value + " and must be " + what);
	}
}
