package io.github.unrollj.corona.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;

import io.github.unrollj.autodiff.TaylorTest;
import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.corona.CoronaReconstructor;
import io.github.unrollj.corona.network.Patches;
import io.github.unrollj.corona.network.Peak;
import io.github.unrollj.operator.Gaussian;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.train.PairSource;
import io.github.unrollj.train.Trainer;
import io.github.unrollj.train.TrainingConfiguration;
import io.github.unrollj.train.TrainingResult;
import io.github.unrollj.unrolled.Example;
import io.github.unrollj.unrolled.LearningTask;
import io.github.unrollj.unrolled.Pair;
import io.github.unrollj.work.Progress;

import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

class CoronaTaskTest {

	private static final int FRAMES = 6;

	private final Gaussian gaussian = new Gaussian(4);
	private final CoronaReconstructor reconstructor = new CoronaReconstructor();
	private final LearningTask task = reconstructor.task(configuration());

	private static JsonObject configuration() {
		final JsonObject json = new JsonObject();
		json.addProperty("layers", 2);
		json.addProperty("large_layers", 1);
		json.addProperty("patch", 8);
		json.addProperty("frames", FRAMES);
		json.addProperty("transpose", true);
		return json;
	}

	/** A background that only changes its phase, and noise of a few pixels as blood. */
	private Pair pair(final int frames, final int rows, final int columns) {
		final Tensor truth = Tensor.complexZeros(2 * frames, rows, columns);
		final Tensor pattern = gaussian.complex(rows, columns);
		final Tensor blood = gaussian.complex(frames, rows, columns);
		final int n = rows * columns;
		for (int i = 0; i < frames * n; i++) {
			final double phase = 0.1 * (i / n);
			truth.real()[i] = (float) (pattern.real()[i % n] * Math.cos(phase) - pattern.imaginary()[i % n] * Math.sin(phase));
			truth.imaginary()[i] = (float) (pattern.real()[i % n] * Math.sin(phase) + pattern.imaginary()[i % n] * Math.cos(
				phase));
			if (i % 7 != 0) continue;
			truth.real()[frames * n + i] = 0.2f * blood.real()[i];
			truth.imaginary()[frames * n + i] = 0.2f * blood.imaginary()[i];
		}
		return task.degrade("movie", truth, 1, new SplittableRandom(1));
	}

	@Test
	void measurementIsTheSumOfBothHalves() {
		final Pair pair = pair(3, 4, 5);
		for (int i = 0; i < pair.measured().count(); i++)
			assertEquals(pair.truth().imaginary()[i] + pair.truth().imaginary()[3 * 20 + i], pair.measured().imaginary()[i]);
	}

	@Test
	void examplesKeepPartsTogetherAndHavePeakOne() {
		final Pair pair = pair(9, 13, 11);
		final SplittableRandom random = new SplittableRandom(2);
		for (int repeat = 0; repeat < 20; repeat++) {
			final Example example = task.cut(pair, 7, random);
			assertArrayEquals(new int[] { FRAMES, 7, 7 }, example.inputs()[0].shape());
			assertEquals(1, Peak.of(example.inputs()[0]), 1e-5);
			final Tensor sum = example.targets()[0].copy();
			sum.add(example.targets()[1]);
			assertArrayEquals(example.inputs()[0].real(), sum.real(), 1e-5f);
			assertArrayEquals(example.inputs()[0].imaginary(), sum.imaginary(), 1e-5f);
		}
	}

	@Test
	void validationSeesBlocksAllOverTheMovie() {
		final Example whole = task.whole(pair(FRAMES, 70, 17));
		assertArrayEquals(new int[] { 8, FRAMES, 8, 8 }, whole.inputs()[0].shape());
		assertArrayEquals(new int[] { 8, FRAMES, 8, 8 }, whole.targets()[1].shape());
		for (final Tensor block : Patches.split(whole.inputs()[0]))
			assertEquals(1, Peak.of(block), 1e-5);
		assertArrayEquals(new int[] { 1, 4, 5, 6 }, task.whole(pair(4, 5, 6)).inputs()[0].shape());
		assertArrayEquals(whole.targets()[0].shape(), task.classical(whole.inputs())[0].shape());
	}

	@Test
	void truthStandsInForAMovieWhoseIsNotKnown() {
		final Tensor movie = gaussian.complex(FRAMES, 9, 8);
		final Example whole = task.whole(new Pair("measured", movie, task.standIn(movie), 1));
		assertArrayEquals(new int[] { 1, FRAMES, 8, 8 }, whole.inputs()[0].shape());
		assertArrayEquals(whole.inputs()[0].real(), task.untreated(whole)[task.mainOutput()].real());
	}

