package io.github.unrollj.dublid.restoration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.FloatProcessor;

import io.github.unrollj.dublid.simulation.Kernels;
import io.github.unrollj.image.ImagePlanes;
import io.github.unrollj.image.ImagePlusSink;
import io.github.unrollj.image.Window;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;

class StackRestorationTest {

	private static final Workers ONE = new Workers(1);

	/** Changes nothing, and has memory for so many pixels. */
	private record Small(int most) implements Deconvolution {

		@Override
		public Tensor image(final Tensor blurred, final Tensor kernel, final Workers workers, final Progress progress) {
			if (blurred.count() > most) throw new OutOfMemoryError("of the test");
			return blurred;
		}

		@Override
		public int bytesPerPixel() {
			return 4;
		}
	}

	/** Remembers what it is told, and is cancelled or not. */
	private record Listener(List<String> said, boolean isCancelled) implements Progress {

		@Override
		public void update(final long done, final long total, final String what) {
			said.add(what);
		}

		@Override
		public void message(final String sentence) {
			said.add(sentence);
		}
	}

	/** Noise in a part of a plane, next to nothing elsewhere. */
	private static FloatProcessor plane(final int width, final int height, final Window part) {
		final FloatProcessor pixels = new FloatProcessor(width, height);
		final Random random = new Random(1);
		for (int r = 0; r < part.rows(); r++)
			for (int c = 0; c < part.columns(); c++)
				pixels.setf(part.column() + c, part.row() + r, 100 + 50 * random.nextFloat());
		return pixels;
	}

	private static BlurredStack stack(final FloatProcessor... planes) {
		final ImageStack stack = new ImageStack(planes[0].getWidth(), planes[0].getHeight());
		for (final FloatProcessor plane : planes)
			stack.addSlice(plane);
		return BlurredStack.of(ImagePlanes.of(new ImagePlus("stack", stack)), Progress.NONE);
	}

	@Test
	void tilesAreHalvedWhereMemoryRunsOut() throws IOException {
		final FloatProcessor plane = plane(200, 170, new Window(0, 0, 170, 200));
		final BlurredStack stack = stack(plane);
		final ImagePlusSink sink = new ImagePlusSink(stack.header("restored"));
		final Listener listener = new Listener(new ArrayList<>(), false);
		new StackRestoration(stack, new Small(100 * 100), ONE, listener).restore(0, Kernels.delta(5), sink.plane(0));
		assertArrayEquals((float[]) plane.getPixels(), (float[]) sink.image().getProcessor().getPixels(), 1e-3f);
		assertTrue(listener.said().stream().anyMatch(what -> what.matches("Memory is short: going on with tiles of \\d+ .*")));
		final StackRestoration hopeless = new StackRestoration(stack, new Small(20 * 20), ONE, Progress.NONE);
		assertThrows(OutOfMemoryError.class, () -> hopeless.restore(0, Kernels.delta(5), sink.plane(0)));
	}

	@Test
	void cancellingStopsWithinATile() {
		final BlurredStack stack = stack(plane(60, 60, new Window(0, 0, 60, 60)));
		final Tensor blurred = Tensor.zeros(60, 60);
		final Progress cancelled = new Listener(new ArrayList<>(), true);
		for (final Deconvolution method : List.of(ClassicalRestoration.withKnownKernel(0), new UnrolledRestoration(DeblurModel
			.untrained()))) {
			assertThrows(CancellationException.class, () -> method.image(blurred, Kernels.delta(9), ONE, cancelled));
			assertThrows(CancellationException.class, () -> ((KernelEstimation) method).kernel(blurred, 9, ONE, cancelled));
			assertThrows(CancellationException.class, () -> new StackRestoration(stack, method, ONE, cancelled).restore(0, Kernels
				.delta(9), (row, column, piece) -> {}));
		}
	}

	@Test
	void kernelsAreEstimatedWhereThereIsMostToSee() throws IOException {
		final int width = 2 * EstimationPlace.LARGEST;
		final BlurredStack stack = stack(plane(width, 80, new Window(0, 0, 40, 200)), plane(width, 80, new Window(0, 1300, 80,
			500)));
		final EstimationPlace place = EstimationPlace.of(stack, -1, null);
		assertEquals(1, place.plane());
		assertEquals(new Window(0, width / 2, 80, width / 2), place.window());
		assertEquals("the plane of most structure and its part of most structure", place.reason());
		assertEquals(new Window(0, 0, 80, width / 2), EstimationPlace.of(stack, 0, null).window());
		final Window own = new Window(3, 4, 50, 60);
		assertEquals(new EstimationPlace(0, own, ""), EstimationPlace.of(stack, 0, own));
	}

	/** One flat plane among others. */
	@Test
	void flatPlacesHaveNoBlur() throws IOException {
		final BlurredStack stack = stack(plane(40, 40, new Window(0, 0, 20, 20)));
		final StackRestoration restoration = new StackRestoration(stack, new Small(1 << 20), ONE, Progress.NONE);
		final Tensor kernel = restoration.kernel((blurred, box, workers, progress) -> new KernelEstimate(Tensor.zeros(box,
			box), 1), new EstimationPlace(0, new Window(25, 25, 15, 15), ""), 7).kernel();
		assertArrayEquals(Kernels.delta(7).real(), kernel.real());
	}
}
