package io.github.unrollj.dublid.restoration;

import ij.ImagePlus;
import ij.process.FloatProcessor;

import io.github.unrollj.dublid.diagnosis.NoiseLevel;
import io.github.unrollj.dublid.evaluation.Deblurred;
import io.github.unrollj.image.ImagePlanes;
import io.github.unrollj.image.ImagePlusSink;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Exactly what users get, for one plane: what benchmarks measure. Models are opened anew for every plane, since the
 * choice depends on it.
 */
public record PlaneRestoration(MethodChoice choice, Workers workers) {

	/**
	 * @param blurred real [rows, columns]
	 * @param known the kernel [box, box], of sum 1, or null to have it estimated
	 */
	public Deblurred restore(final Tensor blurred, final Tensor known) {
		final ImagePlus image = new ImagePlus("blurred", new FloatProcessor(blurred.size(1), blurred.size(0), blurred
			.real()));
		final BlurredStack stack = BlurredStack.of(ImagePlanes.of(image), Progress.NONE);
		final ImagePlusSink sink = new ImagePlusSink(stack.header("restored"));
		try {
			final EstimationPlace place = EstimationPlace.of(stack, 0, null);
			final RestorationMethod method = choice.forNoise(NoiseLevel.of(stack.grey(0, place.window())));
			final StackRestoration restoration = new StackRestoration(stack, method.deconvolution(), workers, Progress.NONE);
			final Tensor kernel = known == null ? restoration.kernel(method.estimation(), place, method.box()).kernel()
				: known;
			restoration.restore(0, kernel, sink.plane(0));
			return new Deblurred(ImagePlanes.of(sink.image()).tensor(0), kernel);
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e.getMessage(), e);
		}
	}
}
