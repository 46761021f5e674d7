package io.github.unrollj.admmcsnet.mask;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamplingMasksTest {

	private static final int[][] SIZES = { { 16, 16 }, { 17, 19 }, { 64, 96 }, { 101, 64 }, { 256, 256 } };
	private static final double[] FRACTIONS = { 0.02, 0.1, 0.2, 0.35, 0.5, 0.8, 0.97, 1 };

	@ParameterizedTest
	@EnumSource(MaskKind.class)
	void zerosAndOnesOfAnySizeAndFractionWithTheZeroFrequency(final MaskKind kind) {
		for (final int[] size : SIZES) {
			for (final double fraction : FRACTIONS) {
				final Tensor mask = SamplingMasks.draw(kind, size[0], size[1], fraction, new Random(1));
				assertArrayEquals(size, mask.shape());
				for (final float value : mask.real())
					assertTrue(value == 0 || value == 1);
				assertEquals(1, mask.real()[0], "zero frequency");
				assertEquals(fraction, SamplingMasks.fraction(mask), tolerance(kind, size, fraction), kind + " " + Arrays
					.toString(size));
			}
		}
	}

	/** Whole columns, whole lines, or single points cannot do better. */
	private static double tolerance(final MaskKind kind, final int[] size, final double fraction) {
		return switch (kind) {
			case PSEUDO_RADIAL -> fraction > 0.9 ? 2.0 / size[0] + 2.0 / size[1] : 1.0 / Math.min(size[0], size[1]);
			case CARTESIAN -> Math.max(0.5 / size[1], 1.0 / size[1] - fraction) + 1e-9;
			default -> 0.5 / (size[0] * size[1]) + 1e-9;
		};
	}

	@ParameterizedTest
	@EnumSource(MaskKind.class)
	void theFractionIsReachedWithinAPercent(final MaskKind kind) {
		for (final double fraction : new double[] { 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7 }) {
			final Tensor mask = SamplingMasks.draw(kind, 320, 256, fraction, new Random(5));
			assertEquals(fraction, SamplingMasks.fraction(mask), 0.01);
		}
	}

	@ParameterizedTest
	@EnumSource(MaskKind.class)
	void theGeneratorDecides(final MaskKind kind) {
		final float[] mask = SamplingMasks.draw(kind, 64, 48, 0.25, new Random(7)).real();
		assertArrayEquals(mask, SamplingMasks.draw(kind, 64, 48, 0.25, new Random(7)).real());
		final float[] other = SamplingMasks.draw(kind, 64, 48, 0.25, new Random(8)).real();
		assertEquals(kind == MaskKind.PSEUDO_RADIAL, Arrays.equals(mask, other));
	}

	/** Numbers of points of the published masks of Deep ADMM-Net, 27, 55, 85, 117 and 152 lines. */
	@ParameterizedTest
	@CsvSource({ "0.1, 6695", "0.2, 13233", "0.3, 19789", "0.4, 26273", "0.5, 32753" })
	void pseudoRadialMasksHaveThePublishedNumberOfPoints(final double fraction, final int points) {
		final Tensor mask = SamplingMasks.draw(MaskKind.PSEUDO_RADIAL, 256, 256, fraction, new Random(1));
		assertEquals(points, Math.round(256 * 256 * SamplingMasks.fraction(mask)));
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0, 0.3, 2.5 })
	void pseudoRadialMasksAreSymmetricUnderPointReflection(final double angle) {
		for (final int[] size : SIZES) {
			final Tensor mask = SamplingMasks.pseudoRadial(size[0], size[1], 0.3, angle);
			for (int r = 0; r < size[0]; r++) {
				for (int c = 0; c < size[1]; c++)
					assertEquals(at(mask, r, c), at(mask, -r, -c));
			}
		}
	}

	@ParameterizedTest
	@EnumSource(value = MaskKind.class, names = { "RANDOM", "POISSON_DISC", "PSEUDO_RADIAL" })
	void theCentreIsComplete(final MaskKind kind) {
		final Tensor mask = SamplingMasks.draw(kind, 255, 256, 0.2, new Random(3));
		for (int r = -9; r <= 9; r++) {
			for (int c = -9; c <= 9; c++) {
				if (r * r + c * c <= 81) assertEquals(1, at(mask, r, c), r + ", " + c);
			}
		}
	}

	@Test
	void cartesianMasksAreColumnsWithACompleteCentre() {
		final Tensor mask = SamplingMasks.draw(MaskKind.CARTESIAN, 40, 200, 0.25, new Random(3));
		for (int c = -8; c < 8; c++)
			assertEquals(1, at(mask, 0, c));
		for (int i = 200; i < mask.count(); i++)
			assertEquals(mask.real()[i - 200], mask.real()[i]);
		int low = 0;
		int high = 0;
		for (int c = 8; c < 54; c++) {
			low += at(mask, 0, c) + at(mask, 0, -c);
			high += at(mask, 0, c + 46) + at(mask, 0, -c - 46);
		}
		assertTrue(low > 1.5 * high, low + " lines of low frequency, " + high + " of high frequency");
	}

	@Test
	void poissonDiscsKeepTheirDistance() {
		final Tensor mask = SamplingMasks.draw(MaskKind.POISSON_DISC, 256, 256, 0.1, new Random(3));
		for (int r = -127; r < 127; r++) {
			for (int c = -127; c < 127; c++) {
				if (Math.hypot(r, c) < 80 || at(mask, r, c) == 0) continue;
				assertEquals(1, at(mask, r - 1, c) + at(mask, r, c) + at(mask, r + 1, c), "rows at " + r + ", " + c);
				assertEquals(1, at(mask, r, c - 1) + at(mask, r, c) + at(mask, r, c + 1), "columns at " + r + ", " + c);
			}
		}
	}

	@Test
	void largeMasksAreDrawnToo() {
		for (final MaskKind kind : MaskKind.values()) {
			final Tensor mask = SamplingMasks.draw(kind, 1024, 1023, 0.15, new Random(3));
			assertEquals(0.15, SamplingMasks.fraction(mask), 0.002);
		}
	}

	@Test
	void unusableValuesAreNamed() {
		assertMessage("rows is 15 and must be from 16 to 2048", () -> draw(15, 64, 0.2));
		assertMessage("columns is 2049 and must be from 16 to 2048", () -> draw(64, 2049, 0.2));
		assertMessage("fraction is 0.01 and must be from 0.02 to 1", () -> draw(64, 64, 0.01));
		assertMessage("fraction is NaN and must be from 0.02 to 1", () -> draw(64, 64, Double.NaN));
		assertMessage("mask is \"spiral\" and must be one of pseudo-radial, cartesian, random, poisson-disc",
			() -> MaskKind.of("spiral"));
	}

	@Test
	void keysFindTheirKinds() {
		for (final MaskKind kind : MaskKind.values())
			assertEquals(kind, MaskKind.of(kind.key()));
		assertFalse(MaskKind.CARTESIAN.key().equals(MaskKind.CARTESIAN.toString()));
	}

	private static Tensor draw(final int rows, final int columns, final double fraction) {
		return SamplingMasks.draw(MaskKind.RANDOM, rows, columns, fraction, new Random(1));
	}

	private static void assertMessage(final String message, final Runnable task) {
		assertEquals(message, assertThrows(IllegalArgumentException.class, task::run).getMessage());
	}

	private static float at(final Tensor mask, final int row, final int column) {
		return mask.real()[Math.floorMod(row, mask.size(0)) * mask.size(1) + Math.floorMod(column, mask.size(1))];
	}
}
