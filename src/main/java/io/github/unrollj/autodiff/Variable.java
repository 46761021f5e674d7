package io.github.unrollj.autodiff;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Cancellation;

import java.util.function.Consumer;

/**
 * A tensor in a computation. A variable is tracked when it was {@linkplain Tape#watch watched} on a tape or computed
 * from one that was; the others are constants, for which no operation stores anything.
 * <p>
 * The gradient of a real loss with respect to a complex variable holds dLoss/dRe in its real plane and dLoss/dIm in its
 * imaginary one. Not thread safe: one tape and its variables belong to one thread.
 */
public final class Variable {

	private final Tensor value;
	private final Tape tape;
	private Tensor gradient;

	Variable(final Tensor value, final Tape tape) {
		this.value = value;
		this.tape = tape;
	}

	/** A variable without gradient. */
	public static Variable constant(final Tensor value) {
		return new Variable(value, null);
	}

	/**
	 * The result of an operation; every operation ends with this call.
	 *
	 * @param value what was computed
	 * @param pullback the vector-Jacobian product: given the gradient with respect to the result, calls
	 *          {@link #accumulate} on each tracked input. It may keep or change the tensor it is given.
	 * @param inputs what the result depends on
	 * @return a tracked variable if an input is tracked, otherwise a constant, and the pullback is dropped
	 * @throws java.util.concurrent.CancellationException if this thread's work was cancelled
	 */
	public static Variable result(final Tensor value, final Consumer<Tensor> pullback, final Variable... inputs) {
		Cancellation.check();
		Tape tape = null;
		for (final Variable input : inputs) {
			if (input.tape == null) continue;
			if (tape != null && tape != input.tape) {
				throw new IllegalArgumentException("An operation's inputs belong to two tapes");
			}
			tape = input.tape;
		}
		if (tape == null) return constant(value);
		final Variable result = new Variable(value, tape);
		tape.record(result, pullback);
		return result;
	}

	public Tensor value() {
		return value;
	}

	/** Whether a gradient is wanted: a pullback need not compute what goes to an untracked input. */
	public boolean isTracked() {
		return tape != null;
	}

	/** Adds to the gradient of this variable; nothing happens if it is a constant. The tensor may be kept. */
	public void accumulate(final Tensor more) {
		if (tape == null) return;
		value.requireSameShape("gradient", more);
		if (gradient == null) gradient = more;
		else gradient.add(more);
	}

	/** Gradient after {@link Tape#backward}: zeros if the loss does not depend on this variable. */
	public Tensor gradient() {
		return gradient == null ? value.zerosLike() : gradient;
	}

	Tensor takeGradient() {
		final Tensor taken = gradient;
		gradient = null;
		return taken;
	}
}
