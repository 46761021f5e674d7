package io.github.unrollj.dublid.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.unrollj.operator.Border;
import io.github.unrollj.operator.Convolution;
import io.github.unrollj.operator.Space;
import io.github.unrollj.tensor.Tensor;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlurTest {

	@ParameterizedTest
	@CsvSource({ "40, 33, 9, 9", "37, 41, 5, 12", "9, 9, 9, 9" })
	void equalsDirectConvolution(final int rows, final int columns, final int kernelRows, final int kernelColumns) {
		final Tensor image = random(1, rows, columns);
		final Tensor kernel = Kernels.normalised(random(2, kernelRows, kernelColumns));
		final Convolution.Kind kind = Convolution.Kind.CONVOLUTION;
		assertClose(Convolution.valid(kernel, kind, Space.of(image)).apply(image), Blur.valid(image, kernel));
		assertClose(Convolution.same(kernel, kind, Border.REFLECT, Space.of(image)).apply(image), Blur.mirrored(image,
			kernel));
	}

	/** A kernel's weight below its middle moves the image down: true convolution, not correlation. */
	@Test
	void kernelsAreNotTurned() {
		final Tensor point = Tensor.zeros(11, 11);
		point.real()[5 * 11 + 5] = 1;
		final Tensor kernel = Tensor.zeros(3, 3);
		kernel.real()[2 * 3 + 1] = 1;
		assertEquals(1, Blur.mirrored(point, kernel).real()[6 * 11 + 5], 1e-6);
	}

	@Test
	void tooSmallImagesAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> Blur.valid(Tensor.zeros(5, 9), Tensor.zeros(7, 7)));
	}

	private static void assertClose(final Tensor expected, final Tensor actual) {
		assertArrayEquals(expected.shape(), actual.shape());
		assertArrayEquals(expected.real(), actual.real(), 1e-5f);
	}

	private static Tensor random(final long seed, final int rows, final int columns) {
		final Random random = new Random(seed);
		final Tensor tensor = Tensor.zeros(rows, columns);
		for (int i = 0; i < tensor.count(); i++)
			tensor.real()[i] = random.nextFloat();
		return tensor;
	}
}
