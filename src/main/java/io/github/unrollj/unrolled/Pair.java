package io.github.unrollj.unrolled;

import io.github.unrollj.tensor.Tensor;

/**
 * A measured image and the truth it belongs to, as a user has them, before anything is cut or normalised.
 *
 * @param name where it came from, for messages
 * @param measured the reconstructor's input, real [rows, columns] or what its documentation says
 * @param truth the image wanted
 * @param range the peak of the truth's scale (255 for 8-bit data): PSNR refers to it
 * @param hidden what else is known of a simulated measurement, such as its point spread function, as the reconstructor's
 *          task has it; none for images that a user measured
 */
public record Pair(String name, Tensor measured, Tensor truth, double range, Tensor... hidden) {}
