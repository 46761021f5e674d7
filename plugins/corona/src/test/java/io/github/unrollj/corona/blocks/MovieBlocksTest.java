package io.github.unrollj.corona.blocks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.corona.classical.ProximalGradient;
import io.github.unrollj.corona.classical.Separation;
import io.github.unrollj.corona.classical.Separator;
import io.github.unrollj.corona.network.Peak;
import io.github.unrollj.operator.Gaussian;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovieBlocksTest {

	/** Tissue is 3/4 of every number, blood what is left. */
	private static final Separator POINTWISE = (movie, progress) -> {
		final Tensor tissue = movie.copy();
		final Tensor blood = movie.copy();
		Peak.scale(tissue, 0.75f);
		Peak.scale(blood, 0.25f);
		return new Separation(tissue, blood);
	};

	private final Gaussian gaussian = new Gaussian(8);

	private static Separation separate(final MovieBlocks blocks, final Tensor movie, final int threads)
		throws IOException
	{
		final Tensor tissue = movie.zerosLike();
		final Tensor blood = movie.zerosLike();
		final List<Integer> order = new ArrayList<>();
		try (Workers workers = new Workers(threads)) {
			blocks.run(FrameSource.of(movie), (frame, l, s) -> {
				assertEquals(order.size(), frame);
				order.add(frame);
				copy(l, tissue, frame);
				copy(s, blood, frame);
			}, workers, Progress.NONE);
		}
		assertEquals(movie.size(0), order.size());
		return new Separation(tissue, blood);
	}

	private static void copy(final Tensor frame, final Tensor movie, final int index) {
		System.arraycopy(frame.real(), 0, movie.real(), index * frame.count(), frame.count());
		if (frame.isComplex()) {
			System.arraycopy(frame.imaginary(), 0, movie.imaginary(), index * frame.count(), frame.count());
		}
	}

	/** Weights that did not add up to 1 would show, at the edges first of all. */
	@ParameterizedTest
	@CsvSource({ "11,40,37,0", "11,40,37,3", "4,16,8,1", "5,7,50,4", "2,3,1,0", "1,1,1,2", "23,33,17,2" })
	void whatIsLocalIsTheSameInBlocks(final int frames, final int rows, final int columns, final int overlap)
		throws IOException
	{
		for (final Tensor movie : new Tensor[] { gaussian.complex(frames, rows, columns), gaussian.real(frames, rows,
			columns) })
		{
			final Separation whole = POINTWISE.separate(movie, Progress.NONE);
			final Separation blocks = separate(MovieBlocks.of(POINTWISE, 16, 5, overlap), movie, 2);
			assertArrayEquals(whole.tissue().real(), blocks.tissue().real(), 1e-5f);
			assertArrayEquals(whole.blood().real(), blocks.blood().real(), 1e-5f);
			if (movie.isComplex()) assertArrayEquals(whole.blood().imaginary(), blocks.blood().imaginary(), 1e-5f);
		}
	}

	@Test
	void aMovieOfOneBlockIsSeparatedAsAWhole() throws IOException {
		final Tensor movie = gaussian.complex(6, 12, 12);
		final Separator fista = ProximalGradient.fista(3, 1).withIterations(10);
		final Separation whole = fista.separate(movie, Progress.NONE);
		final Separation blocks = separate(MovieBlocks.of(fista, 12, 6, 2), movie, 1);
		assertArrayEquals(whole.tissue().real(), blocks.tissue().real(), Float.MIN_VALUE);
		assertArrayEquals(whole.blood().imaginary(), blocks.blood().imaginary(), Float.MIN_VALUE);
	}

	@Test
	void threadsDoNotMatter() throws IOException {
		final Tensor movie = gaussian.real(9, 30, 21);
		final MovieBlocks blocks = MovieBlocks.of(ProximalGradient.fista(3, 1).withIterations(3), 8, 4, 2);
		assertArrayEquals(separate(blocks, movie, 1).blood().real(), separate(blocks, movie, 3).blood().real());
	}

	@Test
	void blocksOfShortMoviesAreFilledByReflection() throws IOException {
		final Tensor movie = gaussian.real(2, 3, 1);
		final AtomicInteger seen = new AtomicInteger();
		final MovieBlocks blocks = MovieBlocks.of((block, progress) -> {
			assertArrayEquals(new int[] { 4, 4, 4 }, block.shape());
			seen.incrementAndGet();
			for (int i = 0; i < block.count(); i++) {
				final int t = i / 16 % 2;
				final int row = i / 4 % 4 == 3 ? 1 : i / 4 % 4;
				assertEquals(movie.real()[t * 3 + row], block.real()[i]);
			}
			return POINTWISE.separate(block, progress);
		}, 4, 4, 0);
		assertTrue(blocks.fills(FrameSource.of(movie)));
		assertFalse(blocks.fills(FrameSource.of(gaussian.real(4, 4, 5))));
		separate(blocks, movie, 1);
		assertEquals(1, seen.get());
	}

	@Test
	void framesAreReadOnceAndFewAreKept() throws IOException {
		final Tensor movie = gaussian.real(40, 4, 4);
		final AtomicInteger read = new AtomicInteger();
		final AtomicInteger written = new AtomicInteger();
		final FrameSource frames = FrameSource.of(movie);
		final FrameSource counting = new FrameSource() {

			@Override
			public int frames() {
				return frames.frames();
			}

			@Override
			public int rows() {
				return frames.rows();
			}

			@Override
			public int columns() {
				return frames.columns();
			}

			@Override
			public Tensor frame(final int index) throws IOException {
				assertEquals(read.getAndIncrement(), index);
				assertTrue(index - written.get() < 5, "frame " + index + " is read when " + written + " are written");
				return frames.frame(index);
			}
		};
		try (Workers workers = new Workers(2)) {
			MovieBlocks.of(POINTWISE, 4, 5, 3).run(counting, (frame, l, s) -> written.incrementAndGet(), workers,
				Progress.NONE);
		}
		assertEquals(40, read.get());
		assertEquals(40, written.get());
	}

	@Test
	void endsWhenCancelled() {
		final AtomicInteger blocks = new AtomicInteger();
		final Progress cancelled = new Progress() {

			@Override
			public void update(final long done, final long total, final String what) {
				// not looked at
			}

			@Override
			public boolean isCancelled() {
				return blocks.get() >= 3;
			}
		};
		final MovieBlocks counting = MovieBlocks.of((block, progress) -> {
			blocks.incrementAndGet();
			return POINTWISE.separate(block, progress);
		}, 4, 4, 0);
		try (Workers workers = new Workers(1)) {
			assertThrows(CancellationException.class, () -> counting.run(FrameSource.of(gaussian.real(8, 30, 30)), (f, l,
				s) -> {}, workers, cancelled));
		}
		assertEquals(3, blocks.get());
	}

	@Test
	void sizesAreChecked() {
		assertTrue(assertThrows(IllegalArgumentException.class, () -> MovieBlocks.of(POINTWISE, 32, 20, 20)).getMessage()
			.contains("overlap is 20 and must be from 0 to 19"));
		assertThrows(IllegalArgumentException.class, () -> FrameSource.of(Tensor.zeros(3, 0, 2)));
	}

	/** Fewer blocks at a time give the same numbers, to the bit. */
	@Test
	void fewerBlocksAtATimeWhereMemoryRunsOut() throws IOException {
		final Tensor movie = gaussian.complex(8, 40, 37);
		final AtomicInteger calls = new AtomicInteger();
		final Separator hungry = (block, progress) -> {
			final int call = calls.incrementAndGet();
			if (call == 3 || call == 6) throw new OutOfMemoryError("of the test");
			return POINTWISE.separate(block, progress);
		};
		final Separation whole = separate(MovieBlocks.of(POINTWISE, 16, 5, 1), movie, 2);
		final Separation fewer = separate(MovieBlocks.of(hungry, 16, 5, 1), movie, 2);
		assertArrayEquals(whole.blood().real(), fewer.blood().real());
		final Separator impossible = (block, progress) -> {
			throw new OutOfMemoryError("of the test");
		};
		assertThrows(OutOfMemoryError.class, () -> separate(MovieBlocks.of(impossible, 16, 5, 1), movie, 2));
	}
}
