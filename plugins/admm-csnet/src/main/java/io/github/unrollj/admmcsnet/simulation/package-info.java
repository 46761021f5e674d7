/**
 * Magnetic resonance images from a model, for training, testing and samples:
 * {@linkplain io.github.unrollj.admmcsnet.simulation.Shape shapes} of
 * {@linkplain io.github.unrollj.admmcsnet.simulation.Tissue tissues} are laid over each other, a
 * {@linkplain io.github.unrollj.admmcsnet.simulation.Sequence sequence} gives them their signals, coils receive them, and
 * {@link io.github.unrollj.admmcsnet.simulation.Undersampling} measures k-space.
 * {@link io.github.unrollj.admmcsnet.simulation.MrPhantom} is the way in.
 */
package io.github.unrollj.admmcsnet.simulation;
