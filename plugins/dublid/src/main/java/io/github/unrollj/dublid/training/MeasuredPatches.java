package io.github.unrollj.dublid.training;

import io.github.unrollj.dublid.image.Crop;
import io.github.unrollj.dublid.image.Symmetry;
import io.github.unrollj.dublid.simulation.BlurredImage;
import io.github.unrollj.image.Window;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Pair;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.random.RandomGenerator;

/** Training patches of pairs that a user measured, whose kernels nobody knows; they may be estimated. Thread safe. */
final class MeasuredPatches {

	/** Largest edge of the part of a pair from which its kernel is estimated. */
	private static final int LARGEST = 1024;

	private final int box;
	private final boolean estimate;

	/** The kernels of the pairs in use, by their sharp images. */
	private final Map<Tensor, Tensor> kernels = Collections.synchronizedMap(new WeakHashMap<>());

	/** @param estimate whether kernels are estimated; they are null otherwise */
	MeasuredPatches(final int box, final boolean estimate) {
		this.box = box;
		this.estimate = estimate;
	}

	/**
	 * @return planes [patch, patch] on the pair's scale, and the kernel or null
	 * @throws IllegalArgumentException naming the pair, if it is smaller than the patch
	 */
	BlurredImage draw(final Pair pair, final int patch, final RandomGenerator random) {
		final Tensor sharp = pair.truth();
		if (Math.min(sharp.size(0), sharp.size(1)) < patch) {
			throw new IllegalArgumentException("Image " + pair.name() + " of " + sharp.size(1) + " x " + sharp.size(0) +
				" pixels is smaller than patch " + patch);
		}
		final int row = random.nextInt(sharp.size(0) - patch + 1);
		final int column = random.nextInt(sharp.size(1) - patch + 1);
		final Window window = new Window(row, column, patch, patch);
		final int symmetry = random.nextInt(Symmetry.COUNT);
		final Tensor kernel = estimate ? Symmetry.apply(symmetry, kernel(pair)) : null;
		return new BlurredImage(Symmetry.apply(symmetry, window.of(pair.measured())), Symmetry.apply(symmetry, window.of(
			sharp)), kernel);
	}

	private Tensor kernel(final Pair pair) {
		final Tensor known = kernels.get(pair.truth());
		if (known != null) return known;
		// outside the map's lock, so that threads with other pairs need not wait
		final Tensor made = PairKernel.estimate(part(pair.measured()), part(pair.truth()), box);
		kernels.put(pair.truth(), made);
		return made;
	}

	private static Tensor part(final Tensor plane) {
		return Crop.middle(plane, Math.min(LARGEST, plane.size(0)), Math.min(LARGEST, plane.size(1)));
	}
}
