package io.github.unrollj.dublid.classical;

import io.github.unrollj.dublid.splitting.EdgeThreshold;
import io.github.unrollj.dublid.splitting.LayerSettings;
import io.github.unrollj.dublid.splitting.Level;
import io.github.unrollj.dublid.splitting.Pyramid;
import io.github.unrollj.dublid.splitting.SharpeningSteps;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Estimates a blur kernel without learning, from a small image with a small kernel to the whole one ({@link Pyramid}):
 * edges by the L0 norm of the image's differences (Xu, Zheng, Jia 2013), in the end by their total variation. Its
 * numbers come from searches on blur simulated with photographs and with simulated fluorescence micrographs.
 *
 * @param layers kernel estimates at each scale, and as many more in the end
 * @param steps of sharpening before each
 * @param refinement the same, in the end
 */
public record BlindTotalVariation(int layers, int steps, int refinement) {

	public static final BlindTotalVariation DEFAULT = new BlindTotalVariation(3, 6, 7);

	/** Of what a scale passes on of a kernel to the next. */
	public static final double EVENNESS = 0.9;

	private static final int SMALLEST_BOX = 5;

	/** Weight of the L0 norm at the coarsest and the finest scale. */
	private static final double[] EDGES = { 3e-3, 2e-3 };
	private static final double EDGE_PENALTY = 0.02;
	private static final double EDGE_GROWTH = 2.83;
	private static final double[] SELECTION = { 0.8, 1 };
	private static final double GAMMA = 0.57;

	/** Weight of the total variation. */
	private static final double VARIATION = 1e-3;
	private static final double VARIATION_PENALTY = 5.66;
	private static final double VARIATION_GROWTH = 1.3;
	private static final double LAST_SELECTION = 1.2;
	private static final double LAST_GAMMA = 0.7;

	/** How many scales kernels of that box need, their smallest box being 5 pixels. */
	public static int scales(final int box) {
		int scales = 1;
		while (Level.box(box, scales) >= SMALLEST_BOX)
			scales++;
		return scales;
	}

	/**
	 * @param blurred [rows, columns]
	 * @param box rows and columns of the kernel, odd
	 * @param workers whose items are rows and derivatives; the result does not depend on their number
	 */
	public Pyramid estimate(final Tensor blurred, final int box, final Workers workers, final Progress progress) {
		final List<Level> levels = levels(scales(box), TotalVariation.DIFFERENCES);
		final int last = layers * levels.size();
		return Pyramid.of(blurred, box, levels, last, false, workers, progress);
	}

	/**
	 * The coarsest first: one per scale, and one that refines the kernel at the last scale.
	 *
	 * @param filters [count, 3, 3] of zero mean, by which edges are found
	 */
	public List<Level> levels(final int scales, final float[] filters) {
		final List<Level> levels = new ArrayList<>();
		for (int level = 0; level < scales; level++) {
			final double depth = scales == 1 ? 1 : level / (scales - 1.0);
			final double lambda = between(EDGES, depth);
			final IntToDoubleFunction penalty = j -> EDGE_PENALTY * Math.pow(EDGE_GROWTH, j);
			// half-quadratic splitting's threshold for the L0 norm
			final SharpeningSteps sharpening = steps(EdgeThreshold.SELECT, steps, j -> Math.sqrt(lambda / penalty.applyAsDouble(
				j)), penalty);
			levels.add(level(scales - 1 - level, filters, new LayerSettings(sharpening, (float) between(SELECTION, depth),
				(float) GAMMA)));
		}
		final SharpeningSteps sharpening = TotalVariation.steps(refinement, VARIATION, VARIATION_PENALTY, VARIATION_GROWTH);
		levels.add(level(0, filters, new LayerSettings(sharpening, (float) LAST_SELECTION, (float) LAST_GAMMA)));
		return levels;
	}

	private Level level(final int reduction, final float[] filters, final LayerSettings settings) {
		return new Level(reduction, EVENNESS, filters, Collections.nCopies(layers, settings));
	}

	static SharpeningSteps steps(final EdgeThreshold kind, final int count, final IntToDoubleFunction threshold,
		final IntToDoubleFunction penalty)
	{
		final float[] thresholds = new float[count];
		final float[] penalties = new float[count];
		for (int j = 0; j < count; j++) {
			thresholds[j] = (float) threshold.applyAsDouble(j);
			penalties[j] = (float) penalty.applyAsDouble(j);
		}
		return new SharpeningSteps(kind, thresholds, penalties);
	}

	private static double between(final double[] ends, final double depth) {
		return ends[0] * Math.pow(ends[1] / ends[0], depth);
	}
}
