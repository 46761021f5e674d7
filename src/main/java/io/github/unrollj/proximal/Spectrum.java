package io.github.unrollj.proximal;

/**
 * The spectral function h_i = max(0, 1 - tau / s_i) of a Gram matrix G = V diag(s^2) V^H, and the derivative of
 * H = V diag(h) V^H with respect to G and to the threshold.
 */
final class Spectrum {

	/** Gradients with respect to the Gram matrix and to the threshold as it was given. */
	record Gradient(SmallMatrix gram, double threshold) {}

	private final SmallMatrix v;
	private final double[] s;
	private final double threshold;
	private final boolean relative;
	private final double tau;

	private Spectrum(final SmallMatrix v, final double[] s, final double threshold, final boolean relative) {
		this.v = v;
		this.s = s;
		this.threshold = threshold;
		this.relative = relative;
		this.tau = relative ? threshold * s[s.length - 1] : threshold;
	}

	/** @param relative whether tau is the threshold times the largest singular value, or the threshold itself */
	static Spectrum of(final SmallMatrix gram, final double threshold, final boolean relative) {
		final HermitianEigen eigen = HermitianEigen.of(gram);
		final double[] s = new double[gram.n];
		for (int i = 0; i < s.length; i++)
			s[i] = Math.sqrt(Math.max(0, eigen.values[i]));
		return new Spectrum(eigen.vectors, s, threshold, relative);
	}

	/** H. */
	SmallMatrix shrinkage() {
		final double[] h = new double[s.length];
		for (int i = 0; i < h.length; i++)
			h[i] = isKept(i) ? 1 - tau / s[i] : 0;
		return v.timesDiagonal(h).times(v.adjoint());
	}

	/** @param gH the gradient with respect to H */
	Gradient gradient(final SmallMatrix gH) {
		final SmallMatrix m = v.adjoint().times(gH).times(v);
		double gTau = 0;
		for (int i = 0; i < s.length; i++)
			if (isKept(i)) gTau -= m.re[i][i] / s[i];
		for (int i = 0; i < s.length; i++) {
			for (int j = 0; j < s.length; j++) {
				final double q = dividedDifference(i, j);
				m.re[i][j] *= q;
				m.im[i][j] *= q;
			}
		}
		final int last = s.length - 1;
		if (relative && s[last] > 0) m.re[last][last] += gTau * threshold / (2 * s[last]);
		return new Gradient(v.times(m).times(v.adjoint()), relative ? gTau * s[last] : gTau);
	}

	private boolean isKept(final int i) {
		return s[i] > tau;
	}

	/** (h_i - h_j) / (s_i^2 - s_j^2), written out so that nothing cancels. */
	private double dividedDifference(final int i, final int j) {
		if (isKept(i) && isKept(j)) return tau / (s[i] * s[j] * (s[i] + s[j]));
		if (!isKept(i) && !isKept(j)) return 0;
		final double kept = Math.max(s[i], s[j]);
		final double cut = Math.min(s[i], s[j]);
		// a value at the threshold itself is at the kink, where 0 is a derivative from one side
		if (kept - cut <= 1e-14 * kept) return 0;
		return (kept - tau) / (kept * (kept - cut) * (kept + cut));
	}
}
