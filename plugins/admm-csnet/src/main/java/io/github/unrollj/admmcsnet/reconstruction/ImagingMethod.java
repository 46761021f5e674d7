package io.github.unrollj.admmcsnet.reconstruction;

import io.github.unrollj.admmcsnet.classical.ClassicalAdmm;

/** A method for one coil, and the same for several. */
public record ImagingMethod(CoilMethod ofOneCoil, SenseMethod ofCoils) {

	/** The inverse transform; of several coils combined with their sensitivities. */
	public static final ImagingMethod ZERO_FILLED = new ImagingMethod((kSpace, mask) -> ClassicalAdmm.zeroFilled(kSpace), (
		kSpace, mask, maps) -> CoilCombination.of(ClassicalAdmm.zeroFilled(kSpace), maps));

	/** {@link ClassicalAdmm#DCT}. */
	public static final ImagingMethod CLASSICAL = new ImagingMethod(ClassicalAdmm.DCT::reconstruct,
		ClassicalAdmm.DCT::reconstruct);

	public static ImagingMethod of(final MriModel model) {
		return new ImagingMethod(model, model);
	}
}
