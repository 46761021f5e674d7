package io.github.unrollj.dublid.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;

import io.github.unrollj.autodiff.TaylorTest;
import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.dublid.alignment.KernelError;
import io.github.unrollj.dublid.classical.TotalVariation;
import io.github.unrollj.dublid.image.Crop;
import io.github.unrollj.dublid.simulation.Blur;
import io.github.unrollj.dublid.simulation.Kernels;
import io.github.unrollj.dublid.simulation.LineKernel;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Example;
import io.github.unrollj.unrolled.Pair;
import io.github.unrollj.work.Workers;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

class DublidTaskTest {

	private static final int BOX = 15;
	private static final int BORDER = 6;
	private static final int PATCH = 64;

	private static final BlurTraining NOISELESS = new BlurTraining(Learned.ALL, 100, false, 0, 0, 0.5, 1, 1, 1, 3, 10, BORDER, true);

	private final DublidTask task = new DublidTask(BOX, NOISELESS);

	@Test
	void everyExampleHasItsOwnBlurAndItIsTheTargets() {
		final Pair pair = task.degrade("shapes", shapes(150, 130), 255, new SplittableRandom(1));
		final SplittableRandom random = new SplittableRandom(2);
		Tensor former = null;
		for (int i = 0; i < 10; i++) {
			final Example example = task.cut(pair, PATCH, random);
			final Tensor kernel = example.targets()[1];
			assertArrayEquals(new int[] { PATCH + 2 * BORDER, PATCH + 2 * BORDER }, example.inputs()[0].shape());
			assertArrayEquals(new int[] { BOX, BOX }, kernel.shape());
			final Tensor blurred = Blur.valid(Crop.inside(example.targets()[0], BORDER), kernel);
			final Tensor input = Crop.middle(example.inputs()[0], PATCH - BOX + 1, PATCH - BOX + 1);
			assertArrayEquals(input.real(), blurred.real(), 1e-5f);
			assertFalse(former != null && Arrays.equals(former.real(), kernel.real()));
			former = kernel;
		}
	}

	@Test
	void theSameRandomNumbersGiveTheSameExample() {
		final Pair pair = task.degrade("shapes", shapes(100, 100), 255, new SplittableRandom(1));
		final Example once = task.cut(pair, PATCH, new SplittableRandom(5));
		final Example again = task.cut(pair, PATCH, new SplittableRandom(5));
		assertArrayEquals(once.inputs()[0].real(), again.inputs()[0].real());
		assertArrayEquals(once.targets()[1].real(), again.targets()[1].real());
	}

	/** Small pictures are continued, much too small ones refused. */
	@Test
	void imagesMayBeSmallerThanThePatch() {
		final Pair pair = task.degrade("small", shapes(50, 60), 255, new SplittableRandom(1));
		assertArrayEquals(new int[] { PATCH + 2 * BORDER, PATCH + 2 * BORDER }, task.cut(pair, PATCH, new SplittableRandom(
			2)).inputs()[0].shape());
		assertEquals("Image small of 60 x 50 pixels is smaller than half the patch 128", assertThrows(
			IllegalArgumentException.class, () -> task.cut(pair, 128, new SplittableRandom(2))).getMessage());
		assertTrue(assertThrows(IllegalArgumentException.class, () -> task.degrade("tiny", shapes(30, 90), 255,
			new SplittableRandom(1))).getMessage().contains("needs 46 of each"));
	}

	@Test
	void validationSeesThePairAsItIs() {
		final Pair pair = task.degrade("shapes", shapes(150, 130), 255, new SplittableRandom(1));
		final Example whole = task.whole(pair);
		assertEquals(1, whole.targets().length);
		assertTrue(whole.inputs()[0].sameShape(whole.targets()[0]));
		final Tensor input = Crop.inside(whole.inputs()[0], BORDER);
		assertEquals(pair.measured().real()[0] / 255, input.real()[0], 1e-6);
		final double blurred = task.quality(whole.inputs(), whole.targets());
		assertTrue(blurred > 15 && blurred < 60, blurred + " dB");
		assertEquals(blurred, task.quality(task.classical(whole.inputs()), whole.targets()));
		assertEquals(Double.POSITIVE_INFINITY, task.quality(whole.targets(), whole.targets()));
	}

	@Test
	void measuredPairsHaveAnEstimatedKernel() {
		final Tensor sharp = shapes(200, 180);
		final Tensor kernel = LineKernel.of(BOX, 9, 0.5, 0, 0);
		final Pair pair = new Pair("measured", Blur.mirrored(sharp, kernel), sharp, 255);
		assertTrue(KernelError.rmse(PairKernel.estimate(pair.measured(), sharp, BOX), kernel) < 0.2 * KernelError.rmse(
			Kernels.delta(BOX), kernel));
		final Example example = task.cut(pair, PATCH, new SplittableRandom(3));
		final Tensor blurred = Blur.valid(Crop.inside(example.targets()[0], BORDER), example.targets()[1]);
		final Tensor input = Crop.middle(example.inputs()[0], PATCH - BOX + 1, PATCH - BOX + 1);
		input.requireSameShape("blurred", blurred);
		double worst = 0;
		for (int i = 0; i < input.count(); i++)
			worst = Math.max(worst, Math.abs(input.real()[i] - blurred.real()[i]));
		assertTrue(worst < 0.05, "differs by " + worst);
	}

