package io.github.unrollj.admmcsnet.mask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ij.process.ImageProcessor;

import io.github.unrollj.image.ImageFiles;
import io.github.unrollj.tensor.Tensor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The masks of Deep ADMM-Net and ADMM-CSNet, which are not part of the project: skipped where they are absent. */
class PublishedMasksTest {

	private static final Path MASKS = Path.of(System.getProperty("unrollj.data", "../../../shared/data"), "mri", "masks");

	@BeforeEach
	void requireData() {
		assumeTrue(Files.isDirectory(MASKS), "the published masks are not in " + MASKS);
	}

	@ParameterizedTest
	@ValueSource(ints = { 10, 20, 30, 40, 50 })
	void pseudoRadialMasksAreThePublishedOnes(final int percent) throws IOException {
		final Tensor published = open("pseudoradial_" + percent + ".tif");
		final Tensor ours = SamplingMasks.draw(MaskKind.PSEUDO_RADIAL, 256, 256, percent / 100.0, new Random());
		int different = 0;
		for (int i = 0; i < ours.count(); i++) {
			if (ours.real()[i] != published.real()[i]) different++;
		}
		assertEquals(0, different);
	}

	@ParameterizedTest
	@CsvSource({ "pseudoradial_10, PSEUDO_RADIAL", "pseudoradial_50, PSEUDO_RADIAL", "1D-Cartesian-0.2, CARTESIAN",
		"1D-Cartesian-0.4, CARTESIAN", "2D-random-0.05, RANDOM", "2D-random-0.2, RANDOM", "2D-random-0.4, RANDOM" })
	void theirKindsAreRecognised(final String name, final MaskKind kind) throws IOException {
		assertEquals(Optional.of(kind), MaskDescription.of(open(name + ".tif")).kind());
	}

	private static Tensor open(final String name) throws IOException {
		final ImageProcessor centred = ImageFiles.open(MASKS.resolve(name)).getProcessor();
		final Tensor mask = Tensor.zeros(256, 256);
		for (int r = 0; r < 256; r++) {
			for (int c = 0; c < 256; c++)
				mask.real()[256 * r + c] = centred.get((c + 128) % 256, (r + 128) % 256) / 255;
		}
		return mask;
	}
}
