package io.github.unrollj.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;

import io.github.unrollj.tensor.Tensor;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TiffTemplateTest {

	@TempDir
	private Path folder;

	private static ImageHeader header(final int planes, final int rows, final int columns) {
		final ImageStack stack = new ImageStack(1, 1);
		for (int i = 0; i < planes; i++)
			stack.addSlice(null, new float[1]);
		return ImagePlanes.of(new ImagePlus("large", stack)).header().enlarged(new Window(0, 0, rows, columns), 1,
			"large");
	}

	@Test
	void directoriesEndWhereOffsetsDo() throws IOException {
		final Path scratch = folder.resolve("scratch.tmp");
		assertTrue(new TiffTemplate(header(3, 10_000, 10_000), scratch).tail().length > 0);
		assertEquals(0, new TiffTemplate(header(11, 10_000, 10_000), scratch).tail().length);
	}

	@Test
	void stacksOverFourGigabytesOpenAgain() throws IOException {
		// the file system stores only what is written of the 4.8 GB
		final Path file = folder.resolve("large.tif");
		final Tensor piece = Tensor.of(new float[] { 1, 2, 3, 4 }, 2, 2);
		try (TiffSink sink = TiffSink.create(file, header(1200, 1000, 1000))) {
			for (final int plane : new int[] { 0, 600, 1199 })
				sink.plane(plane).write(998, 998, piece);
			sink.finish();
		}
		final ImagePlus image = IJ.openVirtual(file.toString());
		assertEquals(1200, image.getStackSize());
		for (final int plane : new int[] { 1, 601, 1200 }) {
			assertEquals(0, image.getStack().getProcessor(plane).getf(0, 0));
			assertEquals(4, image.getStack().getProcessor(plane).getf(999, 999));
		}
	}
}
