package io.github.unrollj.dublid.splitting;

import io.github.unrollj.dublid.fourier.Plane;
import io.github.unrollj.work.Workers;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A blurred image at one scale, ready to be deblurred.
 *
 * @param grid on which the image is periodic
 * @param image y, its spectrum
 * @param filters w_i, the spectra of the derivatives by which edges are found
 * @param derivatives w_i y
 */
record Scale(Grid grid, Plane image, Plane[] filters, Plane[] derivatives) {

	/**
	 * @param image [rows, columns] as large as the grid, periodic, of zero mean
	 * @param filters [count, 3, 3], as true convolutions, of zero mean
	 */
	static Scale of(final Grid grid, final float[] image, final float[] filters) {
		final Plane[] spectra = IntStream.range(0, filters.length / 9).mapToObj(i -> grid.spectrumOfKernel(filters, 9 * i, 3))
			.toArray(Plane[]::new);
		final Plane y = grid.spectrumOf(image, 0);
		return new Scale(grid, y, spectra, IntStream.range(0, spectra.length).mapToObj(i -> product(grid, spectra[i], y))
			.toArray(Plane[]::new));
	}

	private static Plane product(final Grid grid, final Plane w, final Plane x) {
		final Plane product = grid.newSpectrum();
		SpectralRows.setProduct(product, w, x);
		return product;
	}

	int count() {
		return filters.length;
	}

	/** w_i * x in space, of the spectrum x. */
	Plane[] derivativesOf(final Plane x, final Workers workers) {
		final Plane[] products = new Plane[count()];
		workers.forEach(count(), i -> products[i] = image(product(grid, filters[i], x)));
		return products;
	}

	/** The images of spectra, which are freed. */
	Plane[] images(final Plane[] spectra) {
		return IntStream.range(0, spectra.length).mapToObj(i -> image(spectra[i])).toArray(Plane[]::new);
	}

	private Plane image(final Plane spectrum) {
		final Plane image = grid.newImage();
		grid.inverse(spectrum, image);
		grid.freeSpectrum(spectrum);
		return image;
	}

	/** The spectra of images, which are freed. */
	Plane[] spectra(final Plane[] images, final Workers workers) {
		final Plane[] spectra = new Plane[images.length];
		workers.forEach(images.length, i -> {
			spectra[i] = grid.newSpectrum();
			grid.forward(images[i], spectra[i]);
			grid.freeImage(images[i]);
		});
		return spectra;
	}

	Plane copy(final Plane spectrum) {
		final Plane copy = grid.newSpectrum();
		copy.set(spectrum);
		return copy;
	}

	Plane[] copies(final Plane[] images) {
		return Arrays.stream(images).map(image -> {
			final Plane copy = grid.newImage();
			copy.set(image);
			return copy;
		}).toArray(Plane[]::new);
	}

	/** A spectrum of zeros per filter. */
	Plane[] newSums() {
		return IntStream.range(0, count()).mapToObj(i -> newSum()).toArray(Plane[]::new);
	}

	/** A spectrum of zeros. */
	Plane newSum() {
		final Plane sum = grid.newSpectrum();
		sum.clear();
		return sum;
	}

	/** [count, 3, 3]: what spectra, which are freed, say of the filters. */
	float[] filtersOf(final Plane[] spectra) {
		final float[] filters = new float[9 * spectra.length];
		for (int i = 0; i < spectra.length; i++)
			System.arraycopy(grid.kernelOf(spectra[i], 3), 0, filters, 9 * i, 9);
		return filters;
	}

	void freeImages(final Plane[] images) {
		for (final Plane image : images)
			grid.freeImage(image);
	}

	void freeSpectra(final Plane[] spectra) {
		for (final Plane spectrum : spectra)
			grid.freeSpectrum(spectrum);
	}

	/**
	 * The gradients of {@link #derivativesOf}, spectra: dx += conj(w_i) d_i, dw_i += conj(x) d_i.
	 *
	 * @param d with respect to the derivatives; they are freed
	 */
	void backward(final Plane[] d, final Plane x, final Plane dx, final Plane[] dw) {
		for (int i = 0; i < d.length; i++) {
			SpectralRows.addConjugateProduct(dx, filters[i], d[i]);
			SpectralRows.addConjugateProduct(dw[i], x, d[i]);
		}
		freeSpectra(d);
	}
}
