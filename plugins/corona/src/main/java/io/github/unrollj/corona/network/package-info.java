/**
 * The unrolled iteration, real and complex, with its start values, and as a method for movies of any scale.
 * <p>
 * {@link io.github.unrollj.corona.network.CoronaNetwork} is the iteration: a linear step, all of whose kernels are one real
 * convolution, and the thresholds of {@code io.github.unrollj.proximal}.
 * {@link io.github.unrollj.corona.network.CoronaConfiguration} says which one it is,
 * {@link io.github.unrollj.corona.network.Calibration} sets its thresholds to those of ISTA on typical movies, and
 * {@link io.github.unrollj.corona.network.CoronaSeparator} applies it to a block of a user's movie, as the classical
 * methods are applied.
 */
package io.github.unrollj.corona.network;
