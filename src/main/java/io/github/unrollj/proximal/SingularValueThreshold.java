package io.github.unrollj.proximal;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.tensor.Tensor;

/**
 * The proximal map of tau ||X||_*: the singular values s_i of the Casorati matrix X (pixels x frames) of a movie
 * [frames, ...], real or complex, become max(0, s_i - tau); and a relative of it with less bias.
 * <p>
 * It is computed as X H, H = V diag(h) V^H with h_i = max(0, 1 - tau / s_i), from the eigen-decomposition
 * X^H X = V diag(s^2) V^H of a matrix as small as the number of frames, and by way of the few components that are not
 * cut. The derivative uses the divided differences of h
 * in closed form and so needs no regularisation where singular values are equal or zero.
 */
public final class SingularValueThreshold {

	/**
	 * Relative to the largest singular value, squares are exact to some 1e-8 where their sums are of single precision, and
	 * values above this to 1e-7, as all else is.
	 */
	private static final double LARGE = 0.05;

	private SingularValueThreshold() {}

	/** An absolute threshold tau, one number, not negative. */
	public static Variable shrinkSingularValues(final Variable x, final Variable tau) {
		return shrink(x, tau, SpectralShrinkage.SOFT);
	}

	/**
	 * A threshold relative to the largest singular value, tau = c s_max: positively homogeneous in x. The gradient
	 * includes the dependence of s_max on x.
	 *
	 * @param c one number, not negative
	 */
	public static Variable shrinkSingularValuesRelative(final Variable x, final Variable c) {
		return shrink(x, c, SpectralShrinkage.SOFT_RELATIVE);
	}

	/**
	 * Singular values s_i become s_i max(0, 1 - (tau / s_i)^2), the non-negative garrote, which leaves large values nearly
	 * as they are: the bias is tau^2 / s_i instead of tau. The threshold is relative to the root mean square of the smaller
	 * half of the values, tau = c rms: it follows what a matrix of low rank was changed by, not the matrix. Positively
	 * homogeneous in x; the gradient includes that of the root mean square, taken as 0 where it is 0.
	 *
	 * @param c one number, not negative
	 */
	public static Variable shrinkSingularValuesByPower(final Variable x, final Variable c) {
		return shrink(x, c, SpectralShrinkage.POWER_RELATIVE);
	}

	private static Variable shrink(final Variable x, final Variable threshold, final SpectralShrinkage shrinkage)
	{
		if (x.value().rank() < 2 || x.value().count() == 0 || threshold.value().count() != 1 || threshold.value()
			.isComplex())
		{
			throw new IllegalArgumentException("shrinkSingularValues: " + x.value() + " with threshold " + threshold
				.value() + "; wanted are [frames, ...] and one real number");
		}
		final boolean large = shrinkage == SpectralShrinkage.SOFT_RELATIVE && threshold.value().item() > LARGE;
		final SmallMatrix gram = Casorati.gram(x.value(), large ? InnerProduct.inFloat() : InnerProduct.inDouble());
		final Spectrum spectrum = Spectrum.of(gram, shrinkage, threshold.value().item());
		final SmallMatrix kept = spectrum.kept();
		final double[] h = spectrum.shrinkage();
		final Tensor components = Casorati.times(x.value(), kept);
		final Tensor y = x.value().zerosLike();
		Casorati.addTimes(components, kept.timesDiagonal(h).adjoint(), y);
		return Variable.result(y, g -> {
			final Tensor reduced = Casorati.times(g, kept);
			final Spectrum.Gradient gradient = spectrum.gradient(Casorati.product(components, g), Casorati.product(x.value(),
				reduced));
			threshold.accumulate(Tensor.of(new float[] { (float) gradient.threshold() }, threshold.value().shape()));
			if (!x.isTracked()) return;
			final Tensor tail = Casorati.times(x.value(), gradient.fromCut());
			Casorati.addTimes(reduced, SmallMatrix.diagonal(h, kept.complex), tail);
			final Tensor gradientOfX = Casorati.times(components, gradient.fromKept());
			Casorati.addTimes(tail, kept.adjoint(), gradientOfX);
			if (gradient.fromReference() != null) Casorati.addTimes(x.value(), gradient.fromReference(), gradientOfX);
			x.accumulate(gradientOfX);
		}, x, threshold);
	}

	/** Singular values of the Casorati matrix of a movie [frames, ...], largest first. */
	public static double[] singularValues(final Tensor x) {
		return SingularValues.of(x).values();
	}
}
