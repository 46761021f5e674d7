package io.github.unrollj.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Example;
import io.github.unrollj.unrolled.Pair;
import io.github.unrollj.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;

class TrainerTest {

	private static TrainingConfigurationBuilder quick() {
		return TrainingConfiguration.builder().epochs(6).stepsPerEpoch(40).patch(8).batch(6).rate(0.03).threads(1);
	}

	private static TrainingResult train(final ToyNetwork network, final TrainingConfigurationBuilder configuration) {
		return Trainer.of(network, new ToyTask(), new ToyPairs(7), configuration.build()).run(Progress.NONE);
	}

	static void assertSameBits(final Map<String, Tensor> expected, final Map<String, Tensor> actual) {
		assertEquals(expected.keySet(), actual.keySet());
		expected.forEach((name, tensor) -> assertArrayEquals(tensor.real(), actual.get(name).real(), name));
	}

	@Test
	void learnsGainAndOffset() {
		final ToyNetwork network = new ToyNetwork(1);
		final TrainingResult result = train(network, quick().rate(0.1));
		assertEquals(TrainingResult.Outcome.COMPLETED, result.outcome());
		assertEquals(240, result.steps());
		// For one layer the exact inverse is x = (y + offset) / gain; the noise pulls it down by 0.1 % at most.
		assertArrayEquals(new float[] { 0.5f, 2 }, network.parameters().get("s.1").value().real(), 0.05f);
		assertArrayEquals(new float[] { 0.3f, 0.3f }, network.parameters().get("offset").value().real(), 0.02f);
		assertTrue(result.bestQuality() > 30, "quality " + result.bestQuality());
		assertTrue(result.bestQuality() > result.classicalQuality() + 10, "classical " + result.classicalQuality());
	}

	@Test
	void lbfgsLearnsItInFewSteps() {
		final ToyNetwork network = new ToyNetwork(1);
		final TrainingResult result = train(network, quick().optimiser("lbfgs").rate(1).schedule("constant").epochs(3)
			.stepsPerEpoch(8).batch(12));
		assertArrayEquals(new float[] { 0.5f, 2 }, network.parameters().get("s.1").value().real(), 0.02f);
		assertTrue(result.bestQuality() > 33, "quality " + result.bestQuality());
	}

	@Test
	void numberOfThreadsChangesNoBit() {
		final TrainingResult one = train(new ToyNetwork(3), quick().threads(1));
		assertSameBits(one.last(), train(new ToyNetwork(3), quick().threads(2)).last());
		assertSameBits(one.last(), train(new ToyNetwork(3), quick().threads(3)).last());
	}

	@Test
	void anotherSeedGivesOtherWeights() {
		final float one = train(new ToyNetwork(2), quick().seed(1)).last().get("s.1").real()[0];
		final float two = train(new ToyNetwork(2), quick().seed(2)).last().get("s.1").real()[0];
		assertNotEquals(one, two);
	}

	@Test
	void resumesExactlyFromEveryCheckpoint() {
		for (final String optimiser : new String[] { "adam", "lbfgs" }) {
			final TrainingConfigurationBuilder configuration = quick().optimiser(optimiser).layers("layerwise:0.6").epochs(4)
				.stepsPerEpoch(6).checkpointSteps(5);
			final List<TrainingState> states = new ArrayList<>();
			final TrainingResult whole = Trainer.of(new ToyNetwork(2), new ToyTask(), new ToyPairs(7), configuration
				.build()).listener(new TrainingListener() {

					@Override
					public void checkpoint(final TrainingState state) {
						states.add(state);
					}
				}).run(Progress.NONE);
			assertEquals(6, states.size());
			for (final TrainingState state : states) {
				final TrainingResult rest = Trainer.of(new ToyNetwork(2), new ToyTask(), new ToyPairs(7), configuration
					.build()).resume(state).run(Progress.NONE);
				assertSameBits(whole.last(), rest.last());
				assertSameBits(whole.best(), rest.best());
				assertEquals(whole.bestQuality(), rest.bestQuality());
			}
		}
	}

	@Test
	void recoversFromInfiniteGradientsAtHalfTheRate() {
		final AtomicInteger cuts = new AtomicInteger();
		final ToyTask once = new ToyTask() {

			@Override
			public Example cut(final Pair pair, final int patch, final RandomGenerator random) {
				final Example example = super.cut(pair, patch, random);
				if (cuts.incrementAndGet() == 500) example.inputs()[0].real()[3] = Float.NaN;
				return example;
			}
		};
		final List<String> messages = new ArrayList<>();
		final TrainingResult result = Trainer.of(new ToyNetwork(1), once, new ToyPairs(7), quick().build()).listener(
			new TrainingListener() {

				@Override
				public void message(final String text) {
					messages.add(text);
				}
			}).run(Progress.NONE);
		assertEquals(TrainingResult.Outcome.COMPLETED, result.outcome());
		assertEquals(List.of("After step 83 the loss was not finite: back to step 80 with 0.5 of the rate"), messages);
		assertTrue(result.last().values().stream().allMatch(Tensor::isFinite));
		assertTrue(result.bestQuality() > 20, "quality " + result.bestQuality());
	}

