package io.github.unrollj.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.unrollj.autodiff.Tape;
import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.tensor.Tensor;

import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import java.util.Scanner;

import org.junit.jupiter.api.Test;

class BicubicTest {

	@Test
	void equalsMatlab() throws IOException {
		int cases = 0;
		try (InputStream in = getClass().getResourceAsStream("imresize.txt");
			Scanner golden = new Scanner(in, "UTF-8"))
		{
			golden.nextLine();
			for (; golden.hasNext(); cases++) {
				final int rows = golden.nextInt();
				final int columns = golden.nextInt();
				final double scale = Double.parseDouble(golden.next());
				final Tensor input = tensor(golden, rows, columns);
				final Tensor expected = tensor(golden, golden.nextInt(), golden.nextInt());
				final Tensor actual = Bicubic.resize(input, scale);
				assertArrayEquals(expected.shape(), actual.shape());
				assertArrayEquals(expected.real(), actual.real(), 1e-4f, rows + " x " + columns + " by " + scale);
			}
		}
		assertEquals(8, cases);
	}

	private static Tensor tensor(final Scanner golden, final int rows, final int columns) {
		final Tensor tensor = Tensor.zeros(rows, columns);
		for (int i = 0; i < tensor.count(); i++)
			tensor.real()[i] = Float.parseFloat(golden.next());
		return tensor;
	}

	@Test
	void adjointIsTheTranspose() {
		for (final double scale : new double[] { 0.3, 0.5, 1, 2, 2.6 }) {
			final Bicubic resample = Bicubic.scaling(13, 10, scale);
			final Tensor x = random(1, 13, 10);
			final Tensor y = random(2, Bicubic.scaled(13, scale), Bicubic.scaled(10, scale));
			final double forward = resample.apply(x).dot(y);
			assertEquals(forward, x.dot(resample.adjoint(y)), 1e-5 * x.norm() * y.norm(), "scale " + scale);
		}
	}

	@Test
	void gradientIsTheAdjointOfTheSeed() {
		final Bicubic resample = Bicubic.resizing(6, 7, 9, 4);
		final Tape tape = new Tape();
		final Variable x = tape.watch(random(3, 6, 7));
		final Variable y = resample.apply(x);
		final Tensor seed = random(4, 9, 4);
		tape.backward(y, seed);
		assertArrayEquals(resample.adjoint(seed).real(), x.gradient().real());
	}

	@Test
	void constantsStayAndCubicsAreReproducedInside() {
		final Tensor plane = Tensor.zeros(12, 12);
		for (int i = 0; i < 144; i++)
			plane.real()[i] = 3 + 2 * (i % 12);
		final Tensor doubled = Bicubic.resize(plane, 2);
		for (int j = 4; j < 20; j++)
			assertEquals(3 + 2 * ((j + 0.5) / 2 - 0.5), doubled.real()[24 * 9 + j], 1e-4);
		final Tensor flat = Bicubic.resize(Tensor.of(new float[] { 7, 7, 7, 7, 7, 7 }, 2, 3), 0.7);
		for (final float value : flat.real())
			assertEquals(7, value, 1e-5);
	}

	@Test
	void sizesAreRoundedUpButNotByRoundingErrors() {
		assertEquals(4, Bicubic.scaled(10, 1 / 3.0));
		assertEquals(3, Bicubic.scaled(9, 1 / 3.0));
		assertEquals(33, Bicubic.scaled(30, 1.1));
		assertEquals(1, Bicubic.scaled(1, 0.1));
	}

	@Test
	void refusesWhatMakesNoSense() {
		assertThrows(IllegalArgumentException.class, () -> Bicubic.scaling(4, 4, 0));
		assertThrows(IllegalArgumentException.class, () -> Bicubic.scaling(4, 4, Double.NaN));
		assertThrows(IllegalArgumentException.class, () -> Bicubic.resizing(4, 0, 2, 2));
		assertThrows(IllegalArgumentException.class, () -> Bicubic.scaling(4, 4, 2).apply(Tensor.zeros(4, 5)));
	}

	static Tensor random(final long seed, final int... shape) {
		final Random random = new Random(seed);
		final Tensor tensor = Tensor.zeros(shape);
		for (int i = 0; i < tensor.count(); i++)
			tensor.real()[i] = random.nextFloat() * 200;
		return tensor;
	}
}
