package io.github.unrollj.admmcsnet.network;

import io.github.unrollj.proximal.PiecewiseLinear;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Constraint;
import io.github.unrollj.unrolled.Parameter;
import io.github.unrollj.unrolled.ParameterSet;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;

/**
 * Start values of the generic network, with which it is a classical algorithm: plug-and-play ADMM whose denoiser is
 * translation-invariant shrinkage of 5x5 DCT coefficients. Every window of the image is transformed, all but the
 * constant coefficient are soft-thresholded, and the windows, transformed back, are averaged:
 * z = u - 1/25 sum_f A_f^T (A_f u - soft(A_f u)), which is z = u - C2(PLF(C1(u))) with the atoms A_f as kernels of C1, the
 * same over 25 in C2, and v - soft(v), a clipped v, as the nonlinearity. Its
 * control points end at -1 and 1, so that what coefficients have beyond is not kept.
 * <p>
 * There are 24 such atoms. Filters beyond them have random kernels in C1, a rectifier, and zeros in C2, so that they
 * take part as soon as they are trained; with fewer filters the highest frequencies are left out.
 */
final class GenericStart {

	private static final int SIZE = Denoiser.SIZE;
	private static final int ATOMS = Denoiser.TAPS - 1;

	private static final double RHO = 0.05;
	private static final double ETA = 1;
	private static final double THRESHOLD = 0.08;

	/** A penalty of nothing would leave the unsampled frequencies undetermined. */
	private static final float SMALLEST_RHO = 1e-4f;

	private static final int[][] BY_FREQUENCY = byFrequency();

	private GenericStart() {}

	static ParameterSet parameters(final NetworkShape shape, final long seed) {
		final ParameterSet parameters = new ParameterSet();
		final Random random = new Random(seed);
		if (!shape.tied()) addPenalty("rho.0", parameters);
		for (int k = 1; k <= (shape.tied() ? 1 : shape.stages()); k++) {
			final String suffix = shape.tied() ? "" : "." + k;
			addDenoiser(suffix, shape.filters(), random, parameters);
			parameters.add(new Parameter("eta" + suffix, BasicNetwork.filled(ETA, 1)));
			addPenalty("rho" + suffix, parameters);
		}
		if (shape.tied()) addPenalty("rho." + shape.stages(), parameters);
		return parameters;
	}

	private static void addPenalty(final String name, final ParameterSet parameters) {
		parameters.add(new Parameter(name, BasicNetwork.filled(RHO, 1), Constraint.atLeast(SMALLEST_RHO)));
	}

	private static void addDenoiser(final String suffix, final int filters, final Random random,
		final ParameterSet parameters)
	{
		final int atoms = Math.min(filters, ATOMS);
		final Tensor c1 = Tensor.zeros(filters, SIZE, SIZE);
		final Tensor c2 = c1.zerosLike();
		final Tensor clip = PiecewiseLinear.samples(atoms, BasicNetwork.POINTS, v -> Math.max(-THRESHOLD, Math.min(THRESHOLD,
			v)));
		final Tensor q = PiecewiseLinear.samples(filters, BasicNetwork.POINTS, v -> Math.max(v, 0));
		System.arraycopy(clip.real(), 0, q.real(), 0, clip.count());
		for (int f = 0; f < filters; f++) {
			for (int tap = 0; tap < Denoiser.TAPS; tap++) {
				final int i = f * Denoiser.TAPS + tap;
				c1.real()[i] = (float) (f < atoms ? atom(f, tap) : random.nextGaussian() * Math.sqrt(2.0 / (Denoiser.TAPS *
					filters)));
				if (f < atoms) c2.real()[f * Denoiser.TAPS + Denoiser.TAPS - 1 - tap] = c1.real()[i] / Denoiser.TAPS;
			}
		}
		parameters.add(new Parameter("c1" + suffix, c1));
		parameters.add(new Parameter("b1" + suffix, Tensor.zeros(filters)));
		parameters.add(new Parameter("q" + suffix, q));
		parameters.add(new Parameter("c2" + suffix, c2));
		parameters.add(new Parameter("b2" + suffix, Tensor.zeros(1)));
	}

	/** A pixel of an atom of the orthonormal 5x5 DCT-II; atoms are in the order of rising frequency, without the constant. */
	private static double atom(final int index, final int tap) {
		final int[] frequencies = BY_FREQUENCY[index + 1];
		return cosine(frequencies[0], tap / SIZE) * cosine(frequencies[1], tap % SIZE);
	}

	private static double cosine(final int frequency, final int position) {
		return Math.sqrt((frequency == 0 ? 1.0 : 2.0) / SIZE) * Math.cos(Math.PI * (2 * position + 1) * frequency / (2 *
			SIZE));
	}

	private static int[][] byFrequency() {
		final int[][] all = new int[Denoiser.TAPS][];
		for (int i = 0; i < all.length; i++)
			all[i] = new int[] { i / SIZE, i % SIZE };
		Arrays.sort(all, Comparator.comparingInt(f -> f[0] * f[0] + f[1] * f[1]));
		return all;
	}
}
