package io.github.unrollj.admmcsnet.classical;

import io.github.unrollj.admmcsnet.coil.ConjugateGradients;
import io.github.unrollj.admmcsnet.coil.Sense;
import io.github.unrollj.operator.Fourier;
import io.github.unrollj.operator.Fourier.Dc;
import io.github.unrollj.operator.LinearOperator;
import io.github.unrollj.tensor.Tensor;

/** The image step of ADMM: the x of (A^H A / n + F^-1 S F) x = A^H y / n + right, with S diagonal in k-space. */
@FunctionalInterface
interface ImageStep {

	/**
	 * @param right complex [rows, columns]
	 * @param start an image that may be near
	 */
	Tensor solve(Tensor right, Tensor start);

	/** A = P F: a division in k-space. */
	static ImageStep ofOneCoil(final Tensor kSpace, final Tensor mask, final Tensor power) {
		final Fourier fourier = Fourier.unnormalised(Dc.CORNER, mask.shape());
		return (right, start) -> {
			final Tensor spectrum = fourier.apply(right);
			spectrum.add(kSpace);
			for (int i = 0; i < spectrum.count(); i++) {
				final float divisor = mask.real()[i] + power.real()[i];
				spectrum.real()[i] = divisor == 0 ? 0 : spectrum.real()[i] / divisor;
				spectrum.imaginary()[i] = divisor == 0 ? 0 : spectrum.imaginary()[i] / divisor;
			}
			return fourier.inverse().apply(spectrum);
		};
	}

	/** A = P F C: conjugate gradients. */
	static ImageStep ofCoils(final Tensor kSpace, final Tensor mask, final Tensor maps, final Tensor power) {
		final ConjugateGradients solver = new ConjugateGradients(1e-4, 30);
		final Fourier fourier = Fourier.unnormalised(Dc.CORNER, mask.shape());
		final LinearOperator sense = Sense.of(maps, mask);
		final LinearOperator normal = sense.adjointView().compose(sense).times(1.0 / mask.count());
		final Tensor data = sense.times(1.0 / mask.count()).adjoint(kSpace);
		return (right, start) -> {
			final Tensor b = data.copy();
			b.add(right);
			return solver.solve(x -> {
				final Tensor spectrum = fourier.apply(x);
				for (int i = 0; i < spectrum.count(); i++) {
					spectrum.real()[i] *= power.real()[i];
					spectrum.imaginary()[i] *= power.real()[i];
				}
				final Tensor sum = fourier.inverse().apply(spectrum);
				sum.add(normal.apply(x));
				return sum;
			}, b, start);
		};
	}
}
