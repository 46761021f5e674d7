package io.github.unrollj.dublid.simulation;

import io.github.unrollj.tensor.Tensor;

/**
 * A simulated measurement and what it was made of.
 *
 * @param blurred [rows, columns]
 * @param sharp the same part of the sharp image, [rows, columns]
 * @param kernel [box, box]
 */
public record BlurredImage(Tensor blurred, Tensor sharp, Tensor kernel) {}
