package io.github.unrollj.corona.metric;

import io.github.unrollj.tensor.Tensor;

/**
 * How well vessels stand out in the image of the blood's amplitude, the square root of its mean power over time. With
 * mean m and standard deviation s over the vessels' (v) and the background's (b) pixels:
 *
 * @param ratio CR = 20 log10(m_v / m_b), dB
 * @param toNoise CNR = 20 log10(|m_v - m_b| / sqrt(s_v^2 + s_b^2)), dB
 */
public record Contrast(double ratio, double toNoise) {

	/** Contrasts are limited to plus and minus as many dB, more than what a display shows. */
	public static final double LIMIT = 60;

	/**
	 * @param blood [frames, rows, columns], an estimate
	 * @param mask of as many rows and columns, with pixels of both kinds
	 */
	public static Contrast of(final Tensor blood, final VesselMask mask) {
		final float[] power = PowerDoppler.power(blood).real();
		if (mask.rows() != blood.size(1) || mask.columns() != blood.size(2) || mask.vesselPixels() == 0 || mask
			.backgroundPixels() == 0)
		{
			throw new IllegalArgumentException("Contrast: the mask of " + mask.rows() + " x " + mask.columns() + " with " +
				mask.vesselPixels() + " vessel and " + mask.backgroundPixels() + " background pixels does not fit " + blood);
		}
		final double[] vessel = moments(power, mask, true);
		final double[] background = moments(power, mask, false);
		return new Contrast(decibels(vessel[0], background[0]), decibels(Math.abs(vessel[0] - background[0]), Math.hypot(
			vessel[1], background[1])));
	}

	/** Mean and standard deviation of the amplitude. */
	private static double[] moments(final float[] power, final VesselMask mask, final boolean vessel) {
		double count = 0;
		double sum = 0;
		double square = 0;
		for (int i = 0; i < power.length; i++) {
			if (!(vessel ? mask.isVessel(i) : mask.isBackground(i))) continue;
			count++;
			sum += Math.sqrt(power[i]);
			square += power[i];
		}
		final double mean = sum / count;
		return new double[] { mean, Math.sqrt(Math.max(0, square / count - mean * mean)) };
	}

	private static double decibels(final double signal, final double noise) {
		if (signal == noise) return 0;
		return Math.max(-LIMIT, Math.min(LIMIT, 20 * Math.log10(signal / noise)));
	}
}
