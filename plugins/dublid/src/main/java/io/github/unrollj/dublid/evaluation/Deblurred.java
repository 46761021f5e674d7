package io.github.unrollj.dublid.evaluation;

import io.github.unrollj.tensor.Tensor;

/**
 * What a deblurring method makes of an image.
 *
 * @param image [rows, columns] as the blurred one
 * @param kernel the point spread function found or used, [rows, columns] of odd sizes; null if the method has none
 */
public record Deblurred(Tensor image, Tensor kernel) {}
