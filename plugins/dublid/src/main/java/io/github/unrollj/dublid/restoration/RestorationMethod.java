package io.github.unrollj.dublid.restoration;

import java.util.List;

/**
 * A method that was chosen for an image.
 *
 * @param description in a few words
 * @param estimation of the kernel; null if the kernel is known
 * @param box rows and columns of the kernel to be estimated
 * @param deconvolution with the kernel
 * @param warnings sentences about what the method is not made for
 */
public record RestorationMethod(String description, KernelEstimation estimation, int box, Deconvolution deconvolution,
	List<String> warnings)
{}
