package io.github.unrollj.lista.dictionary;

import io.github.unrollj.linalg.DenseProduct;
import io.github.unrollj.tensor.Tensor;

import java.util.Random;

/**
 * A coupled pair of dictionaries (Yang et al. 2010): one code stands for the features of a window in the one and for
 * its high-resolution patch in the other.
 *
 * @param low features [100, atoms], atoms of about unit norm
 * @param high patches [25, atoms]
 */
public record Dictionary(Tensor low, Tensor high) {

	/** Four filters at 25 positions. */
	public static final int FEATURES = 100;

	/** Pixels of a high-resolution patch. */
	public static final int PIXELS = 25;

	public Dictionary {
		if (low.rank() != 2 || high.rank() != 2 || high.size(0) != PIXELS || low.size(1) != high.size(1)) {
			throw new IllegalArgumentException("Not a coupled dictionary: " + low + " and " + high);
		}
	}

	/** Random atoms, the low ones of unit norm, the high ones of zero mean: for shapes no dictionary was learned for. */
	public static Dictionary random(final int atoms, final long seed) {
		final Random random = new Random(seed);
		final Tensor low = Tensor.zeros(FEATURES, atoms);
		final Tensor high = Tensor.zeros(PIXELS, atoms);
		for (int j = 0; j < atoms; j++) {
			double power = 0;
			for (int i = 0; i < FEATURES; i++) {
				final double v = random.nextGaussian();
				low.real()[i * atoms + j] = (float) v;
				power += v * v;
			}
			double mean = 0;
			for (int i = 0; i < PIXELS; i++) {
				final double v = random.nextGaussian();
				high.real()[i * atoms + j] = (float) v;
				mean += v / PIXELS;
			}
			final double norm = Math.sqrt(power);
			for (int i = 0; i < FEATURES; i++)
				low.real()[i * atoms + j] /= (float) norm;
			for (int i = 0; i < PIXELS; i++)
				high.real()[i * atoms + j] = (float) ((high.real()[i * atoms + j] - mean) / norm);
		}
		return new Dictionary(low, high);
	}

	public int features() {
		return low.size(0);
	}

	public int atoms() {
		return low.size(1);
	}

	/** Dy^T Dy, [atoms, atoms] */
	public float[] gram() {
		final float[] gram = new float[atoms() * atoms()];
		DenseProduct.java().transposeMultiply(low.real(), low.real(), gram, features(), atoms(), atoms());
		return gram;
	}

	/** lambda_max(Dy^T Dy), the Lipschitz constant of the data term, by power iteration from a fixed start. */
	public static double lipschitz(final float[] gram, final int atoms) {
		double[] v = new double[atoms];
		for (int i = 0; i < atoms; i++)
			v[i] = 1 + 0.01 * Math.cos(i);
		double norm = 0;
		for (int step = 0; step < 500; step++) {
			final double[] next = new double[atoms];
			for (int i = 0; i < atoms; i++) {
				for (int j = 0; j < atoms; j++)
					next[i] += gram[i * atoms + j] * v[j];
			}
			norm = Math.sqrt(dot(next, next) / dot(v, v));
			final double length = Math.sqrt(dot(next, next));
			for (int i = 0; i < atoms; i++)
				next[i] /= length;
			v = next;
		}
		// a step that is a hair too long diverges, one that is a hair too short does not
		return norm * 1.0001;
	}

	private static double dot(final double[] a, final double[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++)
			sum += a[i] * b[i];
		return sum;
	}
}
