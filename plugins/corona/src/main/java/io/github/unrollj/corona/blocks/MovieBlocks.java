package io.github.unrollj.corona.blocks;

import io.github.unrollj.corona.classical.Separation;
import io.github.unrollj.corona.classical.Separator;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Separates a movie of any size in blocks that overlap in space and, if wanted, in time. Memory is needed for the frames
 * of a block only. A block at a time is all that a separator sees, so its answer for a block is that for a movie of the
 * block's size; blocks are blended by smooth windows whose weights add up to 1. A movie of one block is separated as a
 * whole. Where a movie is smaller than a block, blocks are filled by reflection.
 * <p>
 * Blocks are computed in parallel and added in order: results do not depend on the number of threads.
 */
public final class MovieBlocks {

	/** Blocks in work for each thread, before their results are added, as long as memory suffices. */
	private static final int PER_THREAD = 16;

	private final Separator separator;
	private final int edge;
	private final int frames;
	private final int overlap;

	private MovieBlocks(final Separator separator, final int edge, final int frames, final int overlap) {
		this.separator = separator;
		this.edge = edge;
		this.frames = frames;
		this.overlap = overlap;
	}

	/**
	 * @param separator the method for a block; called by several threads
	 * @param edge of a block, pixels, 2 or more; neighbours overlap by half of it
	 * @param frames of a block, 2 or more
	 * @param overlap frames that a block shares with the next one, 0 to {@code frames} - 1
	 * @throws IllegalArgumentException naming the parameter, its value and what is allowed
	 */
	public static MovieBlocks of(final Separator separator, final int edge, final int frames, final int overlap) {
		check("block_size", edge, 2, 1 << 15);
		check("block_frames", frames, 2, 1 << 15);
		check("overlap", overlap, 0, frames - 1);
		return new MovieBlocks(separator, edge, frames, overlap);
	}

	private static void check(final String key, final int value, final int minimum, final int maximum) {
		if (value < minimum || value > maximum) {
			throw new IllegalArgumentException(key + " is " + value + " and must be from " + minimum + " to " + maximum);
		}
	}

	/** Whether blocks of such a movie have to be filled by reflection. */
	public boolean fills(final FrameSource movie) {
		return movie.frames() < frames || movie.rows() < edge || movie.columns() < edge;
	}

	/**
	 * Separates a movie. Where memory runs out, fewer blocks are in work at a time.
	 *
	 * @throws java.util.concurrent.CancellationException if cancelled; the sink has a part of the frames then
	 * @throws OutOfMemoryError if memory does not suffice for one block
	 */
	public void run(final FrameSource movie, final FrameSink sink, final Workers workers, final Progress progress)
		throws IOException
	{
		new Run(movie, workers, progress).into(sink);
	}

	private final class Run {

		private final FrameSource movie;
		private final Workers workers;
		private final Progress progress;
		private final Axis time;
		private final Axis down;
		private final Axis across;
		private final float[][] weightsDown;
		private final float[][] weightsAcross;
		private final Map<Integer, Tensor> loaded = new HashMap<>();
		private long done;
		private int together;

		Run(final FrameSource movie, final Workers workers, final Progress progress) {
			this.movie = movie;
			this.workers = workers;
			this.progress = progress;
			this.together = PER_THREAD * workers.threads();
			time = new Axis(movie.frames(), frames, frames - overlap);
			down = new Axis(movie.rows(), edge, Math.max(1, edge / 2));
			across = new Axis(movie.columns(), edge, Math.max(1, edge / 2));
			weightsDown = IntStream.range(0, down.count()).mapToObj(down::weights).toArray(float[][]::new);
			weightsAcross = IntStream.range(0, across.count()).mapToObj(across::weights).toArray(float[][]::new);
		}

		void into(final FrameSink sink) throws IOException {
			Pending pending = null;
			for (int t = 0; t < time.count(); t++) {
				final int start = time.start(t);
				loaded.keySet().removeIf(frame -> frame < start);
				for (int frame = start; frame < start + time.inside(); frame++)
					load(frame);
				if (pending == null) pending = new Pending(movie.rows(), movie.columns(), loaded.get(start).isComplex());
				pending.reach(start + time.inside());
				addBlocks(t, pending);
				pending.release(t + 1 < time.count() ? time.start(t + 1) : movie.frames(), sink);
			}
		}

		private void load(final int frame) throws IOException {
			progress.check();
			if (!loaded.containsKey(frame)) loaded.put(frame, movie.frame(frame));
		}

		private void addBlocks(final int t, final Pending pending) {
			final int count = down.count() * across.count();
			final float[] alongTime = time.weights(t);
			int first = 0;
			while (first < count) {
				final Separation[] parts = separated(t, first, Math.min(together, count - first));
				for (int i = 0; i < parts.length; i++) {
					final int y = (first + i) / across.count();
					final int x = (first + i) % across.count();
					pending.add(parts[i], time.start(t), down.start(y), across.start(x), alongTime, weightsDown[y],
						weightsAcross[x]);
				}
				first += parts.length;
				done += parts.length;
				progress.update(done, (long) time.count() * count, "Separating");
			}
		}

		/** So many blocks from the first one on, or fewer where memory is short. */
		private Separation[] separated(final int t, final int first, final int number) {
			try {
				final Separation[] parts = new Separation[number];
				workers.forEach(number, i -> {
					progress.check();
					parts[i] = separator.separate(block(t, first + i), quiet(progress));
				});
				return parts;
			}
			catch (final OutOfMemoryError e) {
				if (number == 1) throw e;
				together = number / 2;
				progress.message("Memory is short: going on with " + together + (together == 1 ? " block" : " blocks") +
					" at a time");
			}
			return separated(t, first, together);
		}

		private Tensor block(final int t, final int index) {
			final int top = down.start(index / across.count());
			final int left = across.start(index % across.count());
			final boolean complex = loaded.get(time.start(t)).isComplex();
			final Tensor block = complex ? Tensor.complexZeros(frames, edge, edge) : Tensor.zeros(frames, edge, edge);
			for (int i = 0; i < frames; i++) {
				final Tensor frame = loaded.get(time.reflected(time.start(t) + i));
				for (int r = 0; r < edge; r++) {
					final int from = down.reflected(top + r) * movie.columns();
					final int to = (i * edge + r) * edge;
					copy(frame.real(), from, left, block.real(), to);
					if (complex) copy(frame.imaginary(), from, left, block.imaginary(), to);
				}
			}
			return block;
		}

		private void copy(final float[] frame, final int from, final int left, final float[] block, final int to) {
			System.arraycopy(frame, from + left, block, to, across.inside());
			for (int c = across.inside(); c < edge; c++)
				block[to + c] = frame[from + across.reflected(left + c)];
		}
	}

	/** Passes on the wish to stop; what a method tells of one block is nothing about the movie. */
	private static Progress quiet(final Progress progress) {
		return new Progress() {

			@Override
			public void update(final long done, final long total, final String what) {
				// not passed on
			}

			@Override
			public void message(final String sentence) {
				progress.message(sentence);
			}

			@Override
			public boolean isCancelled() {
				return progress.isCancelled();
			}
		};
	}
}
