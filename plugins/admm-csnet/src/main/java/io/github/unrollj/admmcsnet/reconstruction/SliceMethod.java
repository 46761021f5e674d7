package io.github.unrollj.admmcsnet.reconstruction;

import io.github.unrollj.admmcsnet.kspace.KSpace;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Workers;

import java.io.IOException;

/** Makes the image of a slice of what all its coils received. Thread safe. */
public interface SliceMethod {

	/**
	 * The image.
	 *
	 * @param slice its number, from 0
	 * @param workers for the coils
	 * @return real or complex [rows, columns]
	 */
	Tensor image(int slice, KSpace kSpace, Workers workers) throws IOException;

	/** Whether images are complex; otherwise they have no phase. */
	boolean isComplex();

	/** Memory that one slice takes while it is computed, per pixel. */
	int bytesPerPixel();
}
