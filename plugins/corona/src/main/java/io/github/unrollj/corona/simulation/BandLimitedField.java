package io.github.unrollj.corona.simulation;

/**
 * A random plane, sampled more densely than its band needs, that can be looked up anywhere: by a Kaiser-windowed sinc of
 * eight samples along each axis, with errors about 70 dB below the field. Positions are in millimetres.
 */
final class BandLimitedField {

	/** Standard deviation in samples that a Gaussian needs for the interpolation to be that good. */
	private static final double SMOOTH = 2.3;

	private static final int TAPS = 8;
	private static final int PHASES = 2048;
	private static final float[][] WEIGHTS = weights();

	private final float[][] values;
	private final double rowsPerMillimetre;
	private final double columnsPerMillimetre;

	BandLimitedField(final float[][] values, final double rowsPerMillimetre, final double columnsPerMillimetre) {
		this.values = values;
		this.rowsPerMillimetre = rowsPerMillimetre;
		this.columnsPerMillimetre = columnsPerMillimetre;
	}

	/** Samples per millimetre, a multiple of the grid's, for a field smoothed by a Gaussian of that many millimetres. */
	static double density(final double pixel, final double sd) {
		return Math.ceil(SMOOTH * pixel / sd) / pixel;
	}

	/** Samples to cover plus and minus that many millimetres and the interpolation's reach. */
	static int samples(final double halfExtent, final double density) {
		return 2 * (int) Math.ceil(halfExtent * density) + TAPS + 1;
	}

	/** The value at (z, x) from the field's centre; beyond the field, of its border. */
	float at(final double z, final double x) {
		final double row = z * rowsPerMillimetre + 0.5 * (values.length - 1);
		final double column = x * columnsPerMillimetre + 0.5 * (values[0].length - 1);
		final int r = first(row, values.length);
		final int c = first(column, values[0].length);
		final float[] down = WEIGHTS[phase(row - r)];
		final float[] across = WEIGHTS[phase(column - c)];
		float sum = 0;
		for (int i = 0; i < TAPS; i++) {
			final float[] line = values[r + i];
			float part = 0;
			for (int j = 0; j < TAPS; j++)
				part += across[j] * line[c + j];
			sum += down[i] * part;
		}
		return sum;
	}

	private static int first(final double position, final int length) {
		return Math.max(0, Math.min(length - TAPS, (int) Math.floor(position) - TAPS / 2 + 1));
	}

	/** @param offset of the position from the first tap, {@code TAPS / 2 - 1} and a fraction inside the field */
	private static int phase(final double offset) {
		final double fraction = Math.max(0, Math.min(1, offset - (TAPS / 2 - 1)));
		return (int) Math.round(fraction * PHASES);
	}

	private static float[][] weights() {
		final float[][] weights = new float[PHASES + 1][TAPS];
		for (int p = 0; p <= PHASES; p++) {
			final double[] exact = new double[TAPS];
			double sum = 0;
			for (int k = 0; k < TAPS; k++) {
				final double distance = k - (TAPS / 2 - 1) - (double) p / PHASES;
				exact[k] = sinc(distance) * kaiser(2 * distance / TAPS);
				sum += exact[k];
			}
			for (int k = 0; k < TAPS; k++)
				weights[p][k] = (float) (exact[k] / sum);
		}
		return weights;
	}

	private static double sinc(final double x) {
		return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
	}

	private static double kaiser(final double u) {
		return u * u >= 1 ? 0 : bessel(8 * Math.sqrt(1 - u * u)) / bessel(8);
	}

	/** The modified Bessel function I0 by its series. */
	private static double bessel(final double x) {
		double sum = 1;
		double term = 1;
		for (int k = 1; k < 50; k++) {
			term *= x * x / (4.0 * k * k);
			sum += term;
		}
		return sum;
	}
}
