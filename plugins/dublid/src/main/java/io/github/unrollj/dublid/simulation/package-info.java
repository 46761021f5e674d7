/** Blur by motion: random point spread functions, true convolution, camera noise. */
package io.github.unrollj.dublid.simulation;
