package io.github.unrollj.dublid.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.dublid.DublidReconstructor;
import io.github.unrollj.dublid.simulation.Blur;
import io.github.unrollj.dublid.simulation.LineKernel;
import io.github.unrollj.image.Window;
import io.github.unrollj.model.ModelSource;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Workers;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a blind deblurring must not change, of the networks that are built in. */
class PyramidInvarianceTest {

	private static final int SIZE = 120;
	private static final Workers ONE = new Workers(1);

	/** On the periodic grid, to which a flat ground adds nothing. */
	@ParameterizedTest
	@ValueSource(strings = { "motion", "small", "photographs" })
	void theMeanIsKept(final String model) throws IOException {
		final Tensor y = onFlatGround(20, 20);
		try (Deblurring result = network(model).deblur(y, ONE)) {
			assertEquals(mean(y), mean(result.image()), 1e-4);
		}
	}

	@Test
	void aConstantGoesThrough() throws IOException {
		final Tensor y = onFlatGround(20, 20);
		final Tensor brighter = y.copy();
		for (int i = 0; i < y.count(); i++)
			brighter.real()[i] += 0.25f;
		final DublidNetwork network = network("motion");
		try (Deblurring one = network.deblur(y, ONE); Deblurring other = network.deblur(brighter, ONE)) {
			assertArrayEquals(one.kernel().real(), other.kernel().real(), 1e-3f);
			final float[] dark = one.image().real();
			final float[] bright = other.image().real();
			for (int i = 0; i < dark.length; i++)
				assertEquals(dark[i] + 0.25, bright[i], 5e-3);
		}
	}

	/** Exactly, with a known kernel. */
	@Test
	void restorationsMoveWithTheImage() throws IOException {
		final DublidNetwork network = network("motion");
		final Tensor kernel = LineKernel.of(network.configuration().box(), 9, 0.4, 0, 0);
		try (Deblurring one = network.deblur(onFlatGround(20, 20), kernel, ONE); Deblurring other = network.deblur(
			onFlatGround(23, 18), kernel, ONE))
		{
			assertMoved(one.image(), other.image(), 1e-3);
		}
	}

	/** Not exactly: smaller scales see a moved image at other pixels. */
	@Test
	void kernelsHardlyChangeWithTheImagesPlace() throws IOException {
		final DublidNetwork network = network("motion");
		try (Deblurring one = network.deblur(onFlatGround(20, 20), ONE); Deblurring other = network.deblur(onFlatGround(23, 18),
			ONE))
		{
			final double similarity = one.kernel().dot(other.kernel()) / Math.sqrt(one.kernel().dot(one.kernel()) * other
				.kernel().dot(other.kernel()));
			assertTrue(similarity > 0.9, "similarity " + similarity);
		}
	}

	private static DublidNetwork network(final String model) throws IOException {
		final DublidReconstructor reconstructor = new DublidReconstructor();
		return (DublidNetwork) ModelSource.of(reconstructor).open(model).network(reconstructor);
	}

	/** Blurred blocks at a place within a flat image. */
	private static Tensor onFlatGround(final int row, final int column) {
		final Random random = new Random(5);
		final Tensor sharp = Tensor.zeros(SIZE + 30, SIZE + 30);
		Arrays.fill(sharp.real(), 0.3f);
		for (int n = 0; n < 30; n++) {
			final int top = 15 + row + random.nextInt(60);
			final int left = 15 + column + random.nextInt(60);
			final float grey = random.nextFloat();
			final int height = 6 + random.nextInt(14);
			final int width = 6 + random.nextInt(14);
			for (int i = 0; i < height * width; i++)
				sharp.real()[(top + i / width) * sharp.size(1) + left + i % width] = grey;
		}
		return Blur.valid(sharp, LineKernel.of(31, 9, 0.4, 0, 0));
	}

	private static void assertMoved(final Tensor one, final Tensor other, final double tolerance) {
		final Tensor a = new Window(15, 15, SIZE - 35, SIZE - 35).of(one);
		final Tensor b = new Window(18, 13, SIZE - 35, SIZE - 35).of(other);
		for (int i = 0; i < a.count(); i++)
			assertEquals(a.real()[i], b.real()[i], tolerance);
	}

	private static double mean(final Tensor image) {
		double sum = 0;
		for (final float value : image.real())
			sum += value;
		return sum / image.count();
	}
}
