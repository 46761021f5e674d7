package io.github.unrollj.admmcsnet.reconstruction;

import io.github.unrollj.operator.Fourier;
import io.github.unrollj.operator.Fourier.Dc;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Workers;

/**
 * Hard data consistency: the sampled frequencies of a method's image are replaced by the measured ones, x = F^-1 (y +
 * (1 - P) F x). For measurements with little noise only, since all of it comes back.
 */
public record HardConsistency(CoilMethod method) implements CoilMethod {

	@Override
	public Tensor image(final Tensor kSpace, final Tensor mask) {
		final Fourier transform = Fourier.unnormalised(Dc.CORNER, kSpace.shape());
		final Tensor spectrum = transform.apply(method.complexImage(kSpace, mask));
		for (int i = 0; i < spectrum.count(); i++) {
			if (mask.real()[i] == 0) continue;
			spectrum.real()[i] = kSpace.real()[i];
			spectrum.imaginary()[i] = kSpace.imaginary()[i];
		}
		return transform.inverse().apply(spectrum);
	}

	@Override
	public CoilMethod on(final Workers workers) {
		return new HardConsistency(method.on(workers));
	}

	@Override
	public int bytesPerPixel() {
		return method.bytesPerPixel();
	}
}
