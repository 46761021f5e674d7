package io.github.unrollj.admmcsnet.reconstruction;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Workers;

/** Makes the one image of what several coils of known sensitivities received: SENSE, A = P F C. Thread safe. */
@FunctionalInterface
public interface SenseMethod {

	/**
	 * The image.
	 *
	 * @param kSpace complex [coils, rows, columns], see {@link CoilMethod#image}
	 * @param mask real [rows, columns], 1 where sampled
	 * @param maps sensitivities, complex [coils, rows, columns], of any scale: the image is that which they make the data of
	 * @return real or complex [rows, columns]
	 */
	Tensor image(Tensor kSpace, Tensor mask, Tensor maps);

	/** The same method for a single image, see {@link CoilMethod#on}. */
	default SenseMethod on(final Workers workers) {
		return this;
	}

	/** Memory that one image takes while it is computed, per pixel, without what belongs to each coil. */
	default int bytesPerPixel() {
		return 1024;
	}
}
