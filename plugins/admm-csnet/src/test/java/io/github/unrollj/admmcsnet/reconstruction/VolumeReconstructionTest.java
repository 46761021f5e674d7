package io.github.unrollj.admmcsnet.reconstruction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ij.ImagePlus;
import ij.gui.NewImage;

import io.github.unrollj.admmcsnet.classical.ClassicalAdmm;
import io.github.unrollj.admmcsnet.kspace.Convention;
import io.github.unrollj.admmcsnet.kspace.ImageVolume;
import io.github.unrollj.admmcsnet.kspace.KSpaceVolume;
import io.github.unrollj.admmcsnet.kspace.SampledPoints;
import io.github.unrollj.image.ImageHeader;
import io.github.unrollj.image.ImagePlusSink;
import io.github.unrollj.work.Progress;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class VolumeReconstructionTest {

	private static final int SLICES = 6;

	private final List<String> said = new ArrayList<>();
	private final Progress listener = new Progress() {

		@Override
		public void update(final long done, final long total, final String what) {
			// not looked at
		}

		@Override
		public boolean isCancelled() {
			return false;
		}

		@Override
		public void message(final String sentence) {
			said.add(sentence);
		}
	};

	/** Noise. */
	private static ImagePlus kSpace() {
		final ImagePlus image = NewImage.createFloatImage("k", 12, 8, 2 * SLICES, NewImage.FILL_BLACK);
		image.setDimensions(2, SLICES, 1);
		final Random random = new Random(1);
		for (int i = 1; i <= 2 * SLICES; i++) {
			final float[] pixels = (float[]) image.getStack().getPixels(i);
			for (int p = 0; p < pixels.length; p++)
				pixels[p] = (float) random.nextGaussian();
		}
		return image;
	}

	private ImagePlus run(final CoilMethod method, final int threads) throws IOException {
		final ImagePlus image = kSpace();
		try (KSpaceVolume volume = KSpaceVolume.of(ImageVolume.of(image, 1), Convention.INTERNAL)) {
			final SliceMasks masks = SliceMasks.deduced(volume, SampledPoints.of(volume, Progress.NONE));
			final ImageHeader header = new ImageHeader("r", 8, 12, false, 1, SLICES, 1, image.getCalibration(), List.of(), List
				.of(), 0);
			return VolumeReconstruction.magnitude(volume, masks, new WithoutMaps(method, 1)).run(header, ImagePlusSink::new,
				threads, listener).image();
		}
	}

	@Test
	void fewerSlicesAtATimeWhereMemoryRunsOut() throws IOException {
		final CoilMethod method = (kSpace, mask) -> ClassicalAdmm.zeroFilled(kSpace);
		final AtomicInteger calls = new AtomicInteger();
		final ImagePlus result = run((kSpace, mask) -> {
			if (calls.incrementAndGet() == 2) throw new OutOfMemoryError("of the test");
			return method.image(kSpace, mask);
		}, 2);
		final ImagePlus expected = run(method, 1);
		for (int i = 1; i <= SLICES; i++)
			assertArrayEquals((float[]) expected.getStack().getPixels(i), (float[]) result.getStack().getPixels(i));
		assertEquals(List.of("Memory is short: going on with 1 slice at a time"), said);
		assertThrows(OutOfMemoryError.class, () -> run((kSpace, mask) -> {
			throw new OutOfMemoryError("of the test");
		}, 2));
	}
}
