package io.github.unrollj.train;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Example;

import java.util.Map;

/** Hears what happens in training, on the training thread. What a listener throws ends training. */
public interface TrainingListener {

	/**
	 * An optimiser step was done.
	 *
	 * @param step its number, counted from 1
	 * @param steps of the whole run
	 * @param loss the training loss before it
	 * @param rate the learning rate
	 * @param secondsLeft estimated time to the end of the run
	 */
	default void stepped(final long step, final long steps, final double loss, final double rate,
		final double secondsLeft)
	{}

	/** The network was validated; before the first step, too. */
	default void validated(final Validated figures) {}

	/** The first of the validation's examples, and what the network made of it just now; not to be changed. */
	default void preview(final Example example, final Tensor[] outputs) {}

	/** The validation was the best so far. The weights are a copy. */
	default void improved(final Map<String, Tensor> weights, final Validated figures) {}

	/** From this state training could be resumed. */
	default void checkpoint(final TrainingState state) {}

	/** Training goes on from an earlier state: what came after its {@link TrainingState#validatedStep} is void. */
	default void wentBack(final TrainingState state) {}

	/** Something that people should know, one sentence. */
	default void message(final String text) {}

	/**
	 * The figures of a validation.
	 *
	 * @param step steps done
	 * @param steps of the whole run
	 * @param epoch epochs done
	 * @param rate the learning rate at this point
	 * @param trainingLoss mean since the validation before; NaN before the first step
	 * @param loss mean validation loss of the last layer
	 * @param quality mean validation quality in dB
	 * @param classical quality of the classical method on the same images, in dB
	 * @param seconds time spent in training so far
	 */
	record Validated(long step, long steps, double epoch, int epochs, double rate, double trainingLoss, double loss,
		double quality, double classical, double seconds, double secondsLeft) {}
}
