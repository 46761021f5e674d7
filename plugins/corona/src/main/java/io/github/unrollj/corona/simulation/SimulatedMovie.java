package io.github.unrollj.corona.simulation;

import io.github.unrollj.tensor.Tensor;

/**
 * A movie and the parts it is the sum of, besides noise. All are [frames, rows, columns] and of one kind, complex
 * (ultrasound) or real (microscopy).
 *
 * @param movie what the instrument records: tissue + blood + noise
 * @param tissue the part to be removed: clutter, or background
 * @param blood the part that is looked for: bubbles, or moving cells or blinking emitters
 */
public record SimulatedMovie(Tensor movie, Tensor tissue, Tensor blood) {}
