/**
 * Half-quadratic splitting for deblurring, the iteration that the network unrolls and that the classical solver repeats:
 * min over g_i, z_i and k of sum_i (1/2 ||f_i * y - k * g_i||^2 + lambda_i ||z_i||_1 + 1/(2 zeta_i) ||g_i - z_i||^2) +
 * eps/2 ||k||^2 with k not negative and of sum 1. One step of each unknown is a division of spectra; each step has its
 * hand-derived gradient beside it.
 * <p>
 * {@link io.github.unrollj.dublid.splitting.Splitting} is the published network's, at one scale.
 * {@link io.github.unrollj.dublid.splitting.Pyramid} goes from coarse to fine and fits kernels to the strongest edges of a
 * sharpened image; {@link io.github.unrollj.dublid.splitting.Restoration} sharpens an image with a known kernel.
 */
package io.github.unrollj.dublid.splitting;
