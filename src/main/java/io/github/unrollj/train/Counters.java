package io.github.unrollj.train;

/** The single numbers of a training run's state. Mutable; belongs to the training thread. */
final class Counters {

	/** Optimiser steps done. */
	long step;
	/** The step at which the latest validation was, or -1. */
	long validated = -1;
	/** Time spent in training, in all parts of a resumed run together. */
	double seconds;
	/** Sum and number of the training losses since the latest validation. */
	double lossSum;
	long lossCount;
	/** Factor on the learning rate after recoveries from numbers that were not finite. */
	double rateFactor = 1;
	int recoveries;
	/** Mean quality of the classical method in dB; NaN before it is known. */
	double classical = Double.NaN;
	double bestQuality = Double.NEGATIVE_INFINITY;
	long bestStep;
	int validationsSinceBest;

	Counters copy() {
		final Counters copy = new Counters();
		copy.step = step;
		copy.validated = validated;
		copy.seconds = seconds;
		copy.lossSum = lossSum;
		copy.lossCount = lossCount;
		copy.rateFactor = rateFactor;
		copy.recoveries = recoveries;
		copy.classical = classical;
		copy.bestQuality = bestQuality;
		copy.bestStep = bestStep;
		copy.validationsSinceBest = validationsSinceBest;
		return copy;
	}
}
