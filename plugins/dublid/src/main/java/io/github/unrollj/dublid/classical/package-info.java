/** Deblurring without learning: blind and with a known kernel, by total variation. */
package io.github.unrollj.dublid.classical;
