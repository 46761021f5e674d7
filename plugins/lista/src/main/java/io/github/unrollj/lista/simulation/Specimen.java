package io.github.unrollj.lista.simulation;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;

/**
 * What is under the objective: light at places in um from the upper left corner of the image, and at depths in um from
 * the plane of focus. Depth is kept at a few levels, between which light is divided; the light of those out of focus is
 * the haze of a widefield microscope.
 */
final class Specimen {

	private static final double[] DEPTHS = { 0, 0.3, 1, 3 };

	private final Box field;
	private final Layer[] layers = new Layer[DEPTHS.length];
	private final double haze;
	private final Progress progress;

	/**
	 * @param haze share of the light from out of focus that is seen: 1 widefield, 0 a perfect optical section
	 * @param progress is asked whether to go on
	 */
	Specimen(final Optics optics, final int rows, final int columns, final double haze, final Progress progress) {
		this.field = new Box(0, 0, columns * optics.pixelSize(), rows * optics.pixelSize());
		this.haze = haze;
		this.progress = progress;
		layers[0] = Layer.inFocus(rows, columns, optics.pixelSize(), optics.sigma());
		for (int i = 1; i < layers.length; i++)
			layers[i] = Layer.outOfFocus(rows, columns, optics.pixelSize(), optics.sigma(DEPTHS[i]));
	}

	/** The part that is imaged. */
	Box field() {
		return field;
	}

	/** Throws if nobody waits for it any more: once per object. */
	void check() {
		progress.check();
	}

	/** Distance at which points become a line. */
	double fineness() {
		return 0.5 * layers[0].cell();
	}

	void spot(final double x, final double y, final double z, final double light) {
		blob(x, y, z, 0, light);
	}

	/** @param sd standard deviation in um */
	void blob(final double x, final double y, final double z, final double sd, final double light) {
		divide(z, (layer, share) -> layer.blob(x, y, sd, share * light));
	}

	void fill(final Box box, final double z, final Density density) {
		divide(z, (layer, share) -> layer.fill(box, density, share, progress));
	}

	/** The object in focus, and above and below it as much again of its light as it is thick, out of focus. */
	void fillThick(final Box box, final double thickness, final Density density) {
		fill(box, 0, density);
		layers[2].fill(box, density, 0.5 * haze * Math.min(1, thickness / 2), progress);
		layers[3].fill(box, density, 0.5 * haze * Math.max(0, thickness / 2 - 1), progress);
	}

	private void divide(final double z, final Part part) {
		final double depth = Math.abs(z);
		int below = 0;
		while (below < DEPTHS.length - 2 && DEPTHS[below + 1] <= depth)
			below++;
		final double share = Math.min(1, (depth - DEPTHS[below]) / (DEPTHS[below + 1] - DEPTHS[below]));
		if (share < 1) part.add(layers[below], (1 - share) * (below == 0 ? 1 : haze));
		if (share * haze > 0) part.add(layers[below + 1], share * haze);
	}

	/** Light per pixel, [rows, columns]. */
	Tensor image() {
		final Tensor sum = layers[0].image();
		for (int i = 1; i < layers.length && haze > 0; i++) {
			progress.check();
			sum.add(layers[i].image());
		}
		return sum;
	}

	@FunctionalInterface
	private interface Part {

		void add(Layer layer, double share);
	}
}
