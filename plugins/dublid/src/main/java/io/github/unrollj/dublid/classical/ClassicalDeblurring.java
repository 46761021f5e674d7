package io.github.unrollj.dublid.classical;

import io.github.unrollj.dublid.diagnosis.NoiseLevel;
import io.github.unrollj.dublid.evaluation.BlindDeblurring;
import io.github.unrollj.dublid.evaluation.Deblurred;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

/**
 * The classical method from image to image: the kernel by {@link BlindTotalVariation}, the image by
 * {@link TotalVariation} with a weight that suits the noise it finds.
 *
 * @param box rows and columns of the kernel, odd
 * @param workers whose items are rows and derivatives
 */
public record ClassicalDeblurring(int box, Workers workers) implements BlindDeblurring {

	@Override
	public Deblurred deblur(final Tensor blurred) {
		final Tensor kernel = BlindTotalVariation.DEFAULT.estimate(blurred, box, workers, Progress.NONE).kernel();
		final TotalVariation retrieval = TotalVariation.forEstimate(NoiseLevel.of(blurred));
		return new Deblurred(retrieval.deblur(blurred, kernel, workers), kernel);
	}
}
