/**
 * Separation of a movie D into low-rank tissue L and sparse blood S without learning: the convex programme that CORONA
 * unrolls, solved by ISTA and FISTA; robust principal component analysis by inexact augmented Lagrangian multipliers; the
 * SVD filter; the temporal mean. All take movies [frames, rows, columns], complex or real, decompose only matrices as
 * small as the number of frames, and are immutable and thread safe.
 */
package io.github.unrollj.corona.classical;
