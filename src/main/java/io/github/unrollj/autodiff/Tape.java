package io.github.unrollj.autodiff;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Cancellation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Records the operations of one forward pass and plays their vector-Jacobian products back in reverse order. Used once:
 * going backward frees what was stored.
 */
public final class Tape {

	private record Step(Variable result, Consumer<Tensor> pullback) {}

	private final List<Step> steps = new ArrayList<>();

	/** A variable whose gradient is wanted. The tensor is not copied and must not change before {@link #backward}. */
	public Variable watch(final Tensor value) {
		return new Variable(value, this);
	}

	void record(final Variable result, final Consumer<Tensor> pullback) {
		steps.add(new Step(result, pullback));
	}

	/** Gradients of a real scalar with respect to all watched variables. */
	public void backward(final Variable loss) {
		if (loss.value().count() != 1 || loss.value().isComplex()) {
			throw new IllegalArgumentException("The loss is one real number, not " + loss.value());
		}
		final Tensor one = loss.value().zerosLike();
		one.real()[0] = 1;
		backward(loss, one);
	}

	/** Vector-Jacobian product: gradients of the real inner product of {@code output} with {@code seed}. */
	public void backward(final Variable output, final Tensor seed) {
		output.accumulate(seed.copy());
		for (int i = steps.size() - 1; i >= 0; i--) {
			Cancellation.check();
			final Step step = steps.remove(i);
			final Tensor gradient = step.result.takeGradient();
			if (gradient != null) step.pullback.accept(gradient);
		}
	}
}
