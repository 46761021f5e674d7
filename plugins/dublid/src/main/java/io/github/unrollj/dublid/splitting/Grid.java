package io.github.unrollj.dublid.splitting;

import io.github.unrollj.dublid.fourier.FastSize;
import io.github.unrollj.dublid.fourier.Plane;
import io.github.unrollj.dublid.fourier.PlaneTransform;
import io.github.unrollj.work.Workers;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * The periodic grid on which images of one size are deblurred: the image at its origin, zeros beyond, kernels with their
 * box's centre on grid point (0, 0). It keeps the planes that were used for the next image of that size. Thread safe.
 */
public final class Grid {

	private static final int BLOCK = 32;

	private final int rows;
	private final int columns;
	private final int box;
	private final PlaneTransform transform;
	private final PlanePool images;
	private final PlanePool crops;
	private final PlanePool spectra;

	private Grid(final int rows, final int columns, final int box, final PlaneTransform transform) {
		this.rows = rows;
		this.columns = columns;
		this.box = box;
		this.transform = transform;
		this.images = new PlanePool(() -> transform.newImage(transform.columns()));
		this.crops = new PlanePool(() -> transform.newImage(columns + columns % 2));
		this.spectra = new PlanePool(transform::newSpectrum);
	}

	/** The smallest fast grid on which an image does not meet itself. */
	public static Grid of(final int rows, final int columns, final int box) {
		final int margin = 2 * (box - 1);
		return of(rows, columns, box, FastSize.atLeast(rows + margin), FastSize.atLeast(columns + margin));
	}

	public static Grid of(final int rows, final int columns, final int box, final int gridRows, final int gridColumns) {
		return new Grid(rows, columns, box, new PlaneTransform(gridRows, gridColumns));
	}

	/** Rows of the image. */
	public int rows() {
		return rows;
	}

	/** Columns of the image. */
	public int columns() {
		return columns;
	}

	public int box() {
		return box;
	}

	public int pixels() {
		return rows * columns;
	}

	public boolean isFor(final int imageRows, final int imageColumns) {
		return rows == imageRows && columns == imageColumns;
	}

	/** The kernel [box, box] of a single one at its centre, which blurs nothing. */
	public float[] delta() {
		final float[] delta = new float[box * box];
		delta[box * box / 2] = 1;
		return delta;
	}

	/** Numbers in a spectrum's row. */
	int width() {
		return transform.rows() / 2 + 1;
	}

	/** Rows of a spectrum. */
	int height() {
		return transform.columns();
	}

	/** Points of the grid. */
	double points() {
		return (double) transform.rows() * transform.columns();
	}

	float[] multiplicities() {
		return transform.multiplicities();
	}

	/** A plane of unknown content, for an image as large as the grid. */
	Plane newImage() {
		return images.take();
	}

	/** A plane of unknown content, for an image at the grid's origin. */
	Plane newCrop() {
		return crops.take();
	}

	/** A plane of unknown content, for a spectrum. */
	Plane newSpectrum() {
		return spectra.take();
	}

	void freeImage(final Plane plane) {
		images.give(plane);
	}

	void freeCrop(final Plane plane) {
		crops.give(plane);
	}

	void freeSpectrum(final Plane plane) {
		spectra.give(plane);
	}

	/** The spectrum of an image, which is overwritten. */
	void forward(final Plane image, final Plane spectrum) {
		transform.forward(image, spectrum);
	}

	/** The image of a spectrum, which is overwritten. */
	void inverse(final Plane spectrum, final Plane image) {
		transform.inverse(spectrum, image);
	}

	/** Puts the image [rows, columns] that begins at {@code offset} at the grid's origin. */
	void load(final float[] data, final int offset, final Plane crop) {
		final int half = crop.columns();
		for (int row = 0; row < crop.rows(); row++) {
			if (row < rows) {
				System.arraycopy(data, offset + row * columns, crop.re()[row], 0, half);
				crop.im()[row][half - 1] = 0;
				System.arraycopy(data, offset + row * columns + half, crop.im()[row], 0, columns - half);
			}
			else {
				Arrays.fill(crop.re()[row], 0);
				Arrays.fill(crop.im()[row], 0);
			}
		}
	}

	/** The part of an image at the grid's origin. */
	void store(final Plane crop, final float[] data, final int offset) {
		final int half = crop.columns();
		for (int row = 0; row < rows; row++) {
			System.arraycopy(crop.re()[row], 0, data, offset + row * columns, half);
			System.arraycopy(crop.im()[row], 0, data, offset + row * columns + half, columns - half);
		}
	}

	/** The spectrum of the image that begins at {@code offset}. */
	Plane spectrumOf(final float[] data, final int offset) {
		final Plane crop = newCrop();
		final Plane spectrum = newSpectrum();
		load(data, offset, crop);
		forward(crop, spectrum);
		freeCrop(crop);
		return spectrum;
	}

	/** Writes a spectrum's image to {@code offset}; the spectrum is freed. */
	void imageOf(final Plane spectrum, final float[] data, final int offset) {
		final Plane crop = newCrop();
		inverse(spectrum, crop);
		store(crop, data, offset);
		freeCrop(crop);
		freeSpectrum(spectrum);
	}

	/** The spectrum of a kernel [size, size], its centre on grid point (0, 0). */
	Plane spectrumOfKernel(final float[] kernel, final int offset, final int size) {
		final Plane image = newImage();
		image.clear();
		final int half = image.columns();
		for (int i = 0; i < size * size; i++) {
			final int row = wrapped(i / size - size / 2, image.rows());
			final int column = wrapped(i % size - size / 2, 2 * half);
			if (column < half) image.re()[row][column] = kernel[offset + i];
			else image.im()[row][column - half] = kernel[offset + i];
		}
		final Plane spectrum = newSpectrum();
		forward(image, spectrum);
		freeImage(image);
		return spectrum;
	}

	/** The box [size, size] around grid point (0, 0) of a spectrum's image; the spectrum is freed. */
	float[] kernelOf(final Plane spectrum, final int size) {
		final Plane image = newImage();
		inverse(spectrum, image);
		freeSpectrum(spectrum);
		final int half = image.columns();
		final float[] kernel = new float[size * size];
		for (int i = 0; i < kernel.length; i++) {
			final int row = wrapped(i / size - size / 2, image.rows());
			final int column = wrapped(i % size - size / 2, 2 * half);
			kernel[i] = column < half ? image.re()[row][column] : image.im()[row][column - half];
		}
		freeImage(image);
		return kernel;
	}

	/** Calls {@code action} with every row of a spectrum; items of work are blocks of rows. */
	void forEachRow(final Workers workers, final IntConsumer action) {
		workers.forEach((height() + BLOCK - 1) / BLOCK, block -> {
			for (int row = block * BLOCK; row < Math.min(height(), (block + 1) * BLOCK); row++)
				action.accept(row);
		});
	}

	/** Calls {@code action} with every row of an image as large as the grid; items of work are blocks of rows. */
	void forEachImageRow(final Workers workers, final IntConsumer action) {
		final int rows = transform.rows();
		workers.forEach((rows + BLOCK - 1) / BLOCK, block -> {
			for (int row = block * BLOCK; row < Math.min(rows, (block + 1) * BLOCK); row++)
				action.accept(row);
		});
	}

	private static int wrapped(final int i, final int size) {
		return i < 0 ? i + size : i;
	}
}
