/**
 * Movies whose parts are known: contrast-enhanced ultrasound (moving tissue, bubbles in vessels) as complex baseband
 * signal, and microscopy (moving cells or blinking emitters over a background). One seed decides everything.
 */
package io.github.unrollj.corona.simulation;
