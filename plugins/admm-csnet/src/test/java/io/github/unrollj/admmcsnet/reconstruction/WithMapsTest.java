package io.github.unrollj.admmcsnet.reconstruction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.ImageStack;

import io.github.unrollj.admmcsnet.classical.ClassicalAdmm;
import io.github.unrollj.admmcsnet.coil.Coils;
import io.github.unrollj.admmcsnet.coil.Sense;
import io.github.unrollj.admmcsnet.coil.SenseInverse;
import io.github.unrollj.admmcsnet.kspace.ComplexVolume;
import io.github.unrollj.admmcsnet.kspace.ImageVolume;
import io.github.unrollj.admmcsnet.kspace.KSpace;
import io.github.unrollj.admmcsnet.mask.MaskKind;
import io.github.unrollj.admmcsnet.mask.SamplingMasks;
import io.github.unrollj.admmcsnet.simulation.CoilSensitivities;
import io.github.unrollj.admmcsnet.simulation.MrPhantom;
import io.github.unrollj.admmcsnet.simulation.Region;
import io.github.unrollj.admmcsnet.simulation.Undersampling;
import io.github.unrollj.metric.Nmse;
import io.github.unrollj.operator.LinearOperator;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WithMapsTest {

	private static final int ROWS = 33;
	private static final int COLUMNS = 40;
	private static final CoilMethod ZERO_FILLED = (kSpace, mask) -> ClassicalAdmm.zeroFilled(kSpace);

	private final Tensor truth = MrPhantom.of(Region.BRAIN, 2).complex(ROWS, COLUMNS, Progress.NONE);
	private final Tensor maps = shaded(CoilSensitivities.draw(4, ROWS, COLUMNS, new Random(1)));

	/** Not of the same strength everywhere, and strong. */
	private static Tensor shaded(final Tensor maps) {
		for (int i = 0; i < maps.count(); i++) {
			final float strength = 1 + 3f * (i % COLUMNS) / COLUMNS;
			maps.real()[i] *= strength;
			maps.imaginary()[i] *= strength;
		}
		return maps;
	}

	private ComplexVolume volume() {
		final ImageStack stack = new ImageStack(COLUMNS, ROWS);
		for (int coil = 0; coil < 4; coil++) {
			stack.addSlice("", Coils.plane(maps, coil).real());
			stack.addSlice("", Coils.plane(maps, coil).imaginary());
		}
		return ImageVolume.of(new ImagePlus("maps", stack), 4);
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void fullySampledDataGiveTheImageUnderAnyMaps(final boolean consistent) throws IOException {
		final Tensor all = Tensor.zeros(ROWS, COLUMNS);
		Arrays.fill(all.real(), 1);
		final KSpace kSpace = Undersampling.of(truth, maps, all, Undersampling.NOISELESS, new Random(0));
		try (Workers workers = new Workers(2)) {
			final Tensor x = WithMaps.of(ZERO_FILLED, volume(), consistent).image(0, kSpace, workers);
			assertArrayEquals(truth.real(), x.real(), 1e-5f);
			assertArrayEquals(truth.imaginary(), x.imaginary(), 1e-5f);
		}
	}

	@Test
	void fittingTheDataOfAllCoilsHelps() throws IOException {
		final Tensor mask = SamplingMasks.draw(MaskKind.CARTESIAN, ROWS, COLUMNS, 0.4, new Random(2));
		final KSpace kSpace = Undersampling.of(truth, maps, mask, Undersampling.NOISELESS, new Random(0));
		try (Workers workers = new Workers(1)) {
			final Tensor combined = WithMaps.of(ZERO_FILLED, volume(), false).image(0, kSpace, workers);
			final Tensor fitted = WithMaps.of(ZERO_FILLED, volume(), true).image(0, kSpace, workers);
			final double ratio = Nmse.ratio(fitted, truth) / Nmse.ratio(combined, truth);
			assertTrue(ratio < 0.98, "ratio of errors " + ratio);
		}
	}

	/** The gradient vanishes: A^H (A x - y) / n + mu (x - prior) = 0. */
	@Test
	void conjugateGradientsEndAtTheMinimiser() {
		final Tensor mask = SamplingMasks.draw(MaskKind.RANDOM, ROWS, COLUMNS, 0.3, new Random(2));
		final KSpace kSpace = Undersampling.of(truth, maps, mask, Undersampling.NOISELESS, new Random(0));
		final LinearOperator model = Sense.of(maps, mask);
		final Tensor prior = Tensor.complexZeros(ROWS, COLUMNS);
		Arrays.fill(prior.real(), 0.1f);
		final Tensor x = new SenseInverse(0.5, 200).solve(model, kSpace.data(), prior);
		final Tensor image = model.apply(x);
		for (int i = 0; i < image.count(); i++) {
			image.real()[i] -= kSpace.data().real()[i];
			image.imaginary()[i] -= kSpace.data().imaginary()[i];
		}
		final Tensor gradient = model.adjoint(image);
		for (int i = 0; i < gradient.count(); i++) {
			gradient.real()[i] = gradient.real()[i] / x.count() + 0.5f * (x.real()[i] - prior.real()[i]);
			gradient.imaginary()[i] = gradient.imaginary()[i] / x.count() + 0.5f * (x.imaginary()[i] - prior.imaginary()[i]);
		}
		assertTrue(gradient.norm() < 1e-4 * x.norm(), "gradient " + gradient.norm() + " of " + x.norm());
	}
}