	@Test
	void theKernelCountsOnlyIfItIsKnown() {
		final BlurTraining imageOnly = new BlurTraining(Learned.ALL, 100, false, 0, 0, 0.5, 1, 1, 1, 3, 10, BORDER, false);
		final Tensor sharp = shapes(90, 90);
		final Example example = new DublidTask(BOX, imageOnly).cut(new Pair("measured", sharp, sharp, 255), PATCH,
			new SplittableRandom(3));
		assertEquals(1, example.targets().length);
		final Variable[] outputs = { Variable.constant(example.targets()[0]), Variable.constant(Kernels.delta(BOX)) };
		assertEquals(0, task.loss(outputs, example.targets()).value().item());
		final Tensor[] both = { example.targets()[0], LineKernel.of(BOX, 9, 0, 0, 0) };
		assertEquals(100 * (64 + 8) / 81.0 / (BOX * BOX), task.loss(outputs, both).value().item(), 1e-6);
	}

	/** The kernels are estimates, the same for all windows of a patch and for its symmetries. */
	@Test
	void theRestorationIsLearnedWithEstimatedKernels() {
		final DublidTask restoration = new DublidTask(BOX, new BlurTraining(Learned.RESTORATION, 100, true, 0, 0, 1, 1, 1, 1, 5, 10, 0,
			true));
		final Pair pair = restoration.degrade("shapes", shapes(190, 190), 255, new SplittableRandom(1));
		final Set<Double> kernels = new HashSet<>();
		for (int i = 0; i < 12; i++) {
			final Example example = restoration.cut(pair, 150, new SplittableRandom(i));
			final Tensor kernel = example.inputs()[1];
			assertEquals(1, example.targets().length);
			assertArrayEquals(new int[] { 128, 128 }, example.inputs()[0].shape());
			assertArrayEquals(new int[] { BOX, BOX }, kernel.shape());
			kernels.add(Math.rint(1e4 * kernel.dot(kernel)));
			final double before = restoration.quality(example.inputs(), example.targets());
			final Tensor restored = new TotalVariation(1e-3).deblur(example.inputs()[0], kernel, new Workers(1));
			final double after = restoration.quality(new Tensor[] { restored }, example.targets());
			assertTrue(after > before + 1, before + " dB to " + after);
		}
		assertEquals(4, kernels.size());
	}

	/** Of half the error the loss is smaller by the logarithm of 4, however large the error is. */
	@Test
	void theLogarithmWeighsAllImagesAlike() {
		final DublidTask logarithmic = new DublidTask(BOX, new BlurTraining(Learned.ALL, 0, true, 0, 0, 1, 1, 1, 1, 5, 10, 0, true));
		final Tensor truth = shapes(60, 60);
		final double[] losses = new double[2];
		for (int i = 0; i < 2; i++) {
			final Tensor image = truth.copy();
			for (int p = 0; p < image.count(); p += 2)
				image.real()[p] += i + 1;
			losses[i] = logarithmic.loss(new Variable[] { Variable.constant(image), null }, new Tensor[] { truth }).value().item();
		}
		assertEquals(Math.log(4), losses[1] - losses[0], 1e-4);
		TaylorTest.of(x -> logarithmic.loss(new Variable[] { x[0], null }, new Tensor[] { noise(2) }), noise(1)).assertSecondOrder();
	}

	/** What lies in the tapered border is nobody's concern. */
	@Test
	void theBorderDoesNotCount() {
		final Pair pair = task.degrade("shapes", shapes(120, 120), 255, new SplittableRandom(1));
		final Example example = task.cut(pair, PATCH, new SplittableRandom(2));
		final Tensor spoilt = example.targets()[0].copy();
		final int size = spoilt.size(1);
		for (int i = 0; i < spoilt.count(); i++)
			if (i % size < BORDER || i / size >= size - BORDER) spoilt.real()[i] = 9;
		final Variable[] outputs = { Variable.constant(spoilt), Variable.constant(example.targets()[1]) };
		assertEquals(0, task.loss(outputs, example.targets()).value().item());
		assertEquals(Double.POSITIVE_INFINITY, task.quality(new Tensor[] { spoilt }, example.targets()));
	}

	@Test
	void wrongPairsAreNamed() {
		final Pair pair = new Pair("odd", shapes(60, 60), shapes(60, 61), 255);
		assertEquals("Image odd: the sharp image real[60, 61] must have the size of the blurred one, real[60, 60]",
			assertThrows(IllegalArgumentException.class, () -> task.whole(pair)).getMessage());
	}

	@Test
	void configurationGoesThroughJson() {
		assertEquals(NOISELESS, BlurTraining.of(NOISELESS.toJson()));
		assertEquals(BlurTraining.DEFAULT, BlurTraining.of(JsonParser.parseString("{\"box\": 31}").getAsJsonObject()));
		assertEquals("configuration noise is 2 and must be from 0 to 0.5", assertThrows(IllegalArgumentException.class,
			() -> BlurTraining.of(JsonParser.parseString("{\"noise\": 2}").getAsJsonObject())).getMessage());
	}

	private static Tensor noise(final long seed) {
		final Random random = new Random(seed);
		final Tensor noise = Tensor.zeros(30, 30);
		for (int i = 0; i < noise.count(); i++)
			noise.real()[i] = random.nextFloat();
		return noise;
	}

	/** Rectangles of random place, size and grey value. */
	private static Tensor shapes(final int rows, final int columns) {
		final Random random = new Random(1);
		final Tensor image = Tensor.zeros(rows, columns);
		for (int n = 0; n < 150; n++) {
			final int row = random.nextInt(rows), column = random.nextInt(columns);
			final int bottom = Math.min(rows, row + 3 + random.nextInt(20));
			final int right = Math.min(columns, column + 3 + random.nextInt(20));
			final float value = random.nextInt(256);
			for (int r = row; r < bottom; r++)
				Arrays.fill(image.real(), r * columns + column, r * columns + right, value);
		}
		return image;
	}
}
