package io.github.unrollj.dublid.splitting;

/**
 * What a splitting works on.
 *
 * @param image the blurred image [rows, columns]
 * @param features per layer, the first of them first, the filtered blurred images [filters, rows, columns]
 * @param filters [filters, 3, 3], as true convolutions, of zero mean, by which the deblurred image is retrieved
 */
public record Blurred(float[] image, float[][] features, float[] filters) {}
