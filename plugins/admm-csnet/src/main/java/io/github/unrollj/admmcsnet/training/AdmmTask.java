package io.github.unrollj.admmcsnet.training;

import io.github.unrollj.admmcsnet.classical.ClassicalAdmm;
import io.github.unrollj.autodiff.Reductions;
import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.metric.Nmse;
import io.github.unrollj.operator.Fourier;
import io.github.unrollj.operator.Fourier.Dc;
import io.github.unrollj.operator.LinearOperator;
import io.github.unrollj.operator.Mask;
import io.github.unrollj.operator.Roll;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Example;
import io.github.unrollj.unrolled.LearningTask;
import io.github.unrollj.unrolled.Pair;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Reconstruction from undersampled k-space as something to learn. Clean images, real or complex, become k-space under a
 * mask; images for complex networks are given a smooth random phase now and then. For real networks the modulus of
 * complex images is taken. Every sample is cut, moved around, mirrored and measured anew.
 * <p>
 * A pair's measurement is complex [2, rows, columns]: k-space, and the mask as the real part of the second plane; or
 * complex [rows, columns], k-space whose zeros say what was not sampled. Such measured pairs are used as they are. The
 * zero frequency is at [0, 0], the transform un-normalised; that of measured pairs may also be in the centre, as our
 * commands write it: it is where the largest value is near.
 * <p>
 * The loss is ||x - truth|| / ||truth||, which the papers call NMSE. Quality is PSNR of the signed or complex result, with
 * the pair's range as the peak; scores of complex images refer to the complex difference.
 */
public final class AdmmTask implements LearningTask {

	private static final int ATTEMPTS = 20;

	private final Acquisition acquisition;
	private final boolean real;

	/** @param real whether the network's images are real */
	public AdmmTask(final Acquisition acquisition, final boolean real) {
		this.acquisition = acquisition;
		this.real = real;
	}

	@Override
	public Pair degrade(final String name, final Tensor clean, final double range, final RandomGenerator random) {
		if (clean.rank() != 2) {
			throw new IllegalArgumentException("Image " + name + " is " + clean +
				" and must be one plane, or one complex image; several planes are trained on as a stack");
		}
		final Tensor truth = kind(clean);
		return new Pair(name, measure(truth, range, random), truth, range);
	}

	/** The image as the network's images are. */
	private Tensor kind(final Tensor image) {
		if (image.isComplex() != real) return image;
		if (!real) return Tensor.complex(image.real(), new float[image.count()], image.shape());
		final Tensor modulus = Tensor.zeros(image.shape());
		for (int i = 0; i < image.count(); i++)
			modulus.real()[i] = (float) Math.hypot(image.real()[i], image.imaginary()[i]);
		return modulus;
	}

	private Tensor measure(final Tensor truth, final double range, final RandomGenerator random) {
		final int rows = truth.size(0);
		final int columns = truth.size(1);
		final Tensor mask = acquisition.mask(rows, columns, random);
		final LinearOperator transform = Fourier.unnormalised(Dc.CORNER, rows, columns);
		final Tensor image = truth.isComplex() ? truth : Tensor.complex(truth.real(), new float[truth.count()], rows,
			columns);
		final Tensor kSpace = transform.apply(image);
		if (acquisition.noise() > 0) {
			final double deviation = random.nextDouble() * acquisition.noise() * range * Math.sqrt(truth.count());
			for (int i = 0; i < kSpace.count(); i++) {
				kSpace.real()[i] += (float) (deviation * random.nextGaussian());
				kSpace.imaginary()[i] += (float) (deviation * random.nextGaussian());
			}
		}
		return withMask(Mask.of(mask, transform.range()).apply(kSpace), mask);
	}

	private static Tensor withMask(final Tensor kSpace, final Tensor mask) {
		final int count = mask.count();
		final Tensor both = Tensor.complexZeros(2, mask.size(0), mask.size(1));
		System.arraycopy(kSpace.real(), 0, both.real(), 0, count);
		System.arraycopy(kSpace.imaginary(), 0, both.imaginary(), 0, count);
		System.arraycopy(mask.real(), 0, both.real(), count, count);
		return both;
	}

