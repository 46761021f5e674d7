package io.github.unrollj.dublid.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.unrollj.dublid.simulation.Kernels;
import io.github.unrollj.dublid.simulation.LineKernel;
import io.github.unrollj.tensor.Tensor;

import org.junit.jupiter.api.Test;

class KernelErrorTest {

	@Test
	void shiftScaleAndBoxDoNotCount() {
		final Tensor kernel = LineKernel.of(31, 9, 0.3, 0, 0);
		final Tensor moved = LineKernel.of(19, 9, 0.3, 4, -3);
		for (int i = 0; i < moved.count(); i++)
			moved.real()[i] *= 7;
		assertEquals(0, KernelError.rmse(kernel, moved), 1e-7);
		assertEquals(0, KernelError.rmse(moved, kernel), 1e-7);
	}

	/** Five weights of 1/5 against one of 1: (16 + 4)/25 over the box. */
	@Test
	void isTheRootOfTheMeanSquare() {
		assertEquals(Math.sqrt(20.0 / 25 / 81), KernelError.rmse(Kernels.delta(9), LineKernel.of(9, 5, 0, 0, 0)), 1e-6);
	}
}
