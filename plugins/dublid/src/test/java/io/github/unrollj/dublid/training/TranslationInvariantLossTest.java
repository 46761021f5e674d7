package io.github.unrollj.dublid.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.autodiff.Tape;
import io.github.unrollj.autodiff.TaylorTest;
import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.dublid.alignment.Shift;
import io.github.unrollj.golden.Npz;
import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

class TranslationInvariantLossTest {

	private static final int SAMPLES = 2;

	/** Value and gradients against an independent implementation in double precision. */
	@Test
	void agreesWithAnIndependentImplementation() {
		final Npz golden = Npz.resource("/golden/dublid_loss.npz");
		double sum = 0;
		for (int n = 0; n < SAMPLES; n++) {
			final Tape tape = new Tape();
			final Variable x = tape.watch(sample(golden, "out.x", n));
			final Variable k = tape.watch(sample(golden, "out.k", n));
			final Variable loss = TranslationInvariantLoss.of(x, sample(golden, "target.x", n), k, sample(golden, "target.k",
				n), 10);
			sum += loss.value().item() / SAMPLES;
			tape.backward(loss);
			assertClose(sample(golden, "grad_out.x", n), x.gradient());
			assertClose(sample(golden, "grad_out.k", n), k.gradient());
		}
		assertEquals(golden.get("loss").item(), sum, 1e-6);
	}

	private static void assertClose(final Tensor expectedShare, final Tensor actual) {
		final Tensor difference = actual.copy();
		for (int i = 0; i < actual.count(); i++)
			difference.real()[i] -= SAMPLES * expectedShare.real()[i];
		assertTrue(difference.norm() <= 1e-5 * actual.norm(), "relative error " + difference.norm() / actual.norm());
	}

	private static Tensor sample(final Npz golden, final String name, final int n) {
		final Tensor all = golden.get(name);
		final int size = all.size(1) * all.size(2);
		return Tensor.of(Arrays.copyOfRange(all.real(), n * size, (n + 1) * size), all.size(1), all.size(2));
	}

	@Test
	void gradientsAreThoseOfTheErrors() {
		final Tensor t = random(1, 12, 15);
		final Shift shift = new Shift(-2, 5);
		TaylorTest.of(x -> ShiftedError.ofImages(x[0], t, shift), random(2, 12, 15)).assertSecondOrder();
		TaylorTest.of(x -> ShiftedError.ofKernels(x[0], t, shift), random(3, 12, 15)).assertSecondOrder();
	}

	/** A shifted truth costs nothing, neither as an image nor, if it stays in its box, as a kernel. */
	@Test
	void shiftsAreFree() {
		final Tensor truth = random(4, 30, 30);
		final Tensor moved = truth.zerosLike();
		final Tensor kernel = Tensor.zeros(11, 11);
		final Tensor movedKernel = kernel.zerosLike();
		for (int i = 0; i < truth.count(); i++)
			if (i % 30 < 27) moved.real()[i + 3] = truth.real()[i];
		for (int i = 4; i < 8; i++) {
			kernel.real()[5 * 11 + i] = 0.25f;
			movedKernel.real()[3 * 11 + i - 2] = 0.25f;
		}
		assertEquals(0, TranslationInvariantLoss.of(Variable.constant(moved), truth, Variable.constant(movedKernel), kernel,
			1000).value().item(), 1e-12);
	}

	private static Tensor random(final long seed, final int rows, final int columns) {
		final Random random = new Random(seed);
		final Tensor tensor = Tensor.zeros(rows, columns);
		for (int i = 0; i < tensor.count(); i++)
			tensor.real()[i] = random.nextFloat();
		return tensor;
	}
}
