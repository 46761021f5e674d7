package io.github.unrollj.lista.evaluation;

import io.github.unrollj.image.PlaneMethod;
import io.github.unrollj.image.PlaneSource;
import io.github.unrollj.image.Tiles;
import io.github.unrollj.lista.network.ScnConfiguration;
import io.github.unrollj.lista.training.ScnTask;
import io.github.unrollj.metric.Psnr;
import io.github.unrollj.metric.Ssim;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.train.PairSource;
import io.github.unrollj.train.Pairs;
import io.github.unrollj.unrolled.Pair;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The protocol by which super-resolution is published: luminance, rounded to 8 bits for 8-bit images, is reduced
 * bicubically and not rounded, enlarged by the method, clipped and rounded; PSNR and SSIM without {@code scale} pixels
 * at the border, means over the images.
 */
public final class Benchmark {

	/** One image by one method; quality in dB, time in seconds. */
	public record Score(String image, double psnr, double ssim, double seconds) {}

	private final PairSource images;
	private final ScnTask task;
	private final int scale;

	private Benchmark(final PairSource images, final ScnTask task, final int scale) {
		this.images = images;
		this.task = task;
		this.scale = scale;
	}

	/**
	 * @param clean folder of sharp images, grey or RGB
	 * @param scale 2, 3 or 4
	 * @throws IllegalArgumentException if there are no images
	 */
	public static Benchmark of(final Path clean, final int scale) {
		final ScnConfiguration noiseless = ScnConfiguration.DEFAULT.withScale(scale);
		final ScnTask task = ScnTask.reducing(noiseless);
		return new Benchmark(Pairs.clean(clean, task, 1), task, scale);
	}

	/** Scores of all images. */
	public List<Score> run(final PlaneMethod method, final Workers workers, final Progress progress) throws IOException {
		final List<Score> scores = new ArrayList<>();
		for (int i = 0; i < images.size(); i++) {
			final Pair pair = pair(i);
			progress.update(i, images.size(), pair.name());
			final Tensor result = pair.truth().zerosLike();
			final long start = System.nanoTime();
			enlarge(method, pair.measured(), result, workers, progress);
			final double seconds = (System.nanoTime() - start) / 1e9;
			final Tensor quantised = quantised(result, pair.range());
			scores.add(new Score(pair.name(), Psnr.decibels(quantised, pair.truth(), pair.range(), scale), Ssim.mean(
				quantised, pair.truth(), pair.range(), scale), seconds));
		}
		return scores;
	}

	/** An image as the protocol has it: reduced after its luminance was rounded. */
	private Pair pair(final int index) {
		final Pair raw = images.pair(index, PairSource.AS_IS);
		return task.degrade(raw.name(), quantised(raw.truth(), raw.range()), raw.range(), new Random(0));
	}

	private static void enlarge(final PlaneMethod method, final Tensor plane, final Tensor result,
		final Workers workers, final Progress progress) throws IOException
	{
		final int columns = result.size(1);
		Tiles.fitting(method, plane.size(0), plane.size(1), Tiles.defaultMemory(), workers).run(PlaneSource.of(plane), (row,
			column, piece) -> {
			for (int y = 0; y < piece.size(0); y++) {
				System.arraycopy(piece.real(), y * piece.size(1), result.real(), (row + y) * columns + column, piece.size(1));
			}
		}, progress);
	}

	private static Tensor quantised(final Tensor plane, final double range) {
		final Tensor quantised = plane.copy();
		final float[] values = quantised.real();
		for (int i = 0; i < values.length; i++) {
			final float clipped = Math.max(0, Math.min((float) range, values[i]));
			values[i] = range == 255 ? Math.round(clipped) : clipped;
		}
		return quantised;
	}
}
