package io.github.unrollj.train;

import java.util.LinkedHashMap;
import java.util.Map;

/** How a network is trained. Immutable; made by {@link #builder()}. */
public final class TrainingConfiguration {

	private final TrainingConfigurationBuilder values;
	private final Schedule schedule;
	private final LayerStrategy layers;

	TrainingConfiguration(final TrainingConfigurationBuilder checked) {
		values = checked;
		schedule = Schedule.parse(checked.schedule);
		layers = LayerStrategy.parse(checked.layers);
	}

	/** All values at their defaults, to be changed. */
	public static TrainingConfigurationBuilder builder() {
		return new TrainingConfigurationBuilder();
	}

	public int epochs() {
		return values.epochs;
	}

	/** Optimiser steps per epoch; if none were given, enough for 16 patches of every image, and at least 50. */
	public long stepsPerEpoch(final int images) {
		if (values.stepsPerEpoch > 0) return values.stepsPerEpoch;
		return Math.max(50, (16L * images + values.batch - 1) / values.batch);
	}

	/** Edge length of the network's output patch, in pixels. */
	public int patch() {
		return values.patch;
	}

	/** Samples per step. */
	public int batch() {
		return values.batch;
	}

	public double rate() {
		return values.rate;
	}

	public Schedule schedule() {
		return schedule;
	}

	public LayerStrategy layers() {
		return layers;
	}

	public long seed() {
		return values.seed;
	}

	public int threads() {
		return values.threads;
	}

	/** Fraction of the images kept for validation. */
	public double validationSplit() {
		return values.validationSplit;
	}

	/** Validations without gain after which training ends; 0 for never. */
	public int patience() {
		return values.patience;
	}

	/** Steps between checkpoints. */
	public long checkpointSteps(final long stepsPerEpoch) {
		return values.checkpointSteps > 0 ? values.checkpointSteps : stepsPerEpoch;
	}

	/** Images that an epoch draws from at a time: it goes through all of them group by group. */
	public int pool() {
		return values.pool;
	}

	/** A fresh optimiser, with gradient clipping if it is wanted and the optimiser allows it. */
	public Optimiser optimiser() {
		final Optimiser optimiser = Optimiser.named(values.optimiser);
		// A line search needs the gradient of the function it looks at.
		return values.clip > 0 && !optimiser.searches() ? new Clipped(optimiser, values.clip) : optimiser;
	}

	/** Everything that decides the resulting weights, by name. */
	public Map<String, String> describe() {
		final Map<String, String> all = new LinkedHashMap<>();
		all.put("epochs", Integer.toString(values.epochs));
		all.put("steps_per_epoch", Long.toString(values.stepsPerEpoch));
		all.put("patch", Integer.toString(values.patch));
		all.put("batch", Integer.toString(values.batch));
		all.put("rate", Double.toString(values.rate));
		all.put("schedule", values.schedule);
		all.put("clip", Double.toString(values.clip));
		all.put("optimiser", values.optimiser);
		all.put("layers", values.layers);
		all.put("seed", Long.toString(values.seed));
		all.put("validation_split", Double.toString(values.validationSplit));
		all.put("pool", Integer.toString(values.pool));
		return all;
	}
}
