package io.github.unrollj.dublid.image;

import io.github.unrollj.operator.ShapedOperator;
import io.github.unrollj.operator.Space;
import io.github.unrollj.tensor.Tensor;

/**
 * Continues a plane beyond its borders by its outermost pixels, fading to 0 along half a period of a cosine. Deblurring
 * in the Fourier domain, on a grid padded with zeros, then meets no edge where the image ends. {@link #inside} is the way
 * back.
 */
public final class TaperedBorder extends ShapedOperator {

	private final int width;
	private final float[] rowWeights;
	private final float[] columnWeights;

	private TaperedBorder(final int rows, final int columns, final int width) {
		super("TaperedBorder", Space.real(rows, columns), Space.real(rows + 2 * width, columns + 2 * width));
		this.width = width;
		this.rowWeights = weights(rows, width);
		this.columnWeights = weights(columns, width);
	}

	/**
	 * @param rows of the planes, at least 1
	 * @param columns of the planes, at least 1
	 * @param width pixels added on each side, 0 or more
	 */
	public static TaperedBorder of(final int rows, final int columns, final int width) {
		if (rows < 1 || columns < 1 || width < 0) {
			throw new IllegalArgumentException("A plane of " + rows + " x " + columns + " pixels cannot have a border of " +
				width);
		}
		return new TaperedBorder(rows, columns, width);
	}

	/** One plane with a border: for a single use. */
	public static Tensor around(final Tensor plane, final int width) {
		return width == 0 ? plane : of(plane.size(0), plane.size(1), width).apply(plane);
	}

	/** The plane without its border. */
	public Tensor inside(final Tensor bordered) {
		return Crop.inside(bordered, width);
	}

	private static float[] weights(final int size, final int width) {
		final float[] weights = new float[size + 2 * width];
		for (int i = 0; i < weights.length; i++) {
			final int outside = Math.max(0, Math.max(width - i, i - (width + size - 1)));
			weights[i] = (float) (0.5 + 0.5 * Math.cos(Math.PI * outside / (width + 1)));
		}
		return weights;
	}

	private int row(final int r) {
		return Math.max(0, Math.min(domain().size(0) - 1, r - width));
	}

	private int column(final int c) {
		return Math.max(0, Math.min(domain().size(1) - 1, c - width));
	}

	@Override
	protected Tensor forward(final Tensor x) {
		final Tensor y = range().zeros();
		for (int r = 0; r < rowWeights.length; r++) {
			final int from = row(r) * domain().size(1);
			final int to = r * columnWeights.length;
			for (int c = 0; c < columnWeights.length; c++)
				y.real()[to + c] = rowWeights[r] * columnWeights[c] * x.real()[from + column(c)];
		}
		return y;
	}

	@Override
	protected Tensor backward(final Tensor y) {
		final Tensor x = domain().zeros();
		for (int r = 0; r < rowWeights.length; r++) {
			final int to = row(r) * domain().size(1);
			final int from = r * columnWeights.length;
			for (int c = 0; c < columnWeights.length; c++)
				x.real()[to + column(c)] += rowWeights[r] * columnWeights[c] * y.real()[from + c];
		}
		return x;
	}
}
