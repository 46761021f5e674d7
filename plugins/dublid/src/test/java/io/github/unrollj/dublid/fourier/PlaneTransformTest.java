package io.github.unrollj.dublid.fourier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.unrollj.operator.RealFourier;
import io.github.unrollj.tensor.Tensor;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaneTransformTest {

	@ParameterizedTest
	@CsvSource({ "2, 2, 2", "48, 40, 24", "40, 48, 48", "30, 36, 20", "100, 54, 54", "128, 90, 2", "6, 250, 100" })
	void isTheRealTransformTransposed(final int rows, final int columns, final int width) {
		final Tensor image = image(rows, columns, width);
		final Tensor expected = RealFourier.of(columns, rows).apply(transposed(image));
		final PlaneTransform transform = new PlaneTransform(rows, columns);
		final Plane packed = packed(image, width);
		final Plane spectrum = transform.newSpectrum();
		transform.forward(packed, spectrum);
		final double scale = rows * width;
		for (int c = 0; c < columns; c++) {
			for (int f = 0; f <= rows / 2; f++) {
				final int i = c * (rows / 2 + 1) + f;
				assertEquals(expected.real()[i], spectrum.re()[c][f], 3e-7 * scale);
				assertEquals(expected.imaginary()[i], spectrum.im()[c][f], 3e-7 * scale);
			}
		}
		transform.inverse(spectrum, packed);
		final Plane original = packed(image, width);
		for (int r = 0; r < rows; r++) {
			for (int c = 0; c < width / 2; c++) {
				assertEquals(original.re()[r][c], packed.re()[r][c], 2e-6);
				assertEquals(original.im()[r][c], packed.im()[r][c], 2e-6);
			}
		}
	}

	@Test
	void sizesAreEvenProductsOfSmallPrimes() {
		assertEquals(384, FastSize.atLeast(380));
		assertEquals(540, FastSize.atLeast(540));
		assertEquals(2, FastSize.atLeast(1));
		assertEquals(30, FastSize.atLeast(26));
		assertThrows(IllegalArgumentException.class, () -> new PlaneTransform(14, 16));
		assertThrows(IllegalArgumentException.class, () -> new PlaneTransform(15, 16));
	}

	private static Tensor image(final int rows, final int columns, final int width) {
		final Random random = new Random(rows);
		final Tensor image = Tensor.zeros(rows, columns);
		for (int r = 0; r < rows; r++) {
			for (int c = 0; c < width; c++)
				image.real()[r * columns + c] = random.nextFloat();
		}
		return image;
	}

	private static Tensor transposed(final Tensor image) {
		final int rows = image.size(0);
		final int columns = image.size(1);
		final Tensor result = Tensor.zeros(columns, rows);
		for (int i = 0; i < image.count(); i++)
			result.real()[i % columns * rows + i / columns] = image.real()[i];
		return result;
	}

	private static Plane packed(final Tensor image, final int width) {
		final Plane plane = Plane.zeros(image.size(0), width / 2);
		for (int r = 0; r < image.size(0); r++) {
			System.arraycopy(image.real(), r * image.size(1), plane.re()[r], 0, width / 2);
			System.arraycopy(image.real(), r * image.size(1) + width / 2, plane.im()[r], 0, width / 2);
		}
		return plane;
	}
}
