/**
 * Fluorescence micrographs from physics, for training and testing: a
 * {@linkplain io.github.unrollj.lista.simulation.Scene scene} puts light into a
 * {@linkplain io.github.unrollj.lista.simulation.Specimen specimen}, lengths in um,
 * {@linkplain io.github.unrollj.lista.simulation.Optics optics} blur it, and a
 * {@linkplain io.github.unrollj.lista.simulation.Camera camera} counts photons.
 * {@link io.github.unrollj.lista.simulation.FluorescenceSimulation} is the way in.
 */
package io.github.unrollj.lista.simulation;
