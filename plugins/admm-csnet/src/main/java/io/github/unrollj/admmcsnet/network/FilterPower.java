package io.github.unrollj.admmcsnet.network;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.linalg.Rows;
import io.github.unrollj.tensor.Tensor;

/**
 * The divisor of the X layer, sum_l rho_l |H_l^|^2 on a frequency grid, H_l^ the transfer function of a circular
 * convolution with a 3x3 filter: the transform of the filters' summed autocorrelation, 5x5 numbers symmetric about the
 * centre. Of real images the first columns / 2 + 1 columns of the spectrum are enough.
 */
final class FilterPower {

	private static final int SIZE = DctAtoms.SIZE;
	private static final int TAPS = SIZE * SIZE;
	private static final int REACH = SIZE - 1;
	private static final int LAGS = 2 * REACH + 1;

	private final int rows;
	private final int columns;
	private final int kept;

	/** cosine and sine of 2 pi n v / columns for lags n = 0 .. 2, along v */
	private final float[][] cosines;
	private final float[][] sines;

	/**
	 * @param kept leading columns of the spectrum that are wanted
	 */
	FilterPower(final int rows, final int columns, final int kept) {
		this.rows = rows;
		this.columns = columns;
		this.kept = kept;
		cosines = new float[REACH + 1][kept];
		sines = new float[REACH + 1][kept];
		for (int n = 0; n <= REACH; n++) {
			for (int v = 0; v < kept; v++) {
				cosines[n][v] = (float) Math.cos(2 * Math.PI * n * v / columns);
				sines[n][v] = (float) Math.sin(2 * Math.PI * n * v / columns);
			}
		}
	}

	/**
	 * @param filters real [L, 9]
	 * @param rho real [L]
	 * @return real [rows, kept]
	 */
	Variable of(final Variable filters, final Variable rho) {
		return Variable.result(spectrum(autocorrelation(filters.value().real(), rho.value().real())), g -> {
			final double[] gradient = lagGradient(g.real());
			if (rho.isTracked()) rho.accumulate(rhoGradient(filters.value(), rho.value(), gradient));
			if (filters.isTracked()) filters.accumulate(filterGradient(filters.value(), rho.value().real(), gradient));
		}, filters, rho);
	}

	/** By lag (m, n), m and n from -2 to 2. */
	private static double[] autocorrelation(final float[] filters, final float[] rho) {
		final double[] lags = new double[LAGS * LAGS];
		for (int l = 0; l < rho.length; l++)
			forEachPair(l, (i, j, lag) -> lags[lag] += rho[i / TAPS] * (double) filters[i] * filters[j]);
		return lags;
	}

	@FunctionalInterface
	private interface TapPair {

		void accept(int i, int j, int lag);
	}

	private static void forEachPair(final int filter, final TapPair pair) {
		for (int i = 0; i < TAPS; i++) {
			for (int j = 0; j < TAPS; j++) {
				final int m = i / SIZE - j / SIZE + REACH;
				final int n = i % SIZE - j % SIZE + REACH;
				pair.accept(filter * TAPS + i, filter * TAPS + j, m * LAGS + n);
			}
		}
	}

	/**
	 * S(u, v) = C_0(v) + 2 sum_{m = 1, 2} (C_m(v) cos(2 pi m u / rows) - S_m(v) sin(2 pi m u / rows)), where C_m and S_m are
	 * the sums over n of the lags times cosine and sine of 2 pi n v / columns.
	 */
	private Tensor spectrum(final double[] lags) {
		final float[][] c = new float[REACH + 1][kept];
		final float[][] s = new float[REACH + 1][kept];
		for (int m = 0; m <= REACH; m++) {
			for (int n = -REACH; n <= REACH; n++) {
				final float lag = (float) lags[(m + REACH) * LAGS + n + REACH];
				Rows.addScaled(c[m], cosines[Math.abs(n)], lag, kept);
				Rows.addScaled(s[m], sines[Math.abs(n)], Integer.signum(n) * lag, kept);
			}
		}
		final Tensor spectrum = Tensor.zeros(rows, kept);
		final float[] row = new float[kept];
		for (int u = 0; u < rows; u++) {
			System.arraycopy(c[0], 0, row, 0, kept);
			Rows.addScaled4x1(row, c[1], s[1], c[2], s[2], 2 * cosine(1, u), -2 * sine(1, u), 2 * cosine(2, u), -2 * sine(2,
				u), kept);
			System.arraycopy(row, 0, spectrum.real(), u * kept, kept);
		}
		return spectrum;
	}

	/** The sum over the grid of g times cos(2 pi (m u / rows + n v / columns)), by lag. */
	private double[] lagGradient(final float[] g) {
		final float[][] c = new float[REACH + 1][kept];
		final float[][] s = new float[REACH + 1][kept];
		final float[] row = new float[kept];
		for (int u = 0; u < rows; u++) {
			System.arraycopy(g, u * kept, row, 0, kept);
			for (int m = 0; m <= REACH; m++) {
				Rows.addScaled(c[m], row, cosine(m, u), kept);
				Rows.addScaled(s[m], row, sine(m, u), kept);
			}
		}
		final double[] lags = new double[LAGS * LAGS];
		for (int m = -REACH; m <= REACH; m++) {
			for (int n = -REACH; n <= REACH; n++) {
				lags[(m + REACH) * LAGS + n + REACH] = dot(c[Math.abs(m)], cosines[Math.abs(n)]) - Integer.signum(m) * Integer
					.signum(n) * dot(s[Math.abs(m)], sines[Math.abs(n)]);
			}
		}
		return lags;
	}

	private float cosine(final int m, final int u) {
		return (float) Math.cos(2 * Math.PI * m * u / rows);
	}

	private float sine(final int m, final int u) {
		return (float) Math.sin(2 * Math.PI * m * u / rows);
	}

	private static double dot(final float[] a, final float[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++)
			sum += (double) a[i] * b[i];
		return sum;
	}

	private static Tensor rhoGradient(final Tensor filters, final Tensor rho, final double[] lags) {
		final double[] sums = new double[rho.count()];
		final float[] k = filters.real();
		for (int l = 0; l < sums.length; l++)
			forEachPair(l, (i, j, lag) -> sums[i / TAPS] += (double) k[i] * k[j] * lags[lag]);
		return tensor(sums, rho.shape());
	}

	private static Tensor filterGradient(final Tensor filters, final float[] rho, final double[] lags) {
		final double[] sums = new double[filters.count()];
		final float[] k = filters.real();
		for (int l = 0; l < rho.length; l++)
			forEachPair(l, (i, j, lag) -> sums[i] += 2.0 * rho[i / TAPS] * k[j] * lags[lag]);
		return tensor(sums, filters.shape());
	}

	private static Tensor tensor(final double[] values, final int[] shape) {
		final Tensor tensor = Tensor.zeros(shape);
		for (int i = 0; i < values.length; i++)
			tensor.real()[i] = (float) values[i];
		return tensor;
	}
}
