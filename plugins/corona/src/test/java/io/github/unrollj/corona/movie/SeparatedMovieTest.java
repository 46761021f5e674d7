package io.github.unrollj.corona.movie;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ij.ImagePlus;
import ij.measure.Calibration;

import io.github.unrollj.image.ImageFiles;
import io.github.unrollj.image.ImageHeader;
import io.github.unrollj.image.TiffSink;
import io.github.unrollj.tensor.Tensor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts written to files frame by frame. */
class SeparatedMovieTest {

	private static final ImageHeader HEADER = new ImageHeader("movie", 2, 3, false, 2, 1, 2, new Calibration(), List.of(),
		List.of(), 0);

	@TempDir
	Path folder;

	private SeparatedMovie open() throws IOException {
		final SeparatedMovie movie = SeparatedMovie.of(header -> TiffSink.create(folder.resolve("blood.tif"), header),
			HEADER);
		movie.addTissue(header -> TiffSink.create(folder.resolve("tissue.tif"), header), HEADER);
		return movie;
	}

	private static Tensor frame(final float re, final float im) {
		final Tensor frame = Tensor.complexZeros(2, 3);
		frame.real()[4] = re;
		frame.imaginary()[4] = im;
		return frame;
	}

	@Test
	void framesAreTwoPlanesEach() throws IOException {
		try (SeparatedMovie movie = open()) {
			movie.put(0, frame(10, 20), frame(3, 4));
			movie.put(1, frame(30, 40), frame(0, -1));
			movie.finish();
			// 25 and 1 of power
			assertEquals(0, movie.flow().maximum().real()[4], 1e-6);
			assertEquals(-FlowImages.RANGE, movie.flow().power().real()[0], 1e-6);
		}
		final ImagePlus blood = ImageFiles.open(folder.resolve("blood.tif"));
		assertArrayEquals(new int[] { 3, 2, 2, 1, 2 }, blood.getDimensions());
		assertEquals(4, blood.getStack().getVoxel(1, 1, 1));
		assertEquals(-1, blood.getStack().getVoxel(1, 1, 3));
		assertEquals(30, ImageFiles.open(folder.resolve("tissue.tif")).getStack().getVoxel(1, 1, 2));
	}

	@Test
	void unfinishedFilesDoNotStay() throws IOException {
		try (SeparatedMovie movie = open()) {
			movie.put(0, frame(1, 1), frame(1, 1));
		}
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(List.of(), files.toList());
		}
	}

	@Test
	void powerIsTheMeanOverTheFrames() throws IOException {
		final FlowImages flow = new FlowImages(1, 2);
		flow.add(Tensor.complex(new float[] { 3, 1 }, new float[] { 4, 0 }, 1, 2));
		flow.add(Tensor.complex(new float[] { 0, 1 }, new float[] { 0, 0 }, 1, 2));
		assertArrayEquals(new float[] { 0, (float) (10 * Math.log10(2 / 25.0)) }, flow.power().real(), 1e-4f);
		assertArrayEquals(new float[] { 0, (float) (10 * Math.log10(1 / 25.0)) }, flow.maximum().real(), 1e-4f);
	}
}
