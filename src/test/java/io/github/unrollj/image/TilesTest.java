package io.github.unrollj.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;

class TilesTest {

	/** Enlarges by 3; every output pixel is a weighted sum over a neighbourhood of 2 pixels, the border mirrored. */
	static class Neighbourhood implements PlaneMethod {

		@Override
		public int scale() {
			return 3;
		}

		@Override
		public int halo() {
			return 2;
		}

		@Override
		public Tensor apply(final Tensor plane) {
			final int rows = plane.size(0);
			final int columns = plane.size(1);
			final Tensor result = Tensor.zeros(3 * rows, 3 * columns);
			for (int i = 0; i < result.count(); i++)
				result.real()[i] = sum(plane, i / (3 * columns), i % (3 * columns));
			return result;
		}

		private static float sum(final Tensor plane, final int row, final int column) {
			float sum = 0;
			for (int di = -2; di <= 2; di++) {
				for (int dj = -2; dj <= 2; dj++) {
					final int i = inside(row / 3 + di, plane.size(0));
					final int j = inside(column / 3 + dj, plane.size(1));
					sum += (1 + row % 3 + 5 * (column % 3) + di + 0.3f * dj) * plane.real()[i * plane.size(1) + j];
				}
			}
			return sum;
		}

		private static int inside(final int i, final int size) {
			return Math.max(0, Math.min(size - 1, i < 0 ? -i : i >= size ? 2 * size - 2 - i : i));
		}
	}

	private static Tensor tiled(final PlaneMethod method, final Tensor plane, final int edge, final int threads,
		final Progress progress) throws IOException
	{
		final Tensor result = Tensor.zeros(method.scale() * plane.size(0), method.scale() * plane.size(1));
		final int[] written = new int[result.count()];
		final PlaneSink sink = (row, column, piece) -> {
			for (int i = 0; i < piece.size(0); i++) {
				for (int j = 0; j < piece.size(1); j++) {
					final int at = (row + i) * result.size(1) + column + j;
					result.real()[at] = piece.real()[i * piece.size(1) + j];
					written[at]++;
				}
			}
		};
		try (Workers workers = new Workers(threads)) {
			Tiles.of(method, edge, workers).run(PlaneSource.of(plane), sink, progress);
		}
		for (final int times : written)
			assertEquals(1, times);
		return result;
	}

	@Test
	void equalsTheWholePlane() throws IOException {
		final int[][] sizes = { { 17, 23 }, { 1, 1 }, { 1, 40 }, { 16, 1 }, { 9, 8 } };
		for (final int[] size : sizes) {
			final Tensor plane = BicubicTest.random(5, size);
			for (final PlaneMethod method : List.of(new Neighbourhood(), Bicubic.enlarging(2), Bicubic.enlarging(1))) {
				final Tensor whole = method.apply(plane);
				for (final int edge : new int[] { 1, 4, 8, 100 }) {
					final Tensor pieces = tiled(method, plane, edge, 3, Progress.NONE);
					assertArrayEquals(whole.real(), pieces.real(), 1e-3f, size[0] + " x " + size[1] + " by " + edge);
				}
			}
		}
	}

	@Test
	void halvesTilesWhenMemoryIsShort() throws IOException {
		final PlaneMethod hungry = new Neighbourhood() {

			@Override
			public Tensor apply(final Tensor plane) {
				if (plane.count() > 150) throw new OutOfMemoryError("made up");
				return super.apply(plane);
			}
		};
		final Tensor plane = BicubicTest.random(6, 50, 41);
		final List<String> said = new CopyOnWriteArrayList<>();
		final Tensor result = tiled(hungry, plane, 32, 2, listening(said, Integer.MAX_VALUE));
		assertArrayEquals(new Neighbourhood().apply(plane).real(), result.real(), 1e-3f);
		assertTrue(said.stream().anyMatch(what -> what.contains("tiles of 8 pixels")), said.toString());
	}

	@Test
	void givesUpWhenNothingFits() {
		final PlaneMethod impossible = new Neighbourhood() {

			@Override
			public Tensor apply(final Tensor plane) {
				throw new OutOfMemoryError("made up");
			}
		};
		assertThrows(OutOfMemoryError.class, () -> tiled(impossible, Tensor.zeros(40, 40), 32, 2, Progress.NONE));
	}

	@Test
	void stopsWhenCancelled() {
		final List<String> said = new CopyOnWriteArrayList<>();
		assertThrows(CancellationException.class, () -> tiled(new Neighbourhood(), Tensor.zeros(40, 40), 8, 1,
			listening(said, 3)));
		assertEquals(3, said.size());
	}

	@Test
	void failuresOfTheSinkAreThose() {
		final PlaneSink broken = (row, column, piece) -> {
			throw new IOException("disk full");
		};
		try (Workers workers = new Workers(2)) {
			final Tiles tiles = Tiles.of(new Neighbourhood(), 8, workers);
			assertEquals("disk full", assertThrows(IOException.class, () ->
				tiles.run(PlaneSource.of(Tensor.zeros(20, 20)), broken, Progress.NONE)).getMessage());
		}
	}

	@Test
	void tilesKeepToTheBudgetAndNotToTheThreads() {
		try (Workers one = new Workers(1); Workers two = new Workers(2)) {
			final PlaneMethod method = new Neighbourhood();
			assertEquals(256, Tiles.fitting(method, 5000, 5000, 1L << 30, one).edge());
			assertEquals(256, Tiles.fitting(method, 5000, 5000, 1L << 30, two).edge());
			assertEquals(100, Tiles.fitting(method, 200, 200, 1L << 30, two).edge());
			final int edge = Tiles.fitting(method, 5000, 5000, 4 << 20, two).edge() + 2 * method.halo();
			assertTrue(2L * 9 * edge * edge * method.bytesPerPixel() <= 4 << 20, "edge " + edge);
			assertEquals(8, Tiles.fitting(method, 5000, 5000, 0, two).edge());
		}
	}

	/** Cancelled once it was told {@code limit} times. */
	static Progress listening(final List<String> said, final int limit) {
		return new Progress() {

			@Override
			public void update(final long done, final long total, final String what) {
				assertTrue(0 <= done && done <= total);
				said.add(what);
			}

			@Override
			public void message(final String sentence) {
				said.add(sentence);
			}

			@Override
			public boolean isCancelled() {
				return said.size() >= limit;
			}
		};
	}
}
