package io.github.unrollj.unrolled;

import io.github.unrollj.tensor.Tensor;

/**
 * One sample for a network: its inputs and the outputs wanted, cut, augmented and normalised.
 *
 * @param inputs as {@link UnrolledNetwork#forward} takes them
 * @param targets one per output of the network
 */
public record Example(Tensor[] inputs, Tensor[] targets) {}
