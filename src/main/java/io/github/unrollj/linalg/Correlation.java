package io.github.unrollj.linalg;

/**
 * Cross-correlation of images of several channels with kernels, valid area only, what networks call convolution:
 * y[o, r, c] = sum over i, u, v of w[o, i, u, v] x[i, r + u, c + v], with its two gradients. Arrays are row-major.
 * <p>
 * All three are matrix products. The shifted images that im2col would store are made row by row while the product asks
 * for them; where there are many channels to shift and few results, the products are shifted and added instead.
 * Immutable, single-threaded and thread safe.
 */
public final class Correlation {

	/** Shifting and adding a product takes so many times as long as shifting an input. */
	private static final int SPREAD_COST = 4;

	/** Numbers of a block of products that are to be shifted and added: they stay in the second-level cache. */
	private static final int BLOCK = 1 << 17;

	private final int inputs;
	private final int outputs;
	private final int rows;
	private final int columns;
	private final int kernelRows;
	private final int kernelColumns;

	private Correlation(final int inputs, final int outputs, final int rows, final int columns, final int kernelRows,
		final int kernelColumns)
	{
		this.inputs = inputs;
		this.outputs = outputs;
		this.rows = rows;
		this.columns = columns;
		this.kernelRows = kernelRows;
		this.kernelColumns = kernelColumns;
	}

	/**
	 * @param inputs channels of x [inputs, rows, columns], already padded where it has to be
	 * @param outputs channels of y [outputs, rows - kernelRows + 1, columns - kernelColumns + 1]
	 * @param kernelRows of w [outputs, inputs, kernelRows, kernelColumns]
	 * @throws IllegalArgumentException if a size is below 1 or the kernel is larger than the image
	 */
	public static Correlation of(final int inputs, final int outputs, final int rows, final int columns,
		final int kernelRows, final int kernelColumns)
	{
		if (inputs < 1 || outputs < 1 || kernelRows < 1 || kernelColumns < 1 || kernelRows > rows ||
			kernelColumns > columns)
		{
			throw new IllegalArgumentException("Correlation: kernels [" + outputs + ", " + inputs + ", " + kernelRows + ", " +
				kernelColumns + "] cannot be laid on an image [" + inputs + ", " + rows + ", " + columns + "]");
		}
		return new Correlation(inputs, outputs, rows, columns, kernelRows, kernelColumns);
	}

	/** Rows of the result. */
	public int outputRows() {
		return rows - kernelRows + 1;
	}

	/** Columns of the result. */
	public int outputColumns() {
		return columns - kernelColumns + 1;
	}

	/** y = w * x. */
	public float[] apply(final float[] x, final float[] w) {
		if (inputs <= SPREAD_COST * outputs) return gather(x, w);
		return margins().remove(reversed().spread(x, flip(w, outputs, inputs)));
	}

	/** The gradient with respect to x, [inputs, rows, columns], given the one with respect to y: the adjoint. */
	public float[] inputGradient(final float[] dy, final float[] w) {
		if (outputs > SPREAD_COST * inputs) return spread(dy, w);
		return reversed().gather(margins().add(dy), flip(w, outputs, inputs));
	}

	/** The gradient with respect to w, given the one with respect to y. */
	public float[] kernelGradient(final float[] x, final float[] dy) {
		if (inputs <= outputs) return KernelGradient.of(shifts(), outputs, x, dy);
		return flip(KernelGradient.of(reversed().shifts(), inputs, margins().add(dy), x), inputs, outputs);
	}

	private Shifts shifts() {
		return new Shifts(inputs, rows, columns, kernelRows, kernelColumns);
	}

	/** What takes y with zeros around back to the size of x, given flipped kernels. */
	private Correlation reversed() {
		return new Correlation(outputs, inputs, rows + kernelRows - 1, columns + kernelColumns - 1, kernelRows,
			kernelColumns);
	}

	private Margins margins() {
		return new Margins(outputs, outputRows(), outputColumns(), kernelRows - 1, kernelColumns - 1);
	}

	private float[] gather(final float[] x, final float[] w) {
		final int count = outputRows() * outputColumns();
		final float[] y = new float[outputs * count];
		DenseProduct.best().multiply(w, shifts().byTaps(x), y, outputs, shifts().taps(), count);
		return y;
	}

	private float[] spread(final float[] dy, final float[] w) {
		final Shifts shifts = shifts();
		final int across = shifts.across();
		final int taps = shifts.taps();
		final int lines = Math.max(1, BLOCK / (taps * across));
		final float[] transposed = Transpose.of(w, outputs, taps);
		final float[] dx = new float[inputs * rows * columns];
		for (int first = 0; first < shifts.down(); first += lines) {
			final int count = Math.min(lines, shifts.down() - first);
			final float[] products = new float[taps * count * across];
			DenseProduct.best().multiply(transposed, RowSource.of(dy, first * across, shifts.down() * across), products,
				taps, outputs, count * across);
			shifts.add(products, first, count, dx);
		}
		return dx;
	}

	/** Kernels [m, n, rows, columns] to [n, m, rows, columns], turned by 180 degrees. */
	private float[] flip(final float[] w, final int m, final int n) {
		final int taps = kernelRows * kernelColumns;
		final float[] flipped = new float[w.length];
		for (int i = 0; i < w.length; i++) {
			final int tap = i % taps;
			flipped[(i / taps % n * m + i / taps / n) * taps + taps - 1 - tap] = w[i];
		}
		return flipped;
	}
}
