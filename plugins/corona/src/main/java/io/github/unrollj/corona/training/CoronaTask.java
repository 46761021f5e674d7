package io.github.unrollj.corona.training;

import static io.github.unrollj.autodiff.Arithmetic.add;
import static io.github.unrollj.autodiff.Reductions.meanSquareError;
import static io.github.unrollj.autodiff.Scaling.scale;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.corona.classical.Separation;
import io.github.unrollj.corona.classical.Separator;
import io.github.unrollj.corona.network.Block;
import io.github.unrollj.corona.network.CoronaConfiguration;
import io.github.unrollj.corona.network.Patches;
import io.github.unrollj.corona.network.Peak;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Example;
import io.github.unrollj.unrolled.LearningTask;
import io.github.unrollj.unrolled.Pair;
import io.github.unrollj.work.Progress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The separation of movies as something to learn. A measurement is a movie [frames, rows, columns], real or complex as
 * the configuration says, its truth a movie of twice as many frames: first all of the tissue's, then all of the blood's.
 * Examples are blocks of the configuration's number of frames, divided by the largest modulus of the measured block.
 * <p>
 * Loss, of every block: 1/2 MSE(L) + 1/2 MSE(S), in the configuration's {@code relative} divided by the blood's power in
 * the whole movie, mean |S|^2, and a tenth of the noise's. Without the division, movies of weak clutter are all that
 * counts: blood is so weak under strong clutter that its error is, too. Division by a block's own power would make blocks
 * without blood count most. Quality is the mean loss of a movie's blocks in dB, -10 log10, so that its average over movies
 * counts every strength of clutter alike.
 */
public final class CoronaTask implements LearningTask {

	/** Least power that errors are relative to, of movies of peak 1: -100 dB. */
	private static final double LEAST = 1e-10;

	/** Validation looks at no more blocks of a movie along one axis. */
	private static final int MOST = 4;

	private final CoronaConfiguration configuration;
	private final Separator classical;

	/** @param classical the classical method, for blocks of peak 1 */
	public CoronaTask(final CoronaConfiguration configuration, final Separator classical) {
		this.configuration = configuration;
		this.classical = classical;
	}

	/** The instrument's own: the measurement is the sum of what a truth, [2 frames, rows, columns], holds. */
	@Override
	public Pair degrade(final String name, final Tensor clean, final double range, final RandomGenerator random) {
		if (clean.rank() != 3 || clean.size(0) % 2 != 0) {
			throw new IllegalArgumentException("Movie " + name + " is " + clean +
				" and must be as many frames of blood after those of tissue");
		}
		final int frames = clean.size(0) / 2;
		final Block tissue = new Block(0, 0, 0, frames, clean.size(1), clean.size(2));
		final Tensor measured = tissue.of(clean);
		measured.add(tissue.later(frames).of(clean));
		return new Pair(name, measured, clean, range);
	}

	@Override
	public Example cut(final Pair pair, final int patch, final RandomGenerator random) {
		requireSizes(pair);
		final Tensor movie = pair.measured();
		final int frames = configuration.frames();
		if (movie.size(0) < frames || movie.size(1) < patch || movie.size(2) < patch) {
			throw new IllegalArgumentException("Movie " + pair.name() + " of " + size(movie) + " is smaller than patch " +
				patch + " with " + frames + " frames");
		}
		final Block block = new Block(random.nextInt(movie.size(0) - frames + 1), random.nextInt(movie.size(1) - patch + 1),
			random.nextInt(movie.size(2) - patch + 1), frames, patch, patch);
		final Augmentation augmentation = Augmentation.random(configuration.transpose(), random);
		final float peak = Peak.of(block.of(pair.measured()));
		final Tensor[] parts = parts(pair, block, peak);
		return new Example(new Tensor[] { augmentation.of(parts[0]) }, new Tensor[] { augmentation.of(parts[1]),
			augmentation.of(parts[2]), Tensor.scalar(unit(BloodPower.of(pair), peak)) });
	}

	/** Up to 4 x 4 blocks of the middle frames, spread over the movie, as one tensor [blocks, frames, rows, columns]. */
	@Override
	public Example whole(final Pair pair) {
		requireSizes(pair);
		final Tensor movie = pair.measured();
		final int frames = Math.min(configuration.frames(), movie.size(0));
		final int[] tops = places(movie.size(1));
		final int[] lefts = places(movie.size(2));
		final List<List<Tensor>> all = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
		final float[] units = new float[tops.length * lefts.length];
		final double power = BloodPower.of(pair);
		for (final int top : tops) {
			for (final int left : lefts) {
				final Block block = new Block((movie.size(0) - frames) / 2, top, left, frames, Math.min(configuration.patch(),
					movie.size(1)), Math.min(configuration.patch(), movie.size(2)));
				final float peak = Peak.of(block.of(movie));
				units[all.get(0).size()] = unit(power, peak);
				final Tensor[] parts = parts(pair, block, peak);
				for (int i = 0; i < 3; i++)
					all.get(i).add(parts[i]);
			}
		}
		return new Example(new Tensor[] { Patches.stack(all.get(0)) }, new Tensor[] { Patches.stack(all.get(1)), Patches
			.stack(all.get(2)), Tensor.of(units, units.length) });
	}

