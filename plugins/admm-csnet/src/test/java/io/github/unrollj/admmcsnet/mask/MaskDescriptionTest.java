package io.github.unrollj.admmcsnet.mask;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MaskDescriptionTest {

	@ParameterizedTest
	@EnumSource(MaskKind.class)
	void kindsAreRecognised(final MaskKind kind) {
		for (final double fraction : new double[] { 0.1, 0.2, 0.33 }) {
			for (int seed = 0; seed < 5; seed++) {
				final Tensor mask = SamplingMasks.draw(kind, 128, 160 + seed, fraction, new Random(seed));
				assertEquals(Optional.of(kind), MaskDescription.of(mask).kind(), fraction + " " + seed);
			}
		}
	}

	@Test
	void turnedLinesAreRecognised() {
		assertEquals(Optional.of(MaskKind.PSEUDO_RADIAL), MaskDescription.of(SamplingMasks.pseudoRadial(129, 200, 0.2, 1))
			.kind());
		final Tensor rows = Tensor.zeros(64, 32);
		Arrays.fill(rows.real(), 0, 320, 1);
		assertEquals(Optional.of(MaskKind.CARTESIAN), MaskDescription.of(rows).kind());
	}

	@Test
	void whatIsLikeNothingHasNoKind() {
		final Tensor mask = Tensor.zeros(64, 64);
		for (int i = 0; i < mask.count(); i++)
			mask.real()[i] = i / 64 / 8 % 2 == 0 && i % 64 / 8 % 3 == 0 ? 1 : 0;
		assertEquals(Optional.empty(), MaskDescription.of(mask).kind());
		Arrays.fill(mask.real(), 1);
		assertEquals(new MaskDescription(1, Optional.empty()), MaskDescription.of(mask));
	}

	@Test
	void differencesAreSaid() {
		final MaskDescription trained = new MaskDescription(0.2019, Optional.of(MaskKind.PSEUDO_RADIAL));
		final MaskDescription cartesian = new MaskDescription(0.2, Optional.of(MaskKind.CARTESIAN));
		assertEquals(Optional.empty(), trained.differenceFrom(trained));
		assertEquals(Optional.of("is Cartesian with 20.0 % of k-space, not pseudo-radial with 20.2 % of k-space"), cartesian
			.differenceFrom(trained));
		assertEquals(Optional.of("is pseudo-radial with 30.2 % of k-space, not pseudo-radial with 20.2 % of k-space"),
			new MaskDescription(0.302, Optional.of(MaskKind.PSEUDO_RADIAL)).differenceFrom(trained));
		assertEquals(Optional.empty(), new MaskDescription(0.21, Optional.empty()).differenceFrom(trained));
		assertEquals(Optional.of("is a mask with 50.0 % of k-space, not pseudo-radial with 20.2 % of k-space"),
			new MaskDescription(0.5, Optional.empty()).differenceFrom(trained));
	}
}
