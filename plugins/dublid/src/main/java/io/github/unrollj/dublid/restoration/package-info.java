/**
 * From a blurred image and a method to the restored one. A method is two things: a
 * {@link io.github.unrollj.dublid.restoration.KernelEstimation}, from image to kernel, and a
 * {@link io.github.unrollj.dublid.restoration.Deconvolution}, from image and kernel to image. What lies between the
 * user's image and these is here and nowhere else: one scale for a stack, the place where a kernel is estimated, colours,
 * centred kernels, tiles.
 */
package io.github.unrollj.dublid.restoration;
