package io.github.unrollj.train;

import io.github.unrollj.tensor.Tensor;

import java.util.Map;

/**
 * All that a run needs to go on exactly as if it had never stopped. Random numbers need no state: they are derived from
 * the seed and the step. Must not be changed.
 */
public final class TrainingState {

	private final Map<String, String> run;
	private final Counters counters;
	private final Map<String, Tensor> parameters;
	private final Map<String, Tensor> best;
	private final Map<String, Tensor> optimiser;

	TrainingState(final Map<String, String> run, final Counters counters, final Map<String, Tensor> parameters,
		final Map<String, Tensor> best, final Map<String, Tensor> optimiser)
	{
		this.run = run;
		this.counters = counters;
		this.parameters = parameters;
		this.best = best;
		this.optimiser = optimiser;
	}

	/** What run it belongs to: configuration and data, by name. */
	public Map<String, String> run() {
		return run;
	}

	Counters counters() {
		return counters;
	}

	/** Optimiser steps done. */
	public long step() {
		return counters.step;
	}

	/** The step of the latest validation, or -1. */
	public long validatedStep() {
		return counters.validated;
	}

	/** The latest weights. */
	public Map<String, Tensor> parameters() {
		return parameters;
	}

	/** The weights of the best validation. */
	public Map<String, Tensor> best() {
		return best;
	}

	public Map<String, Tensor> optimiser() {
		return optimiser;
	}

	/** @throws IllegalArgumentException naming the first thing in which the given run differs from this one */
	void requireRun(final Map<String, String> wanted) {
		for (final Map.Entry<String, String> entry : wanted.entrySet()) {
			final String mine = run.get(entry.getKey());
			if (entry.getValue().equals(mine)) continue;
			throw new IllegalArgumentException("The checkpoint belongs to another run: its " + entry.getKey() + " is " +
				mine + ", but " + entry.getValue() + " is wanted; start anew or use the former value");
		}
	}
}
