package io.github.unrollj.dublid.splitting;

/**
 * The numbers of a sharpening, all positive.
 *
 * @param kind of the thresholds
 * @param thresholds t_j, heights of edges for images in [0, 1]
 * @param penalties eta_j, as many: how much the image's derivatives are held to the edges
 */
public record SharpeningSteps(EdgeThreshold kind, float[] thresholds, float[] penalties) {

	int count() {
		return thresholds.length;
	}
}
