package io.github.unrollj.corona.classical;

import io.github.unrollj.tensor.Tensor;

/**
 * What a movie was taken apart into; both parts have the movie's shape and kind.
 *
 * @param tissue L, the clutter or background
 * @param blood S, the part that is looked for
 */
public record Separation(Tensor tissue, Tensor blood) {}
