package io.github.unrollj.admmcsnet.coil;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.unrollj.admmcsnet.mask.MaskKind;
import io.github.unrollj.admmcsnet.mask.SamplingMasks;
import io.github.unrollj.admmcsnet.simulation.CoilSensitivities;
import io.github.unrollj.operator.DotTest;
import io.github.unrollj.operator.LinearOperator;
import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

class SenseTest {

	private static final Tensor MAPS = CoilSensitivities.draw(5, 17, 20, new Random(1));

	@Test
	void theAdjointIsTheAdjoint() {
		DotTest.of(CoilMaps.of(MAPS)).assertAdjoint();
		DotTest.of(Sense.of(MAPS, SamplingMasks.draw(MaskKind.RANDOM, 17, 20, 0.4, new Random(2)))).assertAdjoint();
	}

	@Test
	void fullySampledItIsInvertedByItsAdjoint() {
		final Tensor full = Tensor.zeros(17, 20);
		Arrays.fill(full.real(), 1);
		final LinearOperator sense = Sense.of(MAPS, full).times(1 / Math.sqrt(17 * 20));
		final Tensor image = gaussian(17, 20);
		final Tensor back = sense.adjoint(sense.apply(image));
		assertArrayEquals(image.real(), back.real(), 1e-5f);
		assertArrayEquals(image.imaginary(), back.imaginary(), 1e-5f);
	}

	@Test
	void rootSumOfSquaresUndoesMapsWhoseSquaresAddUpToOne() {
		final Tensor image = gaussian(17, 20);
		final float[] combined = RootSumOfSquares.of(CoilMaps.of(MAPS).apply(image)).real();
		for (int i = 0; i < image.count(); i++)
			assertEquals(Math.hypot(image.real()[i], image.imaginary()[i]), combined[i], 1e-5);
	}

	@Test
	void unusableMapsAreNamed() {
		assertMessage("Sensitivity maps have only zeros", Tensor.complexZeros(2, 4, 4));
		assertMessage("Sensitivity maps are real[2, 4, 4] and must be complex [coils, rows, columns]", Tensor.zeros(2, 4, 4));
		final Tensor infinite = Tensor.complexZeros(2, 4, 4);
		infinite.real()[3] = Float.POSITIVE_INFINITY;
		assertMessage("Sensitivity maps have values that are NaN or infinite", infinite);
		assertThrows(IllegalArgumentException.class, () -> Sense.of(MAPS, Tensor.zeros(20, 17)));
		assertThrows(IllegalArgumentException.class, () -> RootSumOfSquares.of(Tensor.complexZeros(4, 4)));
	}

	private static void assertMessage(final String message, final Tensor maps) {
		assertEquals(message, assertThrows(IllegalArgumentException.class, () -> CoilMaps.of(maps)).getMessage());
	}

	private static Tensor gaussian(final int rows, final int columns) {
		final Random random = new Random(3);
		final Tensor x = Tensor.complexZeros(rows, columns);
		for (int i = 0; i < x.count(); i++) {
			x.real()[i] = (float) random.nextGaussian();
			x.imaginary()[i] = (float) random.nextGaussian();
		}
		return x;
	}
}
