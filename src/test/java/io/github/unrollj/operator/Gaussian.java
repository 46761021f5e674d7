package io.github.unrollj.operator;

import io.github.unrollj.tensor.Tensor;

import java.util.Random;

/** Random tensors for tests. */
public final class Gaussian {

	private final Random random;

	public Gaussian(final long seed) {
		random = new Random(seed);
	}

	public Tensor real(final int... shape) {
		final Tensor x = Tensor.zeros(shape);
		for (int i = 0; i < x.count(); i++)
			x.real()[i] = (float) random.nextGaussian();
		return x;
	}

	public Tensor complex(final int... shape) {
		return Tensor.complex(real(shape).real(), real(shape).real(), shape);
	}
}
