package io.github.unrollj.dublid.alignment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.unrollj.golden.Npz;
import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShiftTest {

	@ParameterizedTest
	@CsvSource({ "0, 0", "3, -7", "-10, 10", "-1, 0" })
	void findsAShiftThatWasMade(final int down, final int right) {
		final Tensor t = random(48, 37);
		final Tensor a = t.zerosLike();
		for (int i = 0; i < t.count(); i++)
			a.real()[Math.floorMod(i / 37 + down, 48) * 37 + Math.floorMod(i % 37 + right, 37)] = 5 + 2 * t.real()[i];
		final Shift shift = Shift.between(a, t, 10);
		assertEquals(new Shift(down, right), shift);
		final Tensor first = shift.inFirst(48, 37).of(a).copy();
		for (int i = 0; i < first.count(); i++)
			first.real()[i] = (first.real()[i] - 5) / 2;
		assertArrayEquals(shift.inSecond(48, 37).of(t).real(), first.real(), 1e-5f);
	}

	@Test
	void agreesWithAnIndependentImplementation() {
		final Npz golden = Npz.resource("/golden/dublid_loss.npz");
		final float[] shifts = golden.get("const.shifts").real();
		for (int n = 0; n < 2; n++) {
			assertEquals(new Shift((int) shifts[2 * n], (int) shifts[2 * n + 1]), Shift.between(sample(golden, "out.x", n),
				sample(golden, "target.x", n), 9));
			assertEquals(new Shift((int) shifts[4 + 2 * n], (int) shifts[4 + 2 * n + 1]), Shift.between(sample(golden,
				"out.k", n), sample(golden, "target.k", n), 4));
		}
	}

	@Test
	void constantImagesHaveNoShift() {
		final Tensor flat = Tensor.zeros(20, 20);
		Arrays.fill(flat.real(), 0.3f);
		assertEquals(Shift.NONE, Shift.between(flat, random(20, 20), 5));
	}

	@Test
	void tooLargeLimitsAreNamed() {
		assertEquals("limit is 10 and must be from 0 to below half the size of real[20, 30]", assertThrows(
			IllegalArgumentException.class, () -> Shift.between(random(20, 30), random(20, 30), 10)).getMessage());
	}

	private static Tensor sample(final Npz golden, final String name, final int n) {
		final Tensor all = golden.get(name);
		final int size = all.size(1) * all.size(2);
		return Tensor.of(Arrays.copyOfRange(all.real(), n * size, (n + 1) * size), all.size(1), all.size(2));
	}

	private static Tensor random(final int rows, final int columns) {
		final Random random = new Random(1);
		final Tensor tensor = Tensor.zeros(rows, columns);
		for (int i = 0; i < tensor.count(); i++)
			tensor.real()[i] = random.nextFloat();
		return tensor;
	}
}
