package io.github.unrollj.dublid.restoration;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

/** Finds the point spread function of a blurred image, by whatever method. Not thread safe. */
@FunctionalInterface
public interface KernelEstimation {

	/**
	 * @param blurred real [rows, columns], in [0, 1] but for noise and the brightest pixels; not changed
	 * @param box rows and columns of the kernel, odd
	 * @param workers the result does not depend on their number
	 * @return not necessarily centred
	 * @throws java.util.concurrent.CancellationException if cancelled
	 */
	KernelEstimate kernel(Tensor blurred, int box, Workers workers, Progress progress);
}
