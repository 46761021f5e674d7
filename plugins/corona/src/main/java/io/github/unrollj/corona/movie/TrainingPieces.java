package io.github.unrollj.corona.movie;

import io.github.unrollj.corona.blocks.FrameSink;
import io.github.unrollj.image.Window;
import io.github.unrollj.tensor.Tensor;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Takes a movie's separated frames and writes them with the movie, in pieces that cover it, as training pairs. Only the
 * frames of a piece are kept in memory. A movie smaller than a piece is one.
 */
public final class TrainingPieces implements FrameSink {

	private record Parts(Tensor tissue, Tensor blood) {}

	private final ImageMovie movie;
	private final PairFolders folders;
	private final String name;
	private final int rows;
	private final int columns;
	private final int frames;
	private final int[] begins;
	private final Deque<Parts> last = new ArrayDeque<>();
	private int count;

	/**
	 * @param name of the files, before what tells the piece
	 * @param size of a piece, pixels
	 * @param frames of a piece
	 */
	public TrainingPieces(final ImageMovie movie, final PairFolders folders, final String name, final int size,
		final int frames)
	{
		this.movie = movie;
		this.folders = folders;
		this.name = name;
		this.rows = Math.min(size, movie.rows());
		this.columns = Math.min(size, movie.columns());
		this.frames = Math.min(frames, movie.frames());
		this.begins = starts(movie.frames(), this.frames);
	}

	/** Number of pairs written. */
	public int count() {
		return count;
	}

	@Override
	public void put(final int frame, final Tensor tissue, final Tensor blood) throws IOException {
		last.add(new Parts(tissue, blood));
		if (last.size() > frames) last.remove();
		final int begin = frame + 1 - frames;
		if (Arrays.binarySearch(begins, begin) < 0) return;
		for (final int row : starts(movie.rows(), rows)) {
			for (final int column : starts(movie.columns(), columns))
				write(begin, new Window(row, column, rows, columns));
		}
	}

	private void write(final int begin, final Window window) throws IOException {
		final Tensor measured = zeros();
		final Tensor tissue = zeros();
		final Tensor blood = zeros();
		int t = 0;
		for (final Parts parts : last) {
			copy(movie.frame(begin + t), window, measured, t);
			copy(parts.tissue, window, tissue, t);
			copy(parts.blood, window, blood, t++);
		}
		folders.write(String.format("%s-t%04d-y%04d-x%04d", name, begin, window.row(), window.column()), measured, tissue,
			blood);
		count++;
	}

	private Tensor zeros() {
		return movie.isComplex() ? Tensor.complexZeros(frames, rows, columns) : Tensor.zeros(frames, rows, columns);
	}

	/** Where pieces along an axis begin: as few as cover it, evenly spread, the last one ending with the axis. */
	static int[] starts(final int size, final int piece) {
		final int[] starts = new int[(size + piece - 1) / piece];
		for (int i = 1; i < starts.length; i++)
			starts[i] = (int) ((long) i * (size - piece) / (starts.length - 1));
		return starts;
	}

	private static void copy(final Tensor frame, final Window window, final Tensor piece, final int t) {
		copy(frame.real(), frame.size(1), window, piece.real(), t);
		if (frame.isComplex()) copy(frame.imaginary(), frame.size(1), window, piece.imaginary(), t);
	}

	private static void copy(final float[] frame, final int width, final Window window, final float[] piece, final int t) {
		for (int r = 0; r < window.rows(); r++) {
			System.arraycopy(frame, (window.row() + r) * width + window.column(), piece, (t * window.rows() + r) * window
				.columns(), window.columns());
		}
	}
}
