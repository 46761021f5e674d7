package io.github.unrollj.proximal;

import java.util.Arrays;

/**
 * A spectral function of a Gram matrix G = X^H X = V diag(s^2) V^H that is 0 up to a threshold tau, and the derivative of
 * X H, H = V diag(h) V^H. Few singular values are kept as a rule (h_i &gt; 0), and whatever is not zero has to do with one
 * of them, or with what tau is relative to: with V_k, the columns of V that are kept, H = V_k diag(h) V_k^H.
 */
final class Spectrum {

	/**
	 * What a gradient g with respect to X H is taken back with: to X go X V_k {@code fromKept} + (X {@code fromCut} + g V_k
	 * diag(h)) V_k^H + X {@code fromReference}.
	 *
	 * @param fromReference by way of cut values that tau depends on, or null
	 * @param threshold the gradient with respect to the threshold as it was given
	 */
	record Gradient(SmallMatrix fromKept, SmallMatrix fromCut, SmallMatrix fromReference, double threshold) {}

	private final SmallMatrix v;
	private final double[] s;
	private final SpectralShrinkage shrinkage;
	private final double threshold;
	private final double tau;
	private final int cut;

	private Spectrum(final SmallMatrix v, final double[] s, final SpectralShrinkage shrinkage, final double threshold) {
		this.v = v;
		this.s = s;
		this.shrinkage = shrinkage;
		this.threshold = threshold;
		this.tau = threshold * shrinkage.reference(s);
		this.cut = (int) Arrays.stream(s).filter(value -> !(value > tau)).count();
	}

	/** @param threshold tau, or what it is as a multiple of the shrinkage's reference */
	static Spectrum of(final SmallMatrix gram, final SpectralShrinkage shrinkage, final double threshold) {
		final HermitianEigen eigen = HermitianEigen.of(gram);
		final double[] s = new double[gram.rows];
		for (int i = 0; i < s.length; i++)
			s[i] = Math.sqrt(Math.max(0, eigen.values[i]));
		return new Spectrum(eigen.vectors, s, shrinkage, threshold);
	}

	/** V_k. */
	SmallMatrix kept() {
		return v.columns(cut, s.length - cut);
	}

	/** diag(h) of those kept. */
	double[] shrinkage() {
		final double[] h = new double[s.length - cut];
		for (int i = 0; i < h.length; i++)
			h[i] = shrinkage.factor(s[cut + i], tau);
		return h;
	}

	/**
	 * Of the gradient with respect to H, X^H g, only what has to do with those kept counts.
	 *
	 * @param left V_k^H X^H g
	 * @param right X^H g V_k
	 */
	Gradient gradient(final SmallMatrix left, final SmallMatrix right) {
		final SmallMatrix m = left.times(v);
		final SmallMatrix adjoint = right.adjoint().times(v);
		double gTau = 0;
		for (int i = 0; i < m.rows; i++)
			gTau += m.re[i][cut + i] * shrinkage.slope(s[cut + i], tau);
		// the kept rows of C + C^H, C the gradient with respect to V^H G V
		for (int i = 0; i < m.rows; i++) {
			for (int j = 0; j < m.columns; j++) {
				final double q = dividedDifference(cut + i, j);
				m.re[i][j] = q * (m.re[i][j] + adjoint.re[i][j]);
				m.im[i][j] = q * (m.im[i][j] + adjoint.im[i][j]);
			}
		}
		final double[] share = shrinkage.referenceGradient(s);
		for (int i = 0; i < m.rows; i++)
			m.re[i][cut + i] += 2 * gTau * threshold * share[cut + i];
		final SmallMatrix w = v.columns(0, cut);
		return new Gradient(m.times(v.adjoint()), w.times(m.columns(0, cut).adjoint()), fromReference(share, 2 * gTau *
			threshold), gTau * shrinkage.reference(s));
	}

	private SmallMatrix fromReference(final double[] share, final double factor) {
		final double[] entries = Arrays.copyOf(share, cut);
		if (factor == 0 || Arrays.stream(entries).allMatch(entry -> entry == 0)) return null;
		for (int i = 0; i < cut; i++)
			entries[i] *= factor;
		final SmallMatrix w = v.columns(0, cut);
		return w.timesDiagonal(entries).times(w.adjoint());
	}

	/** (h_i - h_j) / (s_i^2 - s_j^2) for an i that is kept. */
	private double dividedDifference(final int i, final int j) {
		if (j >= cut) return shrinkage.dividedDifference(s[i], s[j], tau);
		// a value at the threshold itself is at the kink, where 0 is a derivative from one side
		if (s[i] - s[j] <= 1e-14 * s[i]) return 0;
		return shrinkage.factor(s[i], tau) / ((s[i] - s[j]) * (s[i] + s[j]));
	}
}
