package io.github.unrollj.dublid.restoration;

import io.github.unrollj.dublid.alignment.Recentring;
import io.github.unrollj.tensor.Tensor;

/**
 * A kernel that was found.
 *
 * @param kernel real [box, box], non-negative, of sum 1
 * @param shrinkage how many times wider it was half way from coarse to fine; 1 if it did not go that way
 */
public record KernelEstimate(Tensor kernel, double shrinkage) {

	/** With the kernel's centroid in the middle of the box. */
	KernelEstimate centred() {
		return new KernelEstimate(Recentring.of(kernel).kernel(kernel), shrinkage);
	}
}
