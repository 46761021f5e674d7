package io.github.unrollj.dublid.training;

import io.github.unrollj.dublid.image.Symmetry;
import io.github.unrollj.dublid.simulation.BlurSimulation;
import io.github.unrollj.dublid.simulation.BlurredImage;
import io.github.unrollj.image.Bicubic;
import io.github.unrollj.image.Window;
import io.github.unrollj.operator.Border;
import io.github.unrollj.operator.Padding;
import io.github.unrollj.operator.Space;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Pair;

import java.util.random.RandomGenerator;

/** Training patches of sharp images, each with a blur of its own. What light a kernel brings in from around is real. */
final class PatchSimulation {

	/** Scales at which training sees an image, where it is large enough. */
	private static final double[] SCALES = { 1, 0.8, 0.6 };

	private final BlurSimulation simulation;
	private final int box;

	PatchSimulation(final BlurSimulation simulation, final int box) {
		this.simulation = simulation;
		this.box = box;
	}

	/**
	 * @param pair whose truth is the sharp image; what is smaller than patch and kernel is continued by mirroring
	 * @return planes [patch, patch] on the pair's scale
	 * @throws IllegalArgumentException naming the pair, if it is smaller than half the patch
	 */
	BlurredImage draw(final Pair pair, final int patch, final RandomGenerator random) {
		final Tensor sharp = pair.truth();
		final int smaller = Math.min(sharp.size(0), sharp.size(1));
		if (2 * smaller < patch) {
			throw new IllegalArgumentException("Image " + pair.name() + " of " + sharp.size(1) + " x " + sharp.size(0) +
				" pixels is smaller than half the patch " + patch);
		}
		final int size = patch + box - 1;
		final double scale = SCALES[random.nextInt(SCALES.length)];
		final int wanted = (int) Math.ceil(size / scale);
		final Tensor window = window(sharp, wanted <= smaller ? wanted : size, random);
		final Tensor scaled = window.size(0) == size ? window : reduced(window, size, pair.range());
		return simulation.inside(Symmetry.apply(random.nextInt(Symmetry.COUNT), scaled), pair.range(), random);
	}

	private static Tensor window(final Tensor sharp, final int size, final RandomGenerator random) {
		final int down = Math.max(0, size - sharp.size(0));
		final int across = Math.max(0, size - sharp.size(1));
		final Tensor large = down + across == 0 ? sharp : Padding.of(Space.of(sharp), down / 2, down - down / 2, across / 2,
			across - across / 2, Border.REFLECT).apply(sharp);
		final int row = random.nextInt(large.size(0) - size + 1);
		final int column = random.nextInt(large.size(1) - size + 1);
		return new Window(row, column, size, size).of(large);
	}

	private static Tensor reduced(final Tensor window, final int size, final double range) {
		final Tensor small = Bicubic.resize(window, size, size);
		final float[] values = small.real();
		// bicubic weights overshoot at edges, light does not
		for (int i = 0; i < values.length; i++)
			values[i] = Math.max(0, Math.min((float) range, values[i]));
		return small;
	}
}
