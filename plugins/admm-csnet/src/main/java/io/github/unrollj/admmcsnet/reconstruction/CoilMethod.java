package io.github.unrollj.admmcsnet.reconstruction;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Workers;

/** Makes the image of what one coil received. Thread safe. */
@FunctionalInterface
public interface CoilMethod {

	/**
	 * The image.
	 *
	 * @param kSpace complex [rows, columns] of the un-normalised transform, zero frequency at [0, 0], zero where not sampled
	 * @param mask real [rows, columns], 1 where sampled
	 * @return real or complex [rows, columns]
	 */
	Tensor image(Tensor kSpace, Tensor mask);

	/** The image as a complex one. */
	default Tensor complexImage(final Tensor kSpace, final Tensor mask) {
		final Tensor image = image(kSpace, mask);
		return image.isComplex() ? image : Tensor.complex(image.real(), new float[image.count()], image.shape());
	}

	/** The same method for a single image, which then may be divided among those workers; they are not closed here. */
	default CoilMethod on(final Workers workers) {
		return this;
	}

	/** Memory that one image takes while it is computed, per pixel. */
	default int bytesPerPixel() {
		return 1024;
	}
}
