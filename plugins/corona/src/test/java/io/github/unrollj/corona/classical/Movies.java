package io.github.unrollj.corona.classical;

import io.github.unrollj.proximal.SingularValues;
import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;
import java.util.Random;

/** Random movies of known structure. */
final class Movies {

	private Movies() {}

	static Tensor noise(final boolean complex, final Random random, final int... shape) {
		final Tensor x = complex ? Tensor.complexZeros(shape) : Tensor.zeros(shape);
		for (int i = 0; i < x.count(); i++) {
			x.real()[i] = (float) random.nextGaussian();
			if (complex) x.imaginary()[i] = (float) random.nextGaussian();
		}
		return x;
	}

	static Tensor lowRank(final boolean complex, final int rank, final Random random, final int... shape) {
		final double[] keep = new double[shape[0]];
		Arrays.fill(keep, 0, rank, 1);
		return SingularValues.of(noise(complex, random, shape)).filter(keep);
	}

	/** Entries that are zero but for a share of them. */
	static Tensor sparse(final boolean complex, final double share, final Random random, final int... shape) {
		final Tensor x = noise(complex, random, shape);
		for (int i = 0; i < x.count(); i++) {
			if (random.nextDouble() < share) continue;
			x.real()[i] = 0;
			if (complex) x.imaginary()[i] = 0;
		}
		return x;
	}

	static double relativeError(final Tensor x, final Tensor expected) {
		final Tensor difference = x.copy();
		for (int i = 0; i < x.count(); i++) {
			difference.real()[i] -= expected.real()[i];
			if (x.isComplex()) difference.imaginary()[i] -= expected.imaginary()[i];
		}
		return difference.norm() / expected.norm();
	}
}
