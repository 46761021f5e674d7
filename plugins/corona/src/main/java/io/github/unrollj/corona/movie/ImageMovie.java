package io.github.unrollj.corona.movie;

import ij.ImagePlus;
import ij.process.FloatProcessor;

import io.github.unrollj.corona.blocks.FrameSource;
import io.github.unrollj.image.ImageHeader;
import io.github.unrollj.image.ImagePlanes;
import io.github.unrollj.tensor.Tensor;

import java.util.List;

/**
 * An ImageJ image as a movie: 8-, 16- or 32-bit, its calibrated values, within the bounds of an area selection. Time runs
 * along the frames, or along the slices if there is one frame only. Planes are read when they are needed, so a virtual
 * stack need not fit into memory.
 */
public final class ImageMovie implements FrameSource {

	private final ImagePlanes planes;
	private final ImageHeader header;
	private final ComplexPlanes kind;
	private final int frames;

	private ImageMovie(final ImagePlanes planes, final ImageHeader header, final ComplexPlanes kind) {
		this.planes = planes;
		this.header = header;
		this.kind = kind;
		this.frames = header.frames() * header.slices() / (kind == ComplexPlanes.INTERLEAVED ? 2 : 1);
	}

	/**
	 * @param complex how complex numbers are stored: automatic (two 32-bit channels, if there are two), channels, interleaved
	 *          (real and imaginary planes in turn) or no
	 * @throws IllegalArgumentException in a sentence, if the image is not such a movie of two frames or more
	 */
	public static ImageMovie of(final ImagePlus image, final String complex) {
		final ImagePlanes planes = ImagePlanes.of(image);
		if (planes.isColour()) {
			throw new IllegalArgumentException("image is RGB and must be grey, of 8, 16 or 32 bits: its colours are no movie " +
				"of intensities; Image > Type converts it");
		}
		final ImageHeader header = planes.header();
		if (header.slices() > 1 && header.frames() > 1) {
			throw new IllegalArgumentException("image has " + header.slices() + " slices and " + header.frames() +
				" frames and must have either: a movie is one plane in time; Image > Duplicate takes out a slice");
		}
		final ComplexPlanes kind = ComplexPlanes.of(complex, header, image.getBitDepth());
		final ImageMovie movie = new ImageMovie(planes, header, kind);
		if (movie.frames < 2) {
			throw new IllegalArgumentException("image has " + movie.frames +
				" frame and must have at least 2: what moves is told from what rests along the frames or slices");
		}
		return movie;
	}

	public boolean isComplex() {
		return kind != ComplexPlanes.NONE;
	}

	@Override
	public int frames() {
		return frames;
	}

	@Override
	public int rows() {
		return planes.crop().rows();
	}

	@Override
	public int columns() {
		return planes.crop().columns();
	}

	/** @throws IllegalArgumentException naming the frame, if it holds a value that is not finite */
	@Override
	public Tensor frame(final int index) {
		final Tensor frame = isComplex() ? Tensor.complex(plane(2 * index).real(), plane(2 * index + 1).real(), rows(),
			columns()) : plane(index);
		if (frame.isFinite()) return frame;
		throw new IllegalArgumentException("Frame " + (index + 1) +
			" of image holds values that are infinite or not a number; all must be finite");
	}

	private Tensor plane(final int index) {
		final Tensor raw = planes.tensor(index);
		if (!planes.isCalibrated()) return raw;
		final Tensor values = raw.copy();
		for (int i = 0; i < values.count(); i++)
			values.real()[i] = (float) planes.calibrated(values.real()[i]);
		return values;
	}

	/**
	 * All but the pixels of a 32-bit movie of the same frames: calibration, frame interval and labels stay, complex numbers
	 * are two channels. The display range is not the input's, blood being much weaker than tissue.
	 */
	public ImageHeader header(final String title) {
		final ImageHeader cropped = header.enlarged(planes.crop(), 1, title);
		final int channels = isComplex() ? 2 : 1;
		return new ImageHeader(title, rows(), columns(), false, channels, header.slices() > 1 ? frames : 1, header
			.slices() > 1 ? 1 : frames, cropped.calibration(), header.labels(), List.of(), 0);
	}

	/** A real picture of the movie's size, with its pixel size. */
	public ImagePlus picture(final String title, final Tensor pixels) {
		final ImagePlus picture = new ImagePlus(title, new FloatProcessor(columns(), rows(), pixels.real()));
		picture.setCalibration(header(title).calibration());
		return picture;
	}
}
