/**
 * Fourier transforms of many columns at once. A transform over the rows of a matrix combines whole rows with one factor
 * each, loops that the JIT vectorises, so that a plane's transform is two such passes with a transposition between: about
 * three times as fast as a library's transforms of single lines. {@link io.github.unrollj.operator.RealFourier} gives
 * the same numbers and is what the tests compare with.
 */
package io.github.unrollj.dublid.fourier;
