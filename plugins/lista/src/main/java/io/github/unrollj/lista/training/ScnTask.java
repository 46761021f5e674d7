package io.github.unrollj.lista.training;

import io.github.unrollj.autodiff.Reductions;
import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.image.Bicubic;
import io.github.unrollj.lista.network.Dihedral;
import io.github.unrollj.lista.network.ScnConfiguration;
import io.github.unrollj.lista.network.ScnUpscaling;
import io.github.unrollj.lista.simulation.CameraNoise;
import io.github.unrollj.metric.Psnr;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Example;
import io.github.unrollj.unrolled.LearningTask;
import io.github.unrollj.unrolled.Pair;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * Super-resolution as something to learn: small images are large ones under bicubic reduction, with noise if the
 * configuration says so. Quality is PSNR of values clipped to [0, peak], without a border of {@code scale} pixels.
 */
public final class ScnTask implements LearningTask {

	/** Largest edge of the part of an image that validation looks at, in output pixels. */
	private static final int LARGEST = 512;

	/** Scales at which training sees an image. */
	private static final double[] SCALES = { 1, 0.8, 0.6 };

	/** Images are not made smaller than this. */
	private static final int SMALLEST = 96;

	private final ScnConfiguration configuration;
	private final ScnUpscaling upscaling;
	private final UnaryOperator<Tensor> classical;

	/** What the network is given for the measurements in use, which an epoch takes many patches from. */
	private final Map<Tensor, Tensor> prepared = Collections.synchronizedMap(new WeakHashMap<>());

	/**
	 * @param upscaling makes the network's input of a small image
	 * @param classical the classical method, on the network's input
	 */
	public ScnTask(final ScnConfiguration configuration, final ScnUpscaling upscaling,
		final UnaryOperator<Tensor> classical)
	{
		this.configuration = configuration;
		this.upscaling = upscaling;
		this.classical = classical;
	}

	/** The degradation alone, for those who look at images and train nothing. */
	public static ScnTask reducing(final ScnConfiguration configuration) {
		return new ScnTask(configuration, null, UnaryOperator.identity());
	}

	@Override
	public Tensor vary(final Tensor clean, final RandomGenerator random) {
		final double scale = SCALES[random.nextInt(SCALES.length)];
		return clean.rank() != 2 || scale == 1 || scale * Math.min(clean.size(0), clean.size(1)) < SMALLEST ? clean : Bicubic.resize(clean,
			scale);
	}

	@Override
	public Pair degrade(final String name, final Tensor clean, final double range, final RandomGenerator random) {
		if (clean.rank() != 2 || clean.isComplex()) {
			throw new IllegalArgumentException("Image " + name + " is " + clean +
				" and must be one plane; several planes are trained on as a stack");
		}
		final int scale = configuration.scale();
		final int rows = clean.size(0) / scale * scale;
		final int columns = clean.size(1) / scale * scale;
		if (rows == 0 || columns == 0) throw new IllegalArgumentException("Image " + name + " of " + clean.size(1) +
			" x " + clean.size(0) + " pixels is too small to be reduced " + scale + " times");
		final Tensor truth = part(clean, 0, 0, rows, columns);
		final Tensor small = Bicubic.resize(truth, rows / scale, columns / scale);
		if (configuration.noise() > 0) {
			CameraNoise.add(small, random.nextDouble() * configuration.noise(), random.nextDouble(), range, random);
		}
		return new Pair(name, small, truth, range);
	}

	@Override
	public Example cut(final Pair pair, final int patch, final RandomGenerator random) {
		requireSizes(pair);
		final Tensor truth = pair.truth();
		final int down = truth.size(0) - patch;
		final int across = truth.size(1) - patch;
		if (down < 0 || across < 0) {
			throw new IllegalArgumentException("Image " + pair.name() + " of " + truth.size(1) + " x " + truth.size(0) +
				" pixels is smaller than patch " + patch);
		}
		return example(pair, random.nextInt(down + 1), random.nextInt(across + 1), patch, patch, random.nextInt(
			Dihedral.COUNT));
	}

	@Override
	public Example whole(final Pair pair) {
		requireSizes(pair);
		final int rows = Math.min(LARGEST, pair.truth().size(0));
		final int columns = Math.min(LARGEST, pair.truth().size(1));
		return example(pair, (pair.truth().size(0) - rows) / 2, (pair.truth().size(1) - columns) / 2, rows, columns, 0);
	}

	private Example example(final Pair pair, final int y, final int x, final int rows, final int columns,
		final int symmetry)
	{
		final int margin = 2 * configuration.margin();
		final Tensor whole = prepared(pair.measured());
		final Tensor input = scaled(part(whole, y, x, rows + margin, columns + margin), pair.range());
		final Tensor target = scaled(part(pair.truth(), y, x, rows, columns), pair.range());
		return new Example(new Tensor[] { Dihedral.apply(symmetry, input) }, new Tensor[] { Dihedral.apply(symmetry,
			target) });
	}

	private Tensor prepared(final Tensor measured) {
		final Tensor known = prepared.get(measured);
		if (known != null) return known;
		// outside the map's lock, so that threads with other images need not wait
		final Tensor made = upscaling.input(measured);
		prepared.put(measured, made);
		return made;
	}

	private void requireSizes(final Pair pair) {
		final int scale = configuration.scale();
		final Tensor small = pair.measured();
		final Tensor truth = pair.truth();
		if (small.rank() != 2 || truth.rank() != 2 || small.isComplex() || truth.isComplex() || small.size(0) *
			scale != truth.size(0) || small.size(1) * scale != truth.size(1))
		{
			throw new IllegalArgumentException("Image " + pair.name() + ": the target " + truth + " must be " + scale +
				" times as large as the input " + small);
		}
	}

	@Override
	public Variable loss(final Variable[] outputs, final Tensor[] targets) {
		return Reductions.meanSquareError(outputs[0], targets[0]);
	}

	@Override
	public double quality(final Tensor[] outputs, final Tensor[] targets) {
		final Tensor clipped = outputs[0].copy();
		for (int i = 0; i < clipped.count(); i++)
			clipped.real()[i] = Math.max(0, Math.min(1, clipped.real()[i]));
		final int smallest = Math.min(clipped.size(0), clipped.size(1));
		return Psnr.decibels(clipped, targets[0], 1, smallest > 4 * configuration.scale() ? configuration.scale() : 0);
	}

	@Override
	public Tensor[] classical(final Tensor[] inputs) {
		return new Tensor[] { classical.apply(inputs[0]) };
	}

	@Override
	public Tensor standIn(final Tensor measured) {
		return Tensor.zeros(measured.size(0) * configuration.scale(), measured.size(1) * configuration.scale());
	}

	private static Tensor part(final Tensor plane, final int y, final int x, final int rows, final int columns) {
		if (rows == plane.size(0) && columns == plane.size(1)) return plane;
		final Tensor part = Tensor.zeros(rows, columns);
		for (int i = 0; i < rows; i++)
			System.arraycopy(plane.real(), (y + i) * plane.size(1) + x, part.real(), i * columns, columns);
		return part;
	}

	private static Tensor scaled(final Tensor plane, final double range) {
		final Tensor scaled = plane.copy();
		final float factor = (float) (1 / range);
		for (int i = 0; i < scaled.count(); i++)
			scaled.real()[i] *= factor;
		return scaled;
	}
}
