package io.github.unrollj.autodiff;

import io.github.unrollj.operator.Space;
import io.github.unrollj.tensor.Tensor;

import java.util.Random;

/** Random directions in the space of a function's inputs. */
final class Directions {

	private Directions() {}

	/** Gaussian directions with each input's root mean square (1 for an input of zeros). */
	static Tensor[] ofAll(final Tensor[] inputs, final Random random) {
		final Tensor[] directions = new Tensor[inputs.length];
		for (int i = 0; i < inputs.length; i++)
			directions[i] = of(inputs[i], random);
		return directions;
	}

	/** A direction that changes one input only. */
	static Tensor[] of(final Tensor[] inputs, final int changed, final Random random) {
		final Tensor[] directions = new Tensor[inputs.length];
		for (int i = 0; i < inputs.length; i++)
			directions[i] = i == changed ? of(inputs[i], random) : inputs[i].zerosLike();
		return directions;
	}

	private static Tensor of(final Tensor input, final Random random) {
		final double size = input.norm() / Math.sqrt(Math.max(1, input.count()));
		return gaussian(Space.of(input), size == 0 ? 1 : size, random);
	}

	/** A tensor of Gaussian numbers. */
	static Tensor gaussian(final Space space, final double deviation, final Random random) {
		final Tensor x = space.zeros();
		fill(x.real(), deviation, random);
		if (x.isComplex()) fill(x.imaginary(), deviation, random);
		return x;
	}

	/** x + h d, rounded to float32. */
	static Tensor[] move(final Tensor[] x, final Tensor[] directions, final double h) {
		final Tensor[] moved = new Tensor[x.length];
		for (int i = 0; i < x.length; i++) {
			moved[i] = x[i].copy();
			add(directions[i].real(), h, moved[i].real());
			if (moved[i].isComplex()) add(directions[i].imaginary(), h, moved[i].imaginary());
		}
		return moved;
	}

	private static void add(final float[] d, final double h, final float[] x) {
		for (int i = 0; i < x.length; i++)
			x[i] = (float) (x[i] + h * d[i]);
	}

	private static void fill(final float[] x, final double deviation, final Random random) {
		for (int i = 0; i < x.length; i++)
			x[i] = (float) (deviation * random.nextGaussian());
	}
}
