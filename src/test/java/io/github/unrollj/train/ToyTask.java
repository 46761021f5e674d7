package io.github.unrollj.train;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Example;
import io.github.unrollj.unrolled.LearningTask;
import io.github.unrollj.unrolled.Pair;

import java.util.random.RandomGenerator;

/** The problem of {@link ToyNetwork}: gains, an offset of 0.3 and a little noise, in images of an even width. */
class ToyTask implements LearningTask {

	@Override
	public Pair degrade(final String name, final Tensor clean, final double range, final RandomGenerator random) {
		final Tensor measured = clean.zerosLike();
		for (int i = 0; i < clean.count(); i++)
			measured.real()[i] = ToyNetwork.GAIN[i % 2] * clean.real()[i] - 0.3f + 0.01f * (float) random.nextGaussian();
		return new Pair(name, measured, clean, range);
	}

	@Override
	public Example cut(final Pair pair, final int patch, final RandomGenerator random) {
		final int row = random.nextInt(pair.truth().size(0) - patch + 1);
		final int column = 2 * random.nextInt((pair.truth().size(1) - patch) / 2 + 1);
		return new Example(new Tensor[] { crop(pair.measured(), row, column, patch) }, new Tensor[] { crop(pair.truth(),
			row, column, patch) });
	}

	private static Tensor crop(final Tensor image, final int row, final int column, final int size) {
		final Tensor result = Tensor.zeros(size, size);
		for (int r = 0; r < size; r++)
			System.arraycopy(image.real(), (row + r) * image.size(1) + column, result.real(), r * size, size);
		return result;
	}

	@Override
	public Example whole(final Pair pair) {
		return new Example(new Tensor[] { pair.measured() }, new Tensor[] { pair.truth() });
	}

	@Override
	public Variable loss(final Variable[] outputs, final Tensor[] targets) {
		final Variable x = outputs[0];
		final Tensor error = x.value().copy();
		for (int i = 0; i < error.count(); i++)
			error.real()[i] -= targets[0].real()[i];
		return Variable.result(Tensor.scalar((float) (error.dot(error) / error.count())), gradient -> {
			for (int i = 0; i < error.count(); i++)
				error.real()[i] *= 2 * gradient.item() / error.count();
			x.accumulate(error);
		}, x);
	}

	@Override
	public double quality(final Tensor[] outputs, final Tensor[] targets) {
		return -10 * Math.log10(loss(new Variable[] { Variable.constant(outputs[0]) }, targets).value().item());
	}

	@Override
	public Tensor[] classical(final Tensor[] inputs) {
		final Tensor result = inputs[0].copy();
		for (int i = 0; i < result.count(); i++)
			result.real()[i] /= ToyNetwork.GAIN[i % 2];
		return new Tensor[] { result };
	}
}
