package io.github.unrollj.dublid.restoration;

import io.github.unrollj.dublid.image.StackScale;
import io.github.unrollj.image.ImageHeader;
import io.github.unrollj.image.ImagePlanes;
import io.github.unrollj.image.Normalisation;
import io.github.unrollj.image.PlaneSource;
import io.github.unrollj.image.Window;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;

import java.io.IOException;

/** The planes of a blurred image on one scale, that of {@link StackScale}; colours are planes of three channels. */
public final class BlurredStack {

	private static final float[] LUMA = { 0.299f, 0.587f, 0.114f };

	private final ImagePlanes planes;
	private final Normalisation scale;
	private final int richest;

	private BlurredStack(final ImagePlanes planes, final Normalisation scale, final int richest) {
		this.planes = planes;
		this.scale = scale;
		this.richest = richest;
	}

	/**
	 * Looks at all planes once.
	 *
	 * @throws IllegalArgumentException naming the plane, if it has values that are NaN or infinite
	 */
	public static BlurredStack of(final ImagePlanes planes, final Progress progress) {
		final StackScale scale = new StackScale();
		int richest = 0;
		double most = -1;
		for (int i = 0; i < planes.count(); i++) {
			progress.check();
			progress.update(i, planes.count(), "Looking at plane " + (i + 1));
			final Tensor plane = planes.tensor(i);
			if (!plane.isFinite()) {
				throw new IllegalArgumentException("image has values that are NaN or infinite, in plane " + (i + 1));
			}
			scale.add(plane);
			final double structure = Structure.of(plane);
			if (structure <= most) continue;
			most = structure;
			richest = i;
		}
		return new BlurredStack(planes, scale.normalisation(), richest);
	}

	/** Number of planes: channels x slices x frames. */
	public int count() {
		return planes.count();
	}

	/** The whole of every plane. */
	public Window all() {
		return new Window(0, 0, planes.crop().rows(), planes.crop().columns());
	}

	/** What becomes 0 and 1. */
	public Normalisation scale() {
		return scale;
	}

	/** The plane of most structure; the first of several. */
	int richest() {
		return richest;
	}

	/** The header of a result of this size. */
	public ImageHeader header(final String title) {
		return planes.header().enlarged(planes.crop(), 1, title);
	}

	/** A plane on the common scale: [rows, columns], or for colour [3, rows, columns]. */
	PlaneSource plane(final int index) {
		final PlaneSource raw = planes.plane(index);
		return new PlaneSource() {

			@Override
			public int rows() {
				return raw.rows();
			}

			@Override
			public int columns() {
				return raw.columns();
			}

			@Override
			public Tensor read(final Window window) throws IOException {
				return scale.apply(raw.read(window));
			}
		};
	}

	/** A part of a plane on the common scale, of colour the luma 0.299 R + 0.587 G + 0.114 B: [rows, columns]. */
	public Tensor grey(final int index, final Window window) throws IOException {
		final Tensor part = plane(index).read(window);
		if (part.rank() == 2) return part;
		final Tensor grey = Tensor.zeros(window.rows(), window.columns());
		for (int c = 0; c < LUMA.length; c++)
			for (int i = 0; i < grey.count(); i++)
				grey.real()[i] += LUMA[c] * part.real()[c * grey.count() + i];
		return grey;
	}

	/** Values as the result has them: on the image's own scale, through its calibration function if it has one. */
	Tensor restored(final Tensor piece) {
		final Tensor values = scale.inverse(piece);
		for (int i = 0; planes.isCalibrated() && i < values.count(); i++)
			values.real()[i] = (float) planes.calibrated(values.real()[i]);
		return values;
	}
}