	@Test
	void givesUpAfterTenRecoveriesAndKeepsTheBest() {
		final ToyTask broken = new ToyTask() {

			@Override
			public Example cut(final Pair pair, final int patch, final RandomGenerator random) {
				final Example example = super.cut(pair, patch, random);
				example.inputs()[0].real()[0] = Float.NaN;
				return example;
			}
		};
		final List<String> messages = new ArrayList<>();
		final TrainingResult result = Trainer.of(new ToyNetwork(1), broken, new ToyPairs(7), quick().build()).listener(
			new TrainingListener() {

				@Override
				public void message(final String text) {
					messages.add(text);
				}
			}).run(Progress.NONE);
		assertEquals(TrainingResult.Outcome.DIVERGED, result.outcome());
		assertEquals(11, messages.size());
		assertSameBits(new ToyNetwork(1).parameters().snapshot(), result.best());
	}

	@Test
	void stopsEarlyWhenNothingImproves() {
		// At this rate no step is large enough to change a float.
		final TrainingResult result = train(new ToyNetwork(1), quick().rate(1e-12).schedule("constant").patience(2));
		assertEquals(TrainingResult.Outcome.STOPPED_EARLY, result.outcome());
		assertEquals(0, result.bestStep());
		assertEquals(80, result.steps());
	}

	@Test
	void finishKeepsTheBest() {
		final ToyNetwork network = new ToyNetwork(1);
		final Trainer trainer = Trainer.of(network, new ToyTask(), new ToyPairs(7), quick().build());
		final TrainingResult result = trainer.listener(new TrainingListener() {

			@Override
			public void stepped(final long step, final long steps, final double loss, final double rate, final double left) {
				if (step == 55) trainer.finish();
			}
		}).run(Progress.NONE);
		assertEquals(TrainingResult.Outcome.FINISHED, result.outcome());
		assertEquals(55, result.steps());
		assertEquals(55, result.bestStep());
		assertSameBits(result.best(), network.parameters().snapshot());
	}

	@Test
	void cancelledRunLeavesAnExactCheckpoint() {
		final AtomicBoolean cancelled = new AtomicBoolean();
		final Progress progress = new Progress() {

			@Override
			public void update(final long done, final long total, final String what) {
				if (done == 33 && what.startsWith("Training")) cancelled.set(true);
			}

			@Override
			public boolean isCancelled() {
				return cancelled.get();
			}
		};
		final List<TrainingState> states = new ArrayList<>();
		final TrainingResult result = Trainer.of(new ToyNetwork(2), new ToyTask(), new ToyPairs(7), quick().build())
			.listener(new TrainingListener() {

				@Override
				public void checkpoint(final TrainingState state) {
					states.add(state);
				}
			}).run(progress);
		assertEquals(TrainingResult.Outcome.CANCELLED, result.outcome());
		assertEquals(33, result.steps());
		final TrainingResult rest = Trainer.of(new ToyNetwork(2), new ToyTask(), new ToyPairs(7), quick().build()).resume(
			states.get(states.size() - 1)).run(Progress.NONE);
		assertSameBits(train(new ToyNetwork(2), quick()).last(), rest.last());
	}

	@Test
	void constraintsHoldAfterEveryStep() {
		final ToyNetwork network = new ToyNetwork(1);
		Trainer.of(network, new ToyTask(), new ToyPairs(7), quick().rate(5).schedule("constant").epochs(1).build())
			.listener(new TrainingListener() {

				@Override
				public void stepped(final long step, final long steps, final double loss, final double rate,
					final double left)
				{
					for (final float s : network.parameters().get("s.1").value().real())
						assertTrue(s >= 0 && s <= 3, "s = " + s);
				}
			}).run(Progress.NONE);
	}

	@Test
	void allLayerStrategiesLearn() {
		for (final String layers : new String[] { "last", "all", "annealed:0.5", "layerwise:0.5" }) {
			final TrainingResult result = train(new ToyNetwork(3), quick().layers(layers));
			assertTrue(result.bestQuality() > 25, layers + ": " + result.bestQuality());
		}
	}

	@Test
	void everyValidationShowsItsFirstExample() {
		final ToyTask task = new ToyTask();
		final List<Double> shown = new ArrayList<>();
		final List<Double> validated = new ArrayList<>();
		Trainer.of(new ToyNetwork(1), task, new ToyPairs(2), quick().epochs(3).build()).listener(new TrainingListener() {

			@Override
			public void validated(final Validated figures) {
				assertEquals(120, figures.steps());
				validated.add(figures.quality());
			}

			@Override
			public void preview(final Example example, final Tensor[] outputs) {
				shown.add(task.quality(outputs, example.targets()));
			}
		}).run(Progress.NONE);
		assertEquals(4, shown.size());
		assertEquals(validated, shown, "of the one image that validates");
	}

	@Test
	void oneImageIsEnough() {
		final List<String> messages = new ArrayList<>();
		final TrainingResult result = Trainer.of(new ToyNetwork(1), new ToyTask(), new ToyPairs(1), quick().epochs(1)
			.build()).listener(new TrainingListener() {

				@Override
				public void message(final String text) {
					messages.add(text);
				}
			}).run(Progress.NONE);
		assertEquals(TrainingResult.Outcome.COMPLETED, result.outcome());
		assertTrue(messages.get(0).startsWith("There is one image only"), messages.toString());
	}
}
