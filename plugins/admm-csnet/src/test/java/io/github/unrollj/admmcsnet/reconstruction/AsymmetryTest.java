package io.github.unrollj.admmcsnet.reconstruction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.operator.Fourier;
import io.github.unrollj.operator.Fourier.Dc;
import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

class AsymmetryTest {

	private static final int ROWS = 12;
	private static final int COLUMNS = 9;

	private final Random random = new Random(1);
	private final Tensor all = filled(1);

	@Test
	void realImagesHaveNone() {
		assertTrue(Asymmetry.isAbsent(kSpace(1, 0), all));
		assertEquals(0, Asymmetry.of(kSpace(1, 0), all), 1e-12);
		assertTrue(Asymmetry.isAbsent(kSpace(1e-6f, 0), all));
	}

	@Test
	void imaginaryImagesHaveNothingElse() {
		assertEquals(1, Asymmetry.of(kSpace(0, 1), all), 1e-6);
		assertFalse(Asymmetry.isAbsent(kSpace(1, 1e-3f), all));
	}

	/** Without pairs of opposite frequencies nothing is known. */
	@Test
	void halfOfKSpaceDoesNotTell() {
		final Tensor half = filled(0);
		Arrays.fill(half.real(), COLUMNS, ROWS / 2 * COLUMNS, 1);
		final Tensor kSpace = kSpace(1, 0);
		for (int i = 0; i < kSpace.count(); i++) {
			kSpace.real()[i] *= half.real()[i];
			kSpace.imaginary()[i] *= half.real()[i];
		}
		assertFalse(Asymmetry.isAbsent(kSpace, half));
	}

	private static Tensor filled(final float value) {
		final Tensor mask = Tensor.zeros(ROWS, COLUMNS);
		Arrays.fill(mask.real(), value);
		return mask;
	}

	private Tensor kSpace(final float real, final float imaginary) {
		final Tensor image = Tensor.complexZeros(ROWS, COLUMNS);
		for (int i = 0; i < image.count(); i++) {
			image.real()[i] = real * random.nextFloat();
			image.imaginary()[i] = imaginary * random.nextFloat();
		}
		return Fourier.unnormalised(Dc.CORNER, ROWS, COLUMNS).apply(image);
	}
}
