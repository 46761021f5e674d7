package io.github.unrollj.unrolled;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.tensor.Tensor;

import java.util.random.RandomGenerator;

/**
 * What a reconstructor tells the trainer of its problem: how examples come from images, what is minimised, and what the
 * classical method reaches on the same data. Thread safe.
 */
public interface LearningTask {

	/**
	 * A variation of a clean image for training, such as the same at another scale; validation uses the image as it is.
	 *
	 * @return the image itself unless the task knows better
	 */
	default Tensor vary(final Tensor clean, final RandomGenerator random) {
		return clean;
	}

	/**
	 * The reconstructor's own degradation: what its instrument would measure of a clean image.
	 *
	 * @param clean the truth, real [rows, columns], in [0, range]
	 * @param random the only source of randomness
	 */
	Pair degrade(String name, Tensor clean, double range, RandomGenerator random);

	/**
	 * Cuts one training example from a pair at a random place, flipped and rotated at random where the problem allows it.
	 *
	 * @param patch edge length of the network's output patch, in pixels
	 * @throws IllegalArgumentException naming the pair, if its sizes do not match or are smaller than the patch
	 */
	Example cut(Pair pair, int patch, RandomGenerator random);

	/** The example that validation uses: the same every time, as much of the pair as is practical. */
	Example whole(Pair pair);

	/** The number to minimise: how far outputs (of any layer) are from the targets; real scalar, mean over the sample. */
	Variable loss(Variable[] outputs, Tensor[] targets);

	/** Quality of an output in dB: peak signal-to-noise ratio unless the reconstructor's documentation says otherwise. */
	double quality(Tensor[] outputs, Tensor[] targets);

	/** The largest value of the scale of an example's targets, to which structural similarity refers. */
	default double peak() {
		return 1;
	}

	/** The outputs that the classical method gives for an example's inputs. */
	Tensor[] classical(Tensor[] inputs);

	/**
	 * What there is before any method: an example's inputs as if they were outputs of the network, such as the
	 * interpolated or the zero-filled image. Tables and pictures have it beside the results.
	 *
	 * @return the middle of the first input, if it is a real image as the target is; null if there is nothing of the kind
	 */
	default Tensor[] untreated(final Example example) {
		return InnerImage.of(example);
	}

	/** The output to look at where there is room for one only, counted from 0. */
	default int mainOutput() {
		return 0;
	}

	/** A truth for a measurement whose truth nobody knows: of the right kind and size, its values mean nothing. */
	default Tensor standIn(final Tensor measured) {
		return measured;
	}
}
