package io.github.unrollj.dublid.training;

import io.github.unrollj.dublid.classical.BlindTotalVariation;
import io.github.unrollj.dublid.image.StackScale;
import io.github.unrollj.dublid.image.Symmetry;
import io.github.unrollj.dublid.simulation.BlurredImage;
import io.github.unrollj.image.Normalisation;
import io.github.unrollj.image.Window;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Pair;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * Training patches with kernels that the classical method estimated, for learning the restoration alone: with the errors
 * that kernels have. An estimate takes longer than a step of training, and the same for all windows and symmetries of a
 * patch: of every image a few patches are drawn, and kept. Their scale is that on which images
 * are deblurred. Thread safe.
 */
final class EstimatedPatches {

	/** Patches that are kept of an image, simulated ones with a blur of their own. */
	private static final int VARIANTS = 4;

	/** Edge of the windows that are cut from them. */
	private static final int WINDOW = 128;

	/** Where patches come from: planes [patch, patch] on the pair's scale. */
	interface Source {

		BlurredImage draw(Pair pair, int patch, RandomGenerator random);
	}

	private record Key(String name, int content, int variant) {}

	private final Source source;
	private final int box;
	private final double dimmest;
	private final Map<Key, BlurredImage> kept = new ConcurrentHashMap<>();

	/** @param dimmest least factor by which intensities are multiplied */
	EstimatedPatches(final Source source, final int box, final double dimmest) {
		this.source = source;
		this.box = box;
		this.dimmest = dimmest;
	}

	/**
	 * @param patch edge of what a kernel is estimated from
	 * @return planes of a window, in [0, 1] but for noise, and the estimated kernel
	 */
	BlurredImage draw(final Pair pair, final int patch, final RandomGenerator random) {
		final Key key = new Key(pair.name(), Arrays.hashCode(pair.truth().real()), random.nextInt(VARIANTS));
		final BlurredImage whole = kept.computeIfAbsent(key, k -> estimated(pair, patch, new SplittableRandom(Objects.hash(k
			.name(), k.content(), k.variant()))));
		final int size = Math.min(WINDOW, patch);
		final Window window = new Window(random.nextInt(patch - size + 1), random.nextInt(patch - size + 1), size, size);
		final int symmetry = random.nextInt(Symmetry.COUNT);
		return new BlurredImage(Symmetry.apply(symmetry, window.of(whole.blurred())), Symmetry.apply(symmetry, window.of(whole
			.sharp())), Symmetry.apply(symmetry, whole.kernel()));
	}

	private BlurredImage estimated(final Pair pair, final int patch, final RandomGenerator random) {
		final BlurredImage image = source.draw(pair, patch, random);
		final Normalisation scale = StackScale.of(image.blurred());
		final double factor = dimmest + (1 - dimmest) * random.nextDouble();
		final Tensor blurred = dimmed(scale.apply(image.blurred()), factor);
		final Tensor kernel = BlindTotalVariation.DEFAULT.estimate(blurred, box, new Workers(1), Progress.NONE).kernel();
		return new BlurredImage(blurred, dimmed(scale.apply(image.sharp()), factor), kernel);
	}

	private static Tensor dimmed(final Tensor plane, final double factor) {
		final Tensor scaled = plane.copy();
		for (int i = 0; i < scaled.count(); i++)
			scaled.real()[i] *= (float) factor;
		return scaled;
	}
}
