package io.github.unrollj.image;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;

/**
 * Something that makes a plane from a plane and looks only so far around each pixel. Implementations work on the
 * calling thread and are thread safe: the parallelism is in the {@linkplain Tiles tiles}.
 * <p>
 * To be applied to images of any range as they are, a method should be positively homogeneous, or normalise by itself.
 */
public interface PlaneMethod {

	/** Output pixels per input pixel and axis, at least 1. */
	int scale();

	/** How many input pixels beyond the edge of a region can influence its output: 0 or more. */
	int halo();

	/**
	 * Real [rows, columns] to [scale * rows, scale * columns]. The input, which may be the user's image, is not
	 * changed. What is done at the border of the plane is the method's business.
	 */
	Tensor apply(Tensor plane);

	/**
	 * The part of {@link #apply(Tensor)}'s result that a window of the input covers, equal to rounding. A method overrides
	 * this to leave out the rest, and if it takes longer than a second for a tile, to look at {@code progress}.
	 *
	 * @throws java.util.concurrent.CancellationException if cancelled
	 */
	default Tensor apply(final Tensor plane, final Window wanted, final Progress progress) {
		return wanted.enlarged(scale()).of(apply(plane));
	}

	/** Roughly the memory that {@link #apply} needs per output pixel, in bytes, for choosing the size of tiles. */
	default int bytesPerPixel() {
		return 64;
	}
}