	/** Where blocks that do not overlap begin along an axis. */
	private int[] places(final int size) {
		final int patch = Math.min(configuration.patch(), size);
		final int[] places = new int[Math.min(MOST, size / patch)];
		for (int i = 0; i < places.length; i++)
			places[i] = places.length == 1 ? (size - patch) / 2 : i * (size - patch) / (places.length - 1);
		return places;
	}

	/** Measurement, tissue and blood of a block, divided by its peak. */
	private static Tensor[] parts(final Pair pair, final Block block, final float peak) {
		final Tensor[] parts = { block.of(pair.measured()), block.of(pair.truth()), block.later(pair.measured().size(0)).of(
			pair.truth()) };
		for (final Tensor part : parts)
			Peak.scale(part, 1 / peak);
		return parts;
	}

	private void requireSizes(final Pair pair) {
		final Tensor movie = pair.measured();
		final Tensor truth = pair.truth();
		if (movie.rank() != 3 || movie.isComplex() != configuration.complex()) {
			throw new IllegalArgumentException("Movie " + pair.name() + " is " + movie + " and must be " + (configuration
				.complex() ? "complex" : "real") + " [frames, rows, columns], as the network's configuration says");
		}
		if (truth.rank() != 3 || truth.isComplex() != movie.isComplex() || truth.size(0) != 2 * movie.size(0) || truth.size(
			1) != movie.size(1) || truth.size(2) != movie.size(2))
		{
			throw new IllegalArgumentException("Movie " + pair.name() + " of " + size(movie) + ": the target " + truth +
				" must have as many frames of tissue and then of blood, of the same size and kind");
		}
	}

	private static String size(final Tensor movie) {
		return movie.size(0) + " frames of " + movie.size(2) + " x " + movie.size(1) + " pixels";
	}

	/** @param targets tissue, blood, and for each block what its errors are divided by */
	@Override
	public Variable loss(final Variable[] outputs, final Tensor[] targets) {
		final List<Variable> tissue = Patches.split(outputs[0]);
		final List<Variable> blood = Patches.split(outputs[1]);
		final List<Tensor> trueTissue = Patches.split(targets[0]);
		final List<Tensor> trueBlood = Patches.split(targets[1]);
		Variable sum = null;
		for (int i = 0; i < tissue.size(); i++) {
			final Variable loss = scale(add(meanSquareError(tissue.get(i), trueTissue.get(i)), meanSquareError(blood.get(i),
				trueBlood.get(i))), 0.5 / targets[2].real()[i]);
			sum = sum == null ? loss : add(sum, loss);
		}
		return scale(sum, 1.0 / tissue.size());
	}

	/** What the errors of a block of that peak are divided by. */
	private float unit(final double power, final float peak) {
		if (configuration.loss().equals(CoronaConfiguration.ABSOLUTE)) return 1;
		return (float) Math.max(LEAST, power / peak / peak);
	}

	@Override
	public double quality(final Tensor[] outputs, final Tensor[] targets) {
		final Variable[] constants = Arrays.stream(outputs).map(Variable::constant).toArray(Variable[]::new);
		return -10 * Math.log10(loss(constants, targets).value().item());
	}

	@Override
	public Tensor[] classical(final Tensor[] inputs) {
		final List<Tensor> tissue = new ArrayList<>();
		final List<Tensor> blood = new ArrayList<>();
		for (final Tensor movie : Patches.split(inputs[0])) {
			final Separation parts = classical.separate(movie, Progress.NONE);
			tissue.add(parts.tissue());
			blood.add(parts.blood());
		}
		if (inputs[0].rank() == 3) return new Tensor[] { tissue.get(0), blood.get(0) };
		return new Tensor[] { Patches.stack(tissue), Patches.stack(blood) };
	}

	/** The movie stands for its blood and for its tissue. */
	@Override
	public Tensor[] untreated(final Example example) {
		return new Tensor[] { example.inputs()[0], example.inputs()[0] };
	}

	/** The blood. */
	@Override
	public int mainOutput() {
		return 1;
	}

	@Override
	public Tensor standIn(final Tensor measured) {
		final int[] shape = { 2 * measured.size(0), measured.size(1), measured.size(2) };
		return measured.isComplex() ? Tensor.complexZeros(shape) : Tensor.zeros(shape);
	}
}
