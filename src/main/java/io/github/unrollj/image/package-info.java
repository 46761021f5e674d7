/**
 * Images in and out: planes of ImageJ images as tensors, methods that go over them by tiles, results in memory or
 * streamed to disk with everything that an ImageJ image has besides its pixels, and the exact resampling of published
 * figures.
 */
package io.github.unrollj.image;
