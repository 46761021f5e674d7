package io.github.unrollj.dublid.restoration;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

/** Retrieves the sharp image that belongs to a blurred one and a known kernel, by whatever method. Not thread safe. */
public interface Deconvolution {

	/**
	 * @param blurred real [rows, columns], in [0, 1] but for noise and the brightest pixels; not changed
	 * @param kernel real [box, box], box odd, non-negative, of sum 1, of which the blurred image is the true convolution
	 *          with the sharp one
	 * @param workers the result does not depend on their number
	 * @return [rows, columns]
	 * @throws java.util.concurrent.CancellationException if cancelled
	 */
	Tensor image(Tensor blurred, Tensor kernel, Workers workers, Progress progress);

	/** Roughly the memory that {@link #image} needs per pixel, in bytes, for choosing the size of tiles. */
	int bytesPerPixel();
}
