package io.github.unrollj.dublid.fourier;

/**
 * The two-dimensional Fourier transform of real images on a periodic grid, both in layouts that suit it.
 * <p>
 * An image of w columns, w even and at most the grid's, is a {@link Plane} [grid rows][w/2], its left half the real part
 * and its right half the imaginary part; beyond column w it is zero. The spectrum is a plane [grid columns][grid rows/2 +
 * 1], transposed, the other half being its complex conjugates. All work on one index of both factors, such as products
 * of spectra or thresholds of images, does without knowing this. Immutable and thread safe.
 */
public final class PlaneTransform {

	private final int rows;
	private final int columns;
	private final RowTransform overRows;
	private final RowTransform overColumns;
	private final float[] multiplicities;

	/**
	 * @param rows of the grid, an even product of 2, 3 and 5
	 * @param columns of the grid, the same
	 */
	public PlaneTransform(final int rows, final int columns) {
		if (rows % 2 != 0 || columns % 2 != 0) {
			throw new IllegalArgumentException("The grid is " + rows + " x " + columns + " and its sizes must be even");
		}
		this.rows = rows;
		this.columns = columns;
		this.overRows = new RowTransform(rows);
		this.overColumns = new RowTransform(columns);
		this.multiplicities = new float[rows / 2 + 1];
		for (int f = 0; f < multiplicities.length; f++)
			multiplicities[f] = f == 0 || f == rows / 2 ? 1 : 2;
	}

	/** Rows of the grid. */
	public int rows() {
		return rows;
	}

	/** Columns of the grid. */
	public int columns() {
		return columns;
	}

	public Plane newImage(final int width) {
		return Plane.zeros(rows, width / 2);
	}

	public Plane newSpectrum() {
		return Plane.zeros(columns, rows / 2 + 1);
	}

	/** How often each entry of a spectrum's row counts in a sum over the whole, Hermitian spectrum: 1 or 2. */
	public float[] multiplicities() {
		return multiplicities.clone();
	}

	/** The un-normalised transform; the image is overwritten. */
	public void forward(final Plane image, final Plane spectrum) {
		final int half = image.columns();
		overRows.forward(image.re(), image.im(), half);
		Halves.separate(image, half);
		Transposition.toSpectrum(image, spectrum);
		spectrum.clear(2 * half);
		overColumns.forward(spectrum.re(), spectrum.im(), rows / 2 + 1);
	}

	/** The inverse, to as many columns as the image has; the spectrum is overwritten. */
	public void inverse(final Plane spectrum, final Plane image) {
		overColumns.inverse(spectrum.re(), spectrum.im(), rows / 2 + 1);
		Transposition.toImage(spectrum, image);
		Halves.join(image, image.columns(), 1f / ((float) rows * columns));
		overRows.inverse(image.re(), image.im(), image.columns());
	}
}
