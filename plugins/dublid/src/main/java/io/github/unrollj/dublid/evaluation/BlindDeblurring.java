package io.github.unrollj.dublid.evaluation;

import io.github.unrollj.tensor.Tensor;

/** A method that is given nothing but the blurred image. Thread safe. */
@FunctionalInterface
public interface BlindDeblurring {

	/** No deblurring at all: what every method is compared with. */
	BlindDeblurring NONE = blurred -> new Deblurred(blurred, null);

	/** @param blurred real [rows, columns], in [0, 1] but for noise */
	Deblurred deblur(Tensor blurred);
}
