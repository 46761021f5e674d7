package io.github.unrollj.proximal;

/** A = B T B^H with T real symmetric tridiagonal and B unitary, by Householder reflections and a change of phases. */
final class HermitianTridiagonal {

	private final int n;
	private final SmallMatrix a;
	private final SmallMatrix basis;
	private final double[] vRe;
	private final double[] vIm;

	HermitianTridiagonal(final SmallMatrix matrix) {
		n = matrix.rows;
		a = matrix.copy();
		basis = SmallMatrix.identity(n, true);
		vRe = new double[n];
		vIm = new double[n];
		for (int k = 0; k < n - 2; k++)
			reflect(k);
		makeReal();
	}

	/** T. */
	SmallMatrix tridiagonal() {
		final SmallMatrix t = new SmallMatrix(n, n, false);
		for (int k = 0; k < n; k++) {
			t.re[k][k] = a.re[k][k];
			if (k == 0) continue;
			t.re[k][k - 1] = Math.hypot(a.re[k][k - 1], a.im[k][k - 1]);
			t.re[k - 1][k] = t.re[k][k - 1];
		}
		return t;
	}

	/** B. */
	SmallMatrix basis() {
		return basis;
	}

	/** Makes column k zero below the subdiagonal: reflects at v = x + phase(x_0) ||x|| e_0, x what is there. */
	private void reflect(final int k) {
		double below = 0;
		for (int i = 0; i < n; i++) {
			vRe[i] = i > k ? a.re[i][k] : 0;
			vIm[i] = i > k ? a.im[i][k] : 0;
			if (i > k + 1) below += vRe[i] * vRe[i] + vIm[i] * vIm[i];
		}
		if (below == 0) return;
		final double first = Math.hypot(vRe[k + 1], vIm[k + 1]);
		final double norm = Math.sqrt(first * first + below);
		vRe[k + 1] += norm * (first == 0 ? 1 : vRe[k + 1] / first);
		vIm[k + 1] += norm * (first == 0 ? 0 : vIm[k + 1] / first);
		final double beta = 1 / (norm * (norm + first));
		reflectRows(a, k, k + 1, beta);
		reflectColumns(k, beta);
		reflectRows(basis, 0, k + 1, beta);
	}

	/** M (I - beta v v^H) from a row on; v is zero before the given column. */
	private void reflectRows(final SmallMatrix m, final int row, final int column, final double beta) {
		for (int i = row; i < n; i++) {
			final double[] re = m.re[i];
			final double[] im = m.im[i];
			double sRe = 0;
			double sIm = 0;
			for (int j = column; j < n; j++) {
				sRe += re[j] * vRe[j] - im[j] * vIm[j];
				sIm += re[j] * vIm[j] + im[j] * vRe[j];
			}
			for (int j = column; j < n; j++) {
				re[j] -= beta * (sRe * vRe[j] + sIm * vIm[j]);
				im[j] -= beta * (sIm * vRe[j] - sRe * vIm[j]);
			}
		}
	}

	/** (I - beta v v^H) A, from column k on; v is zero up to its entry k. */
	private void reflectColumns(final int k, final double beta) {
		final double[] sRe = new double[n];
		final double[] sIm = new double[n];
		for (int i = k + 1; i < n; i++) {
			for (int j = k; j < n; j++) {
				sRe[j] += vRe[i] * a.re[i][j] + vIm[i] * a.im[i][j];
				sIm[j] += vRe[i] * a.im[i][j] - vIm[i] * a.re[i][j];
			}
		}
		for (int i = k + 1; i < n; i++) {
			for (int j = k; j < n; j++) {
				a.re[i][j] -= beta * (vRe[i] * sRe[j] - vIm[i] * sIm[j]);
				a.im[i][j] -= beta * (vRe[i] * sIm[j] + vIm[i] * sRe[j]);
			}
		}
	}

	/** Multiplies the basis' columns by phases for which the subdiagonal is its modulus. */
	private void makeReal() {
		double phaseRe = 1;
		double phaseIm = 0;
		for (int k = 1; k < n; k++) {
			final double re = a.re[k][k - 1];
			final double im = a.im[k][k - 1];
			final double modulus = Math.hypot(re, im);
			if (modulus > 0) {
				final double turned = (phaseRe * re - phaseIm * im) / modulus;
				phaseIm = (phaseRe * im + phaseIm * re) / modulus;
				phaseRe = turned;
			}
			for (int i = 0; i < n; i++) {
				final double bRe = basis.re[i][k];
				final double bIm = basis.im[i][k];
				basis.re[i][k] = bRe * phaseRe - bIm * phaseIm;
				basis.im[i][k] = bRe * phaseIm + bIm * phaseRe;
			}
		}
	}
}