	@Override
	public Example cut(final Pair pair, final int patch, final RandomGenerator random) {
		if (pair.measured().rank() == 2) return whole(pair);
		final Tensor truth = pair.truth();
		if (truth.size(0) < patch || truth.size(1) < patch) {
			throw new IllegalArgumentException("Image " + pair.name() + " of " + truth.size(1) + " x " + truth.size(0) +
				" pixels is smaller than patch " + patch);
		}
		final Tensor moved = Symmetry.apply(random.nextInt(Symmetry.COUNT), part(truth, patch, random));
		final boolean phased = random.nextDouble() < acquisition.phase();
		return whole(degrade(pair.name(), phased ? SmoothPhase.apply(moved, random) : moved, pair.range(), random));
	}

	/** Some part that is not black, if one is found soon. */
	private static Tensor part(final Tensor truth, final int patch, final RandomGenerator random) {
		Tensor part = null;
		for (int attempt = 0; attempt < ATTEMPTS && (part == null || part.norm() == 0); attempt++) {
			part = Symmetry.cut(truth, start(truth.size(0), patch, random), start(truth.size(1), patch, random), patch,
				patch);
		}
		return part;
	}

	/** Where a part begins: anywhere, round the border if the part is as large as the image. */
	private static int start(final int size, final int part, final RandomGenerator random) {
		return random.nextInt(part == size ? size : size - part + 1);
	}

	@Override
	public Example whole(final Pair pair) {
		final Tensor measured = pair.measured();
		final Tensor truth = kind(pair.truth());
		final boolean simulated = measured.rank() == 3;
		if (!measured.isComplex() || truth.rank() != 2 || measured.size(-2) != truth.size(0) || measured.size(-1) != truth
			.size(1) || measured.rank() != (simulated ? 3 : 2))
		{
			throw new IllegalArgumentException("Image " + pair.name() + ": k-space " + measured +
				" must be complex, two 32-bit channels, and as large as the target " + truth);
		}
		if (truth.norm() == 0) throw new IllegalArgumentException("Image " + pair.name() + " is zero everywhere");
		final int[] shape = truth.shape();
		final Tensor kSpace = simulated ? Tensor.complex(first(measured.real(), truth.count()), first(measured.imaginary(),
			truth.count()), shape) : toCorner(measured);
		final Tensor mask = Tensor.zeros(shape);
		for (int i = 0; i < mask.count(); i++) {
			mask.real()[i] = simulated ? measured.real()[mask.count() + i] : kSpace.real()[i] != 0 || kSpace
				.imaginary()[i] != 0 ? 1 : 0;
		}
		return new Example(new Tensor[] { scaled(kSpace, 1 / pair.range()), mask }, new Tensor[] { scaled(truth, 1 / pair
			.range()) });
	}

	/** Moves the zero frequency to [0, 0] if it is not near there. */
	private static Tensor toCorner(final Tensor kSpace) {
		int largest = 0;
		double most = -1;
		for (int i = 0; i < kSpace.count(); i++) {
			final double modulus = Math.hypot(kSpace.real()[i], kSpace.imaginary()[i]);
			if (modulus <= most) continue;
			most = modulus;
			largest = i;
		}
		final int columns = kSpace.size(1);
		return isHigh(largest / columns, kSpace.size(0)) || isHigh(largest % columns, columns) ? Roll.toCorner(kSpace)
			: kSpace;
	}

	/** Beyond a quarter of a cycle per pixel. */
	private static boolean isHigh(final int index, final int size) {
		return 4 * Math.min(index, size - index) > size;
	}

	private static float[] first(final float[] a, final int count) {
		return Arrays.copyOf(a, count);
	}

	private static Tensor scaled(final Tensor x, final double factor) {
		final Tensor scaled = x.copy();
		for (int i = 0; i < scaled.count(); i++) {
			scaled.real()[i] *= (float) factor;
			if (scaled.isComplex()) scaled.imaginary()[i] *= (float) factor;
		}
		return scaled;
	}

	@Override
	public Variable loss(final Variable[] outputs, final Tensor[] targets) {
		return Reductions.relativeError(outputs[0], targets[0]);
	}

	@Override
	public double quality(final Tensor[] outputs, final Tensor[] targets) {
		final double error = Nmse.ratio(outputs[0], targets[0]) * targets[0].norm();
		return 10 * Math.log10(targets[0].count() / (error * error));
	}

	@Override
	public Tensor[] classical(final Tensor[] inputs) {
		final Tensor image = ClassicalAdmm.DCT.reconstruct(inputs[0], inputs[1]);
		return new Tensor[] { real ? Tensor.of(image.real(), image.shape()) : image };
	}

	/** The zero-filled image. */
	@Override
	public Tensor[] untreated(final Example example) {
		return new Tensor[] { kind(ClassicalAdmm.zeroFilled(example.inputs()[0])) };
	}
}
