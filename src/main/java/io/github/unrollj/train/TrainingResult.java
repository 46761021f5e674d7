package io.github.unrollj.train;

import io.github.unrollj.tensor.Tensor;

import java.util.Map;

/**
 * What training ended with.
 *
 * @param best the weights of the best validation, which the network holds now
 * @param last the latest weights
 * @param bestStep after how many steps the best were found; 0 if no step made the start values better
 * @param bestQuality of the best weights on the validation images, in dB; negative infinity if there was no validation
 * @param classicalQuality of the classical method on the same images, in dB
 * @param steps done
 * @param seconds spent
 */
public record TrainingResult(Outcome outcome, Map<String, Tensor> best, Map<String, Tensor> last, long bestStep,
	double bestQuality, double classicalQuality, long steps, double seconds)
{

	/** Why training ended. */
	public enum Outcome {
		/** All steps were done. */
		COMPLETED("All steps are done"),
		/** The validation had not become better for as long as the configured patience. */
		STOPPED_EARLY("Stopped, as nothing became better any more"),
		/** {@link Trainer#finish} was called. */
		FINISHED("Finished before the last step"),
		/** The progress was cancelled. */
		CANCELLED("Cancelled; resume=true goes on from here"),
		/** Losses, gradients or weights were not finite again and again. */
		DIVERGED("Given up, as numbers were not finite again and again");

		private final String words;

		Outcome(final String words) {
			this.words = words;
		}

		/** For people, without a full stop. */
		public String words() {
			return words;
		}
	}
}
