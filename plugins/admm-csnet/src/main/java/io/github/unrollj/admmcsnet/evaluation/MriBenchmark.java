package io.github.unrollj.admmcsnet.evaluation;

import io.github.unrollj.admmcsnet.coil.Coils;
import io.github.unrollj.admmcsnet.kspace.KSpace;
import io.github.unrollj.admmcsnet.reconstruction.CoilMethod;
import io.github.unrollj.admmcsnet.simulation.Undersampling;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Clean images, undersampled retrospectively without noise, one coil: what methods make of their k-space. */
public final class MriBenchmark {

	private final List<CleanImage> images;
	private final MaskSource masks;

	private MriBenchmark(final List<CleanImage> images, final MaskSource masks) {
		this.images = images;
		this.masks = masks;
	}

	public static MriBenchmark of(final List<CleanImage> images, final MaskSource masks) {
		return new MriBenchmark(List.copyOf(images), masks);
	}

	/** The mask of the first image. */
	public Tensor mask() {
		return masks.mask(images.get(0).pixels().size(0), images.get(0).pixels().size(1));
	}

	/** Scores of all images in their order; times are those of one thread each. */
	public List<Score> run(final CoilMethod method, final Workers workers, final Progress progress) {
		final Score[] scores = new Score[images.size()];
		final AtomicInteger done = new AtomicInteger();
		workers.forEach(scores.length, i -> {
			progress.check();
			scores[i] = score(images.get(i), method);
			progress.update(done.incrementAndGet(), scores.length, images.get(i).name());
		});
		return Arrays.asList(scores);
	}

	/** The mean of all. */
	public Score mean(final CoilMethod method, final Workers workers, final Progress progress) {
		return Score.mean(run(method, workers, progress));
	}

	private Score score(final CleanImage image, final CoilMethod method) {
		final Tensor mask = masks.mask(image.pixels().size(0), image.pixels().size(1));
		final KSpace measured = Undersampling.of(image.pixels(), mask, Undersampling.NOISELESS, new Random(0));
		final Tensor kSpace = Coils.plane(measured.data(), 0);
		final long start = System.nanoTime();
		final Tensor result = method.image(kSpace, mask);
		return Score.of(image, result, (System.nanoTime() - start) / 1e9);
	}
}
