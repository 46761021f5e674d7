package io.github.unrollj.dublid.splitting;

/**
 * The numbers of a layer of blind deblurring, all positive.
 *
 * @param steps of the sharpening
 * @param selection height of the edges selected, relative to the root mean square of the sharpened image's derivatives
 * @param gamma weight of the kernel's squared norm, relative to the edges' energy
 */
public record LayerSettings(SharpeningSteps steps, float selection, float gamma) {}
