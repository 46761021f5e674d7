package io.github.unrollj.admmcsnet.classical;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.admmcsnet.mask.MaskKind;
import io.github.unrollj.admmcsnet.mask.SamplingMasks;
import io.github.unrollj.admmcsnet.network.ScaledNetwork;
import io.github.unrollj.operator.Fourier;
import io.github.unrollj.operator.Fourier.Dc;
import io.github.unrollj.operator.Mask;
import io.github.unrollj.operator.Space;
import io.github.unrollj.tensor.Tensor;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClassicalAdmmTest {

	private static final int ROWS = 17;
	private static final int COLUMNS = 18;
	private static final Tensor MASK = SamplingMasks.draw(MaskKind.RANDOM, ROWS, COLUMNS, 0.4, new Random(1));
	private static final Tensor KSPACE = kSpace();

	@ParameterizedTest
	@EnumSource
	void nothingNearbyHasALowerObjective(final Prior prior) {
		final ClassicalAdmm admm = new ClassicalAdmm(prior, 0.2, 0.02, 1.6, 600);
		final double lambda = 0.2 * 0.02 * ScaledNetwork.scale(KSPACE);
		final Tensor x = admm.reconstruct(KSPACE, MASK);
		final double least = objective(x, lambda, prior);
		assertTrue(least < 0.9 * objective(ClassicalAdmm.zeroFilled(KSPACE), lambda, prior));
		final Random random = new Random(2);
		for (int trial = 0; trial < 40; trial++) {
			final Tensor other = x.copy();
			for (int i = 0; i < other.count(); i++) {
				other.real()[i] += (float) (0.02 * random.nextGaussian());
				other.imaginary()[i] += (float) (0.02 * random.nextGaussian());
			}
			assertTrue(objective(other, lambda, prior) > least);
		}
	}

	@ParameterizedTest
	@EnumSource
	void phaseAndScaleOfTheImageDoNotMatter(final Prior prior) {
		final ClassicalAdmm admm = new ClassicalAdmm(prior, 0.1, 0.02, 1.6, 20);
		final Tensor image = admm.reconstruct(KSPACE, MASK);
		final Tensor turned = admm.reconstruct(times(KSPACE, 3, -4), MASK);
		final Tensor expected = times(image, 3, -4);
		assertArrayEquals(expected.real(), turned.real(), 1e-4f);
		assertArrayEquals(expected.imaginary(), turned.imaginary(), 1e-4f);
	}

	@Test
	void wrongConstantsAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> new ClassicalAdmm(Prior.TV, 0, 0.1, 1, 1));
		assertThrows(IllegalArgumentException.class, () -> new ClassicalAdmm(Prior.TV, 1, -0.1, 1, 1));
		assertThrows(IllegalArgumentException.class, () -> new ClassicalAdmm(Prior.TV, 1, 0.1, Double.NaN, 1));
		assertThrows(IllegalArgumentException.class, () -> ClassicalAdmm.TV.withIterations(-1));
	}

	/** 1/2 ||P F x - y||^2 / n + lambda sum |D x|, written out. */
	private static double objective(final Tensor x, final double lambda, final Prior prior) {
		final Tensor spectrum = Fourier.unnormalised(Dc.CORNER, ROWS, COLUMNS).apply(x);
		double data = 0;
		double penalty = 0;
		for (int i = 0; i < x.count(); i++) {
			data += MASK.real()[i] * (Math.pow(spectrum.real()[i] - KSPACE.real()[i], 2) + Math.pow(spectrum.imaginary()[i] -
				KSPACE.imaginary()[i], 2));
			double group = 0;
			for (int l = 0; l < prior.filters().size(0); l++) {
				final double squared = response(x, prior.filters(), l, i);
				group += squared;
				if (prior == Prior.DCT) penalty += Math.sqrt(squared);
			}
			if (prior == Prior.TV) penalty += Math.sqrt(group);
		}
		return 0.5 * data / x.count() + lambda * penalty;
	}

	/** |(D_l * x)(i)|^2 */
	private static double response(final Tensor x, final Tensor filters, final int l, final int i) {
		double re = 0;
		double im = 0;
		for (int t = 0; t < 9; t++) {
			final int from = Math.floorMod(i / COLUMNS - t / 3 + 1, ROWS) * COLUMNS + Math.floorMod(i % COLUMNS - t % 3 + 1,
				COLUMNS);
			re += filters.real()[9 * l + t] * x.real()[from];
			im += filters.real()[9 * l + t] * x.imaginary()[from];
		}
		return re * re + im * im;
	}

	private static Tensor times(final Tensor x, final float re, final float im) {
		final Tensor y = x.zerosLike();
		for (int i = 0; i < x.count(); i++) {
			y.real()[i] = re * x.real()[i] - im * x.imaginary()[i];
			y.imaginary()[i] = re * x.imaginary()[i] + im * x.real()[i];
		}
		return y;
	}

	private static Tensor kSpace() {
		final Tensor image = Tensor.complexZeros(ROWS, COLUMNS);
		for (int i = 0; i < image.count(); i++) {
			final double modulus = i / COLUMNS > 4 && i % COLUMNS < 9 ? 1 : 0.3;
			image.real()[i] = (float) (modulus * Math.cos(0.1 * (i % COLUMNS)));
			image.imaginary()[i] = (float) (modulus * Math.sin(0.1 * (i % COLUMNS)));
		}
		final Tensor spectrum = Fourier.unnormalised(Dc.CORNER, ROWS, COLUMNS).apply(image);
		return Mask.of(MASK, Space.of(spectrum)).apply(spectrum);
	}
}
