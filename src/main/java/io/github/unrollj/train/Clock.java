package io.github.unrollj.train;

/** Time spent and time left of a run that may have been resumed. */
final class Clock {

	private final double secondsBefore;
	private final long firstStep;
	private final long started = System.nanoTime();

	/** @param secondsBefore spent on the steps before {@code firstStep} */
	Clock(final double secondsBefore, final long firstStep) {
		this.secondsBefore = secondsBefore;
		this.firstStep = firstStep;
	}

	private double sinceStart() {
		return (System.nanoTime() - started) * 1e-9;
	}

	double seconds() {
		return secondsBefore + sinceStart();
	}

	/** At the pace so far of this part of the run; NaN before its first step. */
	double secondsLeft(final long step, final long steps) {
		return step <= firstStep ? Double.NaN : sinceStart() / (step - firstStep) * (steps - step);
	}
}
