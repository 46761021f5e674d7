package io.github.unrollj.admmcsnet.kspace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.unrollj.operator.Fourier;
import io.github.unrollj.operator.Fourier.Dc;
import io.github.unrollj.operator.Roll;
import io.github.unrollj.tensor.Tensor;

import java.io.IOException;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConventionTest {

	private static final int[][] SIZES = { { 2, 4, 6 }, { 1, 5, 7 }, { 2, 8, 3 }, { 1, 17, 16 } };

	/**
	 * A phantom of two coils by BART 0.8.00: {@code bart phantom -s 2 -x 17 s; bart resize -c 1 12 s r; bart scale 1e-5 r
	 * bart-image-17; bart fft -u 3 bart-image-17 bart-kspace-17}, and with 16 and 21 for 17 and 12.
	 */
	@ParameterizedTest
	@ValueSource(ints = { 16, 17 })
	void bartsKSpaceGivesBartsImage(final int rows) throws IOException {
		try (ComplexVolume image = CflVolume.open(KSpaceData.resource("bart-image-" + rows + ".cfl"));
				ComplexVolume file = CflVolume.open(KSpaceData.resource("bart-kspace-" + rows + ".cfl"));
				KSpaceVolume kspace = KSpaceVolume.of(file, file.usualConvention()))
		{
			final Tensor internal = kspace.read(0);
			final Fourier fourier = Fourier.unnormalised(Dc.CORNER, internal.shape());
			KSpaceData.assertClose(image.read(0), fourier.inverse().apply(internal), 1e-6);
			KSpaceData.assertClose(file.read(0), Convention.CENTRED_UNITARY.fromInternal(fourier.apply(image.read(0))), 2e-6);
		}
	}

	@Test
	void conventionsAreWhatTheirFormulasSay() {
		for (final int[] shape : SIZES) {
			final Tensor image = KSpaceData.gaussian(1, shape);
			final Tensor internal = Fourier.unnormalised(Dc.CORNER, shape).apply(image);
			final float pixels = shape[1] * shape[2];
			assertSame(Fourier.unnormalised(Dc.CENTRE, shape).apply(image), internal, Convention.SHIFTED);
			assertSame(Fourier.unitary(Dc.CENTRE, shape).apply(Roll.toCorner(image)), internal, Convention.CENTRED_UNITARY);
			assertSame(Fourier.unnormalised(Dc.CORNER, shape).times(1 / pixels).apply(Roll.toCorner(image)), internal,
				new Convention(Dc.CORNER, Scaling.NORMALISED, Origin.CENTRE));
		}
	}

	private static void assertSame(final Tensor theirs, final Tensor internal, final Convention convention) {
		KSpaceData.assertClose(theirs, convention.fromInternal(internal), 1e-4);
		KSpaceData.assertClose(internal, convention.toInternal(theirs), 1e-4);
	}

	@Test
	void allConventionsComeBackAndKeepExactZeros() {
		final Random random = new Random(1);
		for (final int[] shape : SIZES) {
			final Tensor kspace = KSpaceData.gaussian(2, shape);
			for (int i = 0; i < kspace.count(); i += 1 + random.nextInt(4)) {
				kspace.real()[i] = 0;
				kspace.imaginary()[i] = 0;
			}
			for (final Dc dc : Dc.values()) {
				for (final Scaling scaling : Scaling.values()) {
					for (final Origin origin : Origin.values()) {
						final Convention convention = new Convention(dc, scaling, origin);
						final Tensor theirs = convention.fromInternal(kspace);
						final Tensor back = convention.toInternal(theirs);
						KSpaceData.assertClose(kspace, back, 1e-5);
						assertArrayEquals(SampledPoints.of(kspace).real(), SampledPoints.of(back).real());
						assertArrayEquals(SampledPoints.of(kspace).real(), convention.maskToInternal(SampledPoints.of(theirs)).real());
						assertArrayEquals(SampledPoints.of(theirs).real(), convention.maskFromInternal(SampledPoints.of(kspace))
							.real());
					}
				}
			}
		}
	}

	@Test
	void theGivenKSpaceIsNotChanged() {
		final Tensor kspace = KSpaceData.gaussian(3, 1, 4, 4);
		final Tensor copy = kspace.copy();
		Convention.INTERNAL.toInternal(kspace).real()[0] = 7;
		Convention.CENTRED_UNITARY.fromInternal(kspace);
		assertArrayEquals(copy.real(), kspace.real());
		assertNotEquals(Convention.SHIFTED, Convention.CENTRED_UNITARY);
		assertEquals("unitary", Scaling.UNITARY.key());
	}
}
