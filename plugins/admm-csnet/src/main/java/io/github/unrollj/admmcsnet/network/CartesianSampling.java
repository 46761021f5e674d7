package io.github.unrollj.admmcsnet.network;

import io.github.unrollj.autodiff.Arithmetic;
import io.github.unrollj.autodiff.Linear;
import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.operator.Fourier;
import io.github.unrollj.operator.Fourier.Dc;
import io.github.unrollj.operator.LinearOperator;
import io.github.unrollj.operator.RealFourier;
import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;

/**
 * One coil: the equations are diagonal in k-space, x = F^-1 (Y + F right) / (P + penalty).
 * <p>
 * For real images the inverse transform's real part is taken. It is that of the Hermitian part of the quotient, so half
 * the spectrum does; where the mask is not symmetric about the zero frequency, the Hermitian part is the mean of the
 * quotient and its mirrored conjugate, each with a divisor of its own.
 */
final class CartesianSampling implements DataConsistency {

	private final LinearOperator transform;
	private final LinearOperator inverse;
	private final Variable[] spectra;
	private final Tensor[] masks;

	private CartesianSampling(final LinearOperator transform, final LinearOperator inverse, final Variable[] spectra,
		final Tensor[] masks)
	{
		this.transform = transform;
		this.inverse = inverse;
		this.spectra = spectra;
		this.masks = masks;
	}

	/**
	 * @param kSpace complex [rows, columns], zero frequency at [0, 0], zero where not sampled
	 * @param mask real [rows, columns], 1 where sampled
	 */
	static CartesianSampling complex(final Variable kSpace, final Tensor mask) {
		final Fourier fourier = Fourier.unnormalised(Dc.CORNER, mask.shape());
		return new CartesianSampling(fourier, fourier.inverse(), new Variable[] { kSpace }, new Tensor[] { mask });
	}

	/** For real images; see {@link #complex}. */
	static CartesianSampling real(final Variable kSpace, final Tensor mask) {
		final RealFourier fourier = RealFourier.of(mask.shape());
		final Tensor mirrored = HalfSpectrum.mirror(mask);
		final int kept = fourier.range().size(-1);
		final Variable direct = HalfSpectrum.of(kSpace, kept);
		final Variable opposite = HalfSpectrum.ofMirrored(kSpace, kept);
		if (Arrays.equals(mask.real(), mirrored.real())) {
			return new CartesianSampling(fourier, fourier.inverse(), new Variable[] { HalfSpectrum.mean(direct, opposite) },
				new Tensor[] { HalfSpectrum.leading(mask, kept) });
		}
		return new CartesianSampling(fourier, fourier.inverse(), new Variable[] { direct, opposite }, new Tensor[] {
			HalfSpectrum.leading(mask, kept), HalfSpectrum.leading(mirrored, kept) });
	}

	@Override
	public int spectrumColumns() {
		return masks[0].size(1);
	}

	@Override
	public Variable solve(final Variable right, final Variable penalty) {
		final Variable r = right == null ? null : Linear.apply(transform, right);
		return Linear.apply(inverse, Quotients.mean(spectra, masks, r, penalty));
	}

	@Override
	public Variable near(final Variable prior, final Variable rho) {
		final Variable r = prior == null ? null : Linear.apply(transform, prior);
		return Linear.apply(inverse, ProximalQuotients.mean(spectra, masks, r, rho));
	}

	@Override
	public Variable impose(final Variable image) {
		final Variable spectrum = Linear.apply(transform, image);
		Variable sum = null;
		for (int i = 0; i < spectra.length; i++) {
			final Tensor missing = masks[i].copy();
			for (int j = 0; j < missing.count(); j++)
				missing.real()[j] = 1 - missing.real()[j];
			final Variable filled = Arithmetic.add(spectra[i], Arithmetic.multiply(spectrum, Variable.constant(missing)));
			sum = sum == null ? filled : HalfSpectrum.mean(sum, filled);
		}
		return Linear.apply(inverse, sum);
	}
}
