package io.github.unrollj.corona.blocks;

import io.github.unrollj.corona.classical.Separation;
import io.github.unrollj.tensor.Tensor;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Frames to which blocks still add. */
final class Pending {

	private record Frame(Tensor tissue, Tensor blood) {}

	private final Deque<Frame> frames = new ArrayDeque<>();
	private final int rows;
	private final int columns;
	private final boolean complex;
	private int first;

	Pending(final int rows, final int columns, final boolean complex) {
		this.rows = rows;
		this.columns = columns;
		this.complex = complex;
	}

	/** Makes room for the frames before {@code end}. */
	void reach(final int end) {
		while (first + frames.size() < end)
			frames.add(new Frame(zeros(), zeros()));
	}

	private Tensor zeros() {
		return complex ? Tensor.complexZeros(rows, columns) : Tensor.zeros(rows, columns);
	}

	/** Gives the frames before {@code end} away. */
	void release(final int end, final FrameSink sink) throws IOException {
		for (; first < end; first++) {
			final Frame frame = frames.remove();
			sink.put(first, frame.tissue, frame.blood);
		}
	}

	/** Adds a block's part with its weights along the axes; what of it lies beyond them is left out. */
	void add(final Separation block, final int frame, final int row, final int column, final float[] alongTime,
		final float[] alongRows, final float[] alongColumns)
	{
		int t = 0;
		for (final Frame sum : frames) {
			final int index = first + t++ - frame;
			if (index < 0 || index >= alongTime.length) continue;
			add(block.tissue(), sum.tissue, index, row, column, alongTime[index], alongRows, alongColumns);
			add(block.blood(), sum.blood, index, row, column, alongTime[index], alongRows, alongColumns);
		}
	}

	private void add(final Tensor block, final Tensor sum, final int index, final int row, final int column,
		final float weight, final float[] alongRows, final float[] alongColumns)
	{
		for (int r = 0; r < alongRows.length; r++) {
			final int from = (index * block.size(1) + r) * block.size(2);
			final int to = (row + r) * columns + column;
			addRow(block.real(), from, sum.real(), to, weight * alongRows[r], alongColumns);
			if (complex) addRow(block.imaginary(), from, sum.imaginary(), to, weight * alongRows[r], alongColumns);
		}
	}

	private static void addRow(final float[] x, final int from, final float[] y, final int to, final float weight,
		final float[] weights)
	{
		for (int c = 0; c < weights.length; c++)
			y[to + c] += weight * weights[c] * x[from + c];
	}
}
