package io.github.unrollj.proximal;

/** What becomes of singular values: the factor h(s) of those above a threshold tau, the others being cut, and tau itself. */
enum SpectralShrinkage {

	/** h = 1 - tau / s with tau as given. */
	SOFT,

	/** h = 1 - tau / s with tau relative to the largest singular value. */
	SOFT_RELATIVE,

	/** h = 1 - (tau / s)^2 with tau relative to the root mean square of the smaller half. */
	POWER_RELATIVE;

	/** What tau is relative to; s from the smallest to the largest. */
	double reference(final double[] s) {
		if (this == SOFT) return 1;
		if (this == SOFT_RELATIVE) return s[s.length - 1];
		double sum = 0;
		for (int i = 0; i < half(s); i++)
			sum += s[i] * s[i];
		return Math.sqrt(sum / half(s));
	}

	/** Derivatives of the reference with respect to the squares of the singular values, taken as 0 where all it uses are 0. */
	double[] referenceGradient(final double[] s) {
		final double[] gradient = new double[s.length];
		final double reference = reference(s);
		if (this == SOFT || reference == 0) return gradient;
		final int first = this == SOFT_RELATIVE ? s.length - 1 : 0;
		final int count = this == SOFT_RELATIVE ? 1 : half(s);
		for (int i = first; i < first + count; i++)
			gradient[i] = 0.5 / (count * reference);
		return gradient;
	}

	private static int half(final double[] s) {
		return Math.max(1, s.length / 2);
	}

	/** h of a value above the threshold. */
	double factor(final double s, final double tau) {
		return this == POWER_RELATIVE ? (s - tau) / s * ((s + tau) / s) : 1 - tau / s;
	}

	/** dh / dtau of a value above the threshold. */
	double slope(final double s, final double tau) {
		return this == POWER_RELATIVE ? -2 * tau / (s * s) : -1 / s;
	}

	/** (h(s) - h(t)) / (s^2 - t^2) of two values above the threshold, written out so that nothing cancels. */
	double dividedDifference(final double s, final double t, final double tau) {
		return this == POWER_RELATIVE ? tau / (s * t) * (tau / (s * t)) : tau / (s * t * (s + t));
	}
}
