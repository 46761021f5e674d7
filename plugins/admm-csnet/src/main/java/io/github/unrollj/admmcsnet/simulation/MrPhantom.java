package io.github.unrollj.admmcsnet.simulation;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;

import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Magnetic resonance images of invented subjects: anatomy, sequence, sensitivity of the receiver and noise all follow from
 * one seed. The anatomy is that of the seed at any size: more pixels show the same subject in more detail.
 */
public final class MrPhantom {

	/** Edges of an image in pixels. */
	public static final int SMALLEST = 16;
	public static final int LARGEST = 2048;

	/** Samples per pixel and axis; borders are softened over one sample's width besides. */
	private static final int SAMPLES = 2;

	private final Region region;
	private final long seed;

	private MrPhantom(final Region region, final long seed) {
		this.region = region;
		this.seed = seed;
	}

	/** Immutable and thread safe; different seeds give independent subjects. */
	public static MrPhantom of(final Region region, final long seed) {
		return new MrPhantom(region, seed);
	}

	/**
	 * The magnitude image.
	 *
	 * @param rows height, {@value #SMALLEST} to {@value #LARGEST}
	 * @param columns width, in the same range; the field of view is square in the smaller of the two
	 * @param progress is only asked whether to go on
	 * @return real [rows, columns], 0 to 1
	 * @throws java.util.concurrent.CancellationException if cancelled
	 */
	public Tensor magnitude(final int rows, final int columns, final Progress progress) {
		requireSize("height (pixels)", rows);
		requireSize("width (pixels)", columns);
		final RandomGenerator random = random(1);
		final Placement placement = Placement.draw(random);
		final Anatomy anatomy = region.draw(random);
		final Tensor image = Tensor.zeros(rows, columns);
		final double pixel = 2.0 / Math.min(rows, columns);
		for (int r = 0; r < rows; r++) {
			progress.check();
			for (int c = 0; c < columns; c++) {
				final double x = pixel * (c + 0.5 - 0.5 * columns);
				final double y = pixel * (r + 0.5 - 0.5 * rows);
				image.real()[r * columns + c] = (float) (sample(anatomy, placement, x, y, pixel) * placement.sensitivity(x, y));
			}
		}
		addNoise(image, random(2));
		return image;
	}

	/** The image with a smooth phase: complex [rows, columns], its modulus is {@link #magnitude}. */
	public Tensor complex(final int rows, final int columns, final Progress progress) {
		return SmoothPhase.draw(random(3)).on(magnitude(rows, columns, progress));
	}

	private static double sample(final Anatomy anatomy, final Placement placement, final double x, final double y,
		final double pixel)
	{
		double sum = 0;
		final double step = pixel / SAMPLES;
		for (int i = 0; i < SAMPLES * SAMPLES; i++) {
			final double px = x + step * (i % SAMPLES - 0.5 * (SAMPLES - 1));
			final double py = y + step * (i / SAMPLES - 0.5 * (SAMPLES - 1));
			sum += anatomy.signal(placement.x(px, py), placement.y(px, py), step);
		}
		return sum / (SAMPLES * SAMPLES);
	}

	/** Scales to the largest value and makes the weak Rician noise that magnitude images of good scans have. */
	private static void addNoise(final Tensor image, final RandomGenerator random) {
		final float[] values = image.real();
		scale(values);
		final double noise = Draw.between(0, 0.008, random);
		for (int i = 0; i < values.length; i++)
			values[i] = (float) Math.hypot(values[i] + noise * random.nextGaussian(), noise * random.nextGaussian());
		scale(values);
	}

	private static void scale(final float[] values) {
		float largest = Float.MIN_NORMAL;
		for (final float value : values)
			largest = Math.max(largest, value);
		for (int i = 0; i < values.length; i++)
			values[i] /= largest;
	}

	private RandomGenerator random(final int part) {
		// the splittable generator mixes the bits of neighbouring seeds
		return new Random(new SplittableRandom(4 * (Region.values().length * seed + region.ordinal()) + part).nextLong());
	}

	private static void requireSize(final String key, final int size) {
		if (size >= SMALLEST && size <= LARGEST) return;
		throw new IllegalArgumentException(key + " is " + size + " and must be from " + SMALLEST + " to " + LARGEST);
	}
}
