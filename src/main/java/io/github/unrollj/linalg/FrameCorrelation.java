package io.github.unrollj.linalg;

import io.github.unrollj.work.Cancellation;

import java.util.Arrays;

/**
 * Cross-correlation of every frame of a movie of several channels with the same kernels, zeros around the frames and a
 * result of the same size: y[o, t, r, c] = sum over i, u, v of w[o, i, u, v] x[i, t, r + u - top, c + v - left], the
 * kernel's centre [top, left] in its middle. For small frames and few channels, as unrolled networks on patches have
 * them.
 * <p>
 * Movies are one array [frames, rows, columns] per channel. The same row of many frames, side by side with zeros
 * between, is one long row, of which a shifted copy is made for every column of the kernel; all else are sums of such
 * rows. Immutable, single-threaded and thread safe.
 */
public final class FrameCorrelation {

	/** Numbers in a long row: what a row of outputs needs of the inputs then stays in the second-level cache. */
	private static final int LONG = 700;

	private final int frames;
	private final int rows;
	private final int columns;
	private final int kernelRows;
	private final int kernelColumns;

	private FrameCorrelation(final int frames, final int rows, final int columns, final int kernelRows,
		final int kernelColumns)
	{
		this.frames = frames;
		this.rows = rows;
		this.columns = columns;
		this.kernelRows = kernelRows;
		this.kernelColumns = kernelColumns;
	}

	/** @throws IllegalArgumentException if a size is below 1, or a kernel's is even */
	public static FrameCorrelation of(final int frames, final int rows, final int columns, final int kernelRows,
		final int kernelColumns)
	{
		if (frames < 1 || rows < 1 || columns < 1 || kernelRows < 1 || kernelColumns < 1 || kernelRows % 2 == 0 ||
			kernelColumns % 2 == 0)
		{
			throw new IllegalArgumentException("FrameCorrelation: kernels [" + kernelRows + ", " + kernelColumns +
				"] on frames [" + frames + ", " + rows + ", " + columns + "]; odd kernels are wanted, and no size of 0");
		}
		return new FrameCorrelation(frames, rows, columns, kernelRows, kernelColumns);
	}

	/**
	 * y = w * x + biases.
	 *
	 * @param x [inputs][frames * rows * columns]
	 * @param w [biases.length, inputs, kernelRows, kernelColumns]
	 * @param biases one number per output
	 * @return [biases.length][frames * rows * columns]
	 */
	public float[][] apply(final float[][] x, final float[] w, final float[] biases) {
		if (w.length != biases.length * x.length * kernelRows * kernelColumns) {
			throw new IllegalArgumentException("FrameCorrelation: " + w.length + " weights for " + x.length + " inputs, " +
				biases.length + " outputs and kernels [" + kernelRows + ", " + kernelColumns + "]");
		}
		final float[][] y = new float[biases.length][frames * rows * columns];
		for (final FrameRows block : blocks())
			correlate(block, x, w, biases, y);
		return y;
	}

	/**
	 * The kernels with which {@link #apply} takes the gradient with respect to y back to the one with respect to x: those
	 * of inputs and outputs exchanged, turned by 180 degrees.
	 *
	 * @param w [outputs, inputs, kernelRows, kernelColumns]
	 * @return [inputs, outputs, kernelRows, kernelColumns]
	 */
	public float[] adjoint(final float[] w, final int outputs, final int inputs) {
		final int taps = kernelRows * kernelColumns;
		final float[] flipped = new float[w.length];
		for (int i = 0; i < w.length; i++) {
			final int tap = i % taps;
			flipped[(i / taps % inputs * outputs + i / taps / inputs) * taps + taps - 1 - tap] = w[i];
		}
		return flipped;
	}

	/**
	 * The gradient with respect to w, given the one with respect to y.
	 *
	 * @return [outputs, inputs, kernelRows, kernelColumns]
	 */
	public float[] kernelGradient(final float[][] x, final float[][] dy) {
		if (dy.length > 1) return new FrameKernelGradient(rows, columns, kernelRows, kernelColumns, x, dy).of(frames);
		final SingleKernelGradient gradient = new SingleKernelGradient(rows, kernelRows, kernelColumns, x.length);
		for (final FrameRows block : blocks())
			gradient.add(block, x, dy[0]);
		return gradient.rounded();
	}

	/** Frames that share long rows: as few blocks as possible, of about the same size. */
	private FrameRows[] blocks() {
		final int most = Math.max(1, LONG / (columns + kernelColumns / 2));
		final FrameRows[] blocks = new FrameRows[(frames + most - 1) / most];
		for (int b = 0; b < blocks.length; b++) {
			final int first = (int) ((long) b * frames / blocks.length);
			final int end = (int) ((b + 1L) * frames / blocks.length);
			blocks[b] = new FrameRows(first, end - first, rows, columns, kernelColumns / 2);
		}
		return blocks;
	}

	private void correlate(final FrameRows block, final float[][] x, final float[] w, final float[] biases,
		final float[][] y)
	{
		final int n = block.length();
		final int top = kernelRows / 2;
		final int copies = x.length * kernelColumns;
		// row r of channel i, shifted for the kernel's column v, is number r % kernelRows * copies + i * kernelColumns + v
		final float[][] window = Scratch.rows(kernelRows * copies + biases.length, n + kernelColumns);
		final float[][] sums = Arrays.copyOfRange(window, kernelRows * copies, kernelRows * copies + biases.length);
		final float[][] inputs = new float[kernelRows * copies][];
		final int[] taps = new int[inputs.length];
		for (int r = 0; r < rows + top; r++) {
			Cancellation.check();
			for (int i = 0; r < rows && i < x.length; i++) {
				final int at = r % kernelRows * copies + i * kernelColumns;
				block.readWide(x[i], r, window[at]);
				for (int v = 1; v < kernelColumns; v++)
					System.arraycopy(window[at], v, window[at + v], 0, n);
			}
			if (r < top) continue;
			final int row = r - top;
			int count = 0;
			for (int u = Math.max(0, top - row); u < Math.min(kernelRows, rows + top - row); u++) {
				for (int i = 0; i < copies; i++) {
					inputs[count] = window[(row + u - top) % kernelRows * copies + i];
					taps[count++] = (i / kernelColumns * kernelRows + u) * kernelColumns + i % kernelColumns;
				}
			}
			for (int o = 0; o < biases.length; o++)
				Arrays.fill(sums[o], 0, n, biases[o]);
			RowSums.add(inputs, taps, count, w, x.length * kernelRows * kernelColumns, sums, n);
			for (int o = 0; o < biases.length; o++)
				block.write(sums[o], row, y[o]);
		}
	}
}
