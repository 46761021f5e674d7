package io.github.unrollj.admmcsnet.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.admmcsnet.kspace.KSpace;
import io.github.unrollj.admmcsnet.kspace.SampledPoints;
import io.github.unrollj.admmcsnet.mask.MaskKind;
import io.github.unrollj.admmcsnet.mask.SamplingMasks;
import io.github.unrollj.operator.Fourier;
import io.github.unrollj.operator.Fourier.Dc;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UndersamplingTest {

	private static final Tensor IMAGE = MrPhantom.of(Region.BRAIN, 1).complex(48, 51, Progress.NONE);

	private static Tensor full() {
		final Tensor mask = Tensor.zeros(48, 51);
		Arrays.fill(mask.real(), 1);
		return mask;
	}

	@Test
	void fullySampledAndWithoutNoiseTheImageComesBack() {
		final KSpace kspace = Undersampling.of(IMAGE, full(), Undersampling.NOISELESS, new Random(1));
		final Tensor back = Fourier.unnormalised(Dc.CORNER, 1, 48, 51).inverse().apply(kspace.data());
		assertArrayEquals(IMAGE.real(), back.real(), 1e-6f);
		assertArrayEquals(IMAGE.imaginary(), back.imaginary(), 1e-6f);
	}

	@Test
	void theMaskIsFoundAgain() {
		final Tensor mask = SamplingMasks.draw(MaskKind.POISSON_DISC, 48, 51, 0.2, new Random(3));
		final Tensor maps = CoilSensitivities.draw(3, 48, 51, new Random(4));
		final KSpace kspace = Undersampling.of(IMAGE, maps, mask, 50, new Random(5));
		assertEquals(3, kspace.coils());
		assertArrayEquals(mask.real(), SampledPoints.of(kspace.data()).real());
	}

	@Test
	void theNoiseIsAsStrongAsAsked() {
		final Tensor images = IMAGE.reshape(1, 48, 51);
		final Tensor noisy = Undersampling.ofCoils(images, full(), 20, new Random(1)).data();
		final Tensor noise = Fourier.unnormalised(Dc.CORNER, 1, 48, 51).inverse().apply(noisy);
		double real = 0;
		double imaginary = 0;
		for (int i = 0; i < noise.count(); i++) {
			real += Math.pow(noise.real()[i] - IMAGE.real()[i], 2);
			imaginary += Math.pow(noise.imaginary()[i] - IMAGE.imaginary()[i], 2);
		}
		assertEquals(0.05, Math.sqrt(real / noise.count()), 0.003);
		assertEquals(0.05, Math.sqrt(imaginary / noise.count()), 0.003);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 8, 32 })
	void squaredSensitivitiesAddUpToOneAndAreSmooth(final int coils) {
		final Tensor maps = CoilSensitivities.draw(coils, 40, 64, new Random(2));
		assertArrayEquals(new int[] { coils, 40, 64 }, maps.shape());
		for (int i = 0; i < 40 * 64; i++) {
			double sum = 0;
			for (int j = i; j < maps.count(); j += 40 * 64)
				sum += maps.real()[j] * maps.real()[j] + maps.imaginary()[j] * maps.imaginary()[j];
			assertEquals(1, sum, 1e-5);
			if (i % 64 > 0) assertTrue(Math.abs(maps.real()[i] - maps.real()[i - 1]) < 0.15);
		}
	}

	@Test
	void unusableValuesAreNamed() {
		assertEquals("snr is 0.0 and must be over 0", assertThrows(IllegalArgumentException.class, () -> Undersampling.of(IMAGE,
			full(), 0, new Random(1))).getMessage());
		assertEquals("coils is 33 and must be from 1 to 32", assertThrows(IllegalArgumentException.class,
			() -> CoilSensitivities.draw(33, 16, 16, new Random(1))).getMessage());
		assertThrows(IllegalArgumentException.class, () -> Undersampling.of(IMAGE.reshape(1, 48, 51), full(), 10, new Random(
			1)));
	}
}