	@Test
	void lossIsAsDocumented() {
		final Tensor tissue = Tensor.complex(new float[] { 1, 0 }, new float[] { 0, 0 }, 2, 1, 1);
		final Tensor blood = Tensor.complex(new float[] { 0.1f, 0 }, new float[] { 0, 0.1f }, 2, 1, 1);
		final Variable[] nothing = { Variable.constant(tissue.zerosLike()), Variable.constant(tissue.zerosLike()) };
		final Tensor[] targets = { tissue, blood, Tensor.scalar(0.04f) };
		final double expected = (0.5 * 0.5 + 0.5 * 0.01) / 0.04;
		assertEquals(expected, task.loss(nothing, targets).value().item(), 1e-5);
		assertEquals(-10 * Math.log10(expected), task.quality(new Tensor[] { tissue.zerosLike(), tissue.zerosLike() },
			targets), 1e-4);
	}

	/** Noise is what tissue and blood leave of the measurement; a tenth of its power counts. */
	@Test
	void errorsAreRelativeToBloodAndNoise() {
		final Pair clean = pair(FRAMES, 8, 8);
		final Pair noisy = new Pair("noisy", clean.measured().copy(), clean.truth(), 1);
		for (int i = 0; i < noisy.measured().count(); i++)
			noisy.measured().real()[i] += 0.1f;
		final Example example = task.whole(noisy);
		final Tensor blood = Patches.split(example.targets()[1]).get(0);
		final float scale = Peak.of(noisy.measured());
		final double noise = Math.pow(0.1 / scale, 2);
		assertEquals(blood.dot(blood) / blood.count() + 0.1 * noise, example.targets()[2].real()[0], 0.001 * noise);
		final JsonObject json = configuration();
		json.addProperty("loss", "absolute");
		assertEquals(1, reconstructor.task(json).whole(noisy).targets()[2].real()[0]);
	}

	@Test
	void lossOfSeveralBlocksIsTheirMean() {
		final Tensor[] outputs = { gaussian.complex(3, 2, 2, 2), gaussian.complex(3, 2, 2, 2) };
		final Tensor[] targets = { gaussian.complex(3, 2, 2, 2), gaussian.complex(3, 2, 2, 2), Tensor.of(new float[] { 0.5f,
			1, 2 }, 3) };
		double mean = 0;
		for (int i = 0; i < 3; i++) {
			mean += loss(List.of(Patches.split(outputs[0]).get(i), Patches.split(outputs[1]).get(i)), Patches.split(targets[0])
				.get(i), Patches.split(targets[1]).get(i), Tensor.scalar(targets[2].real()[i])) / 3;
		}
		assertEquals(mean, loss(List.of(outputs), targets), 1e-5);
		TaylorTest.of(v -> task.loss(v, targets), outputs).assertSecondOrder();
	}

	private double loss(final List<Tensor> outputs, final Tensor... targets) {
		return task.loss(outputs.stream().map(Variable::constant).toArray(Variable[]::new), targets).value().item();
	}

	@Test
	void wrongMoviesAreNamed() {
		final SplittableRandom random = new SplittableRandom(1);
		assertTrue(failure(() -> task.cut(pair(4, 9, 9), 8, random)).contains("smaller than patch 8 with 6 frames"));
		final Pair good = pair(FRAMES, 9, 9);
		assertTrue(failure(() -> task.whole(new Pair("m", good.measured(), good.measured(), 1))).contains(
			"as many frames of tissue and then of blood"));
		assertTrue(failure(() -> task.whole(new Pair("m", Tensor.zeros(6, 9, 9), good.truth(), 1))).contains(
			"must be complex [frames, rows, columns]"));
		assertTrue(failure(() -> task.degrade("m", Tensor.zeros(3, 2, 2), 1, random)).contains("blood after"));
	}

	private static String failure(final Runnable action) {
		return assertThrows(IllegalArgumentException.class, action::run).getMessage();
	}

	@Test
	void trainingGainsAtOnce() {
		final Pair movie = pair(FRAMES, 20, 20);
		final PairSource pairs = new PairSource() {

			@Override
			public int size() {
				return 1;
			}

			@Override
			public String name(final int index) {
				return "movie";
			}

			@Override
			public Pair pair(final int index, final long draw) {
				return movie;
			}

			@Override
			public boolean isRandom() {
				return false;
			}
		};
		final TrainingConfiguration training = TrainingConfiguration.builder().epochs(2).stepsPerEpoch(15).patch(8).batch(4)
			.rate(5e-3).threads(2).build();
		final double start = quality(pairs, TrainingConfiguration.builder().epochs(1).stepsPerEpoch(1).patch(8).batch(1).rate(
			1e-9).threads(1).build());
		assertTrue(quality(pairs, training) > start + 2, "from " + start + " dB");
	}

	/** Of the paper's iteration, which starts far from convergence. */
	private double quality(final PairSource pairs, final TrainingConfiguration training) {
		final JsonObject json = configuration();
		json.addProperty("iteration", "ista");
		final TrainingResult result = Trainer.of(reconstructor.network(json, 1), reconstructor.task(json), pairs, pairs,
			training).run(Progress.NONE);
		return result.bestQuality();
	}
}
