package io.github.unrollj.dublid.splitting;

/**
 * The numbers of the splitting, all at least 0.
 *
 * @param thresholds [layers + 1][filters], those of the start first
 * @param retrievalThresholds [filters]
 * @param zeta [layers][filters], how much the filtered images weigh against the thresholded ones
 * @param c [layers], how much the images weigh against the previous kernel
 * @param beta [layers], the fraction of the soft maximum that is cut off a kernel
 * @param eta [filters], how much the filtered images weigh in the retrieval
 */
public record Penalties(float[][] thresholds, float[] retrievalThresholds, float[][] zeta, float[] c, float[] beta,
	float[] eta)
{

	int layers() {
		return c.length;
	}

	int filters() {
		return eta.length;
	}

	/** Zeros of the same shape. */
	Penalties zeros() {
		return new Penalties(new float[thresholds.length][filters()], new float[filters()],
			new float[layers()][filters()], new float[layers()], new float[layers()], new float[filters()]);
	}
}
