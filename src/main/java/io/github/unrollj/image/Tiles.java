package io.github.unrollj.image;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Applies a method to a plane of any size by tiles, several at a time. Every tile is computed with the method's halo
 * around it, as far as the image goes, so the result equals that of the whole plane to rounding, and what a method does
 * at borders it does only at those of the image. Where memory runs out the tiles still missing are halved.
 */
public final class Tiles {

	private static final int SMALLEST = 8;
	private static final int SMALL = 64;
	private static final int LARGE = 256;

	private final PlaneMethod method;
	private final int edge;
	private final Workers workers;

	private Tiles(final PlaneMethod method, final int edge, final Workers workers) {
		if (edge < 1) throw new IllegalArgumentException("Tiles of " + edge + " pixels: at least 1 is needed");
		this.method = method;
		this.edge = edge;
		this.workers = workers;
	}

	/** Tiles of at most {@code edge} x {@code edge} input pixels, halo not counted. */
	public static Tiles of(final PlaneMethod method, final int edge, final Workers workers) {
		return new Tiles(method, edge, workers);
	}

	/**
	 * Tiles as large as serves a plane of that size, and small enough that all workers together keep to a budget.
	 *
	 * @param memory bytes for what the method computes
	 */
	public static Tiles fitting(final PlaneMethod method, final int rows, final int columns, final long memory,
		final Workers workers)
	{
		// a quarter of a small image, so that there is something to do in parallel
		final int wanted = (int) Math.max(SMALL, Math.min(LARGE, Math.sqrt((double) rows * columns) / 2));
		final double pixels = (double) memory / workers.threads() / method.bytesPerPixel();
		final int affordable = (int) (Math.sqrt(pixels) / method.scale()) - 2 * method.halo();
		final int edge = Math.min(Math.max(wanted, 2 * method.halo()), affordable);
		return new Tiles(method, Math.max(SMALLEST, edge), workers);
	}

	/**
	 * A third of the memory that the Java machine may still take, in bytes: a budget that leaves room for the images.
	 */
	public static long defaultMemory() {
		final Runtime runtime = Runtime.getRuntime();
		return (runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory()) / 3;
	}

	int edge() {
		return edge;
	}

	/**
	 * Computes all tiles; the sink gets each output pixel once.
	 *
	 * @param progress told the number of output pixels done
	 * @throws java.util.concurrent.CancellationException if cancelled
	 * @throws OutOfMemoryError if memory does not suffice for tiles of 8 pixels
	 */
	public void run(final PlaneSource source, final PlaneSink sink, final Progress progress) throws IOException {
		List<Window> missing = grid(new Window(0, 0, source.rows(), source.columns()), edge);
		final AtomicLong done = new AtomicLong();
		final long total = method.scale() * (long) method.scale() * source.rows() * source.columns();
		final Pass pass = new Pass(source, sink, progress, done, total);
		for (int size = edge; !missing.isEmpty(); size = (size + 1) / 2) {
			final OutOfMemoryError shortage = pass.run(missing);
			missing = pass.left(missing);
			if (shortage == null) continue;
			if (size <= SMALLEST) throw shortage;
			final int half = (size + 1) / 2;
			progress.message("Memory is short: going on with tiles of " + half + " pixels");
			missing = missing.stream().flatMap(window -> grid(window, half).stream()).toList();
		}
	}

	/** Parts of nearly equal size, none over {@code edge} pixels along an axis. */
	private static List<Window> grid(final Window whole, final int edge) {
		final int down = (whole.rows() + edge - 1) / edge;
		final int across = (whole.columns() + edge - 1) / edge;
		final List<Window> parts = new ArrayList<>();
		for (int i = 0; i < down; i++) {
			final int top = (int) ((long) whole.rows() * i / down);
			final int bottom = (int) ((long) whole.rows() * (i + 1) / down);
			for (int j = 0; j < across; j++) {
				final int left = (int) ((long) whole.columns() * j / across);
				final int right = (int) ((long) whole.columns() * (j + 1) / across);
				parts.add(new Window(whole.row() + top, whole.column() + left, bottom - top, right - left));
			}
		}
		return parts;
	}

	/** Goes through lists of tiles until memory runs out. */
	private final class Pass {

		private final PlaneSource source;
		private final PlaneSink sink;
		private final Progress progress;
		private final AtomicLong done;
		private final long total;
		private boolean[] finished;

		Pass(final PlaneSource source, final PlaneSink sink, final Progress progress, final AtomicLong done,
			final long total)
		{
			this.source = source;
			this.sink = sink;
			this.progress = progress;
			this.done = done;
			this.total = total;
		}

		/** Returns null when all tiles are done, otherwise why not. */
		OutOfMemoryError run(final List<Window> tiles) throws IOException {
			finished = new boolean[tiles.size()];
			final AtomicReference<OutOfMemoryError> shortage = new AtomicReference<>();
			try {
				workers.forEach(tiles.size(), i -> {
					if (shortage.get() != null) return;
					progress.check();
					try {
						compute(tiles.get(i));
						finished[i] = true;
					}
					catch (final OutOfMemoryError e) {
						shortage.set(e);
					}
				});
			}
			catch (final UncheckedIOException e) {
				throw e.getCause();
			}
			return shortage.get();
		}

		List<Window> left(final List<Window> tiles) {
			final List<Window> left = new ArrayList<>();
			for (int i = 0; i < finished.length; i++)
				if (!finished[i]) left.add(tiles.get(i));
			return left;
		}

		private void compute(final Window tile) {
			final int scale = method.scale();
			final Window seen = tile.grown(method.halo(), source.rows(), source.columns());
			try {
				final Tensor made = method.apply(source.read(seen), tile.within(seen), progress);
				final Window place = tile.enlarged(scale);
				if (made.size(-2) != place.rows() || made.size(-1) != place.columns()) {
					throw new IllegalStateException("The method made " + made + " of " + tile + " at scale " + scale);
				}
				sink.write(place.row(), place.column(), made);
			}
			catch (final IOException e) {
				throw new UncheckedIOException(e);
			}
			progress.update(done.addAndGet(tile.enlarged(scale).pixels()), total, "");
		}
	}
}
