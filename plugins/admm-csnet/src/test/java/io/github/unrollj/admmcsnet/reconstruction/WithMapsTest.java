package io.github.unrollj.admmcsnet.reconstruction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.ImageStack;

import io.github.unrollj.admmcsnet.coil.Coils;
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
			final Tensor x = WithMaps.of(ImagingMethod.ZERO_FILLED.ofCoils(), volume(), consistent).image(0, kSpace, workers);
			assertArrayEquals(truth.real(), x.real(), 1e-5f);
			assertArrayEquals(truth.imaginary(), x.imaginary(), 1e-5f);
		}
	}

	@Test
	void classicalAdmmSeesThroughAliasing() throws IOException {
		final Tensor mask = SamplingMasks.draw(MaskKind.CARTESIAN, ROWS, COLUMNS, 0.5, new Random(2));
		final KSpace kSpace = Undersampling.of(truth, maps, mask, Undersampling.NOISELESS, new Random(0));
		try (Workers workers = new Workers(1)) {
			final Tensor combined = WithMaps.of(ImagingMethod.ZERO_FILLED.ofCoils(), volume(), false).image(0, kSpace, workers);
			final Tensor fitted = WithMaps.of(ImagingMethod.CLASSICAL.ofCoils(), volume(), false).image(0, kSpace, workers);
			final double ratio = Nmse.ratio(fitted, truth) / Nmse.ratio(combined, truth);
			assertTrue(ratio < 0.5, "ratio of errors " + ratio);
		}
	}
}
