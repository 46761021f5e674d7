package io.github.unrollj.admmcsnet.kspace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.github.unrollj.tensor.Tensor;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Random;

/** What tests of k-space share. */
final class KSpaceData {

	private KSpaceData() {}

	static Tensor gaussian(final long seed, final int... shape) {
		final Random random = new Random(seed);
		final Tensor x = Tensor.complexZeros(shape);
		for (int i = 0; i < x.count(); i++) {
			x.real()[i] = (float) random.nextGaussian();
			x.imaginary()[i] = (float) random.nextGaussian();
		}
		return x;
	}

	static void assertClose(final Tensor expected, final Tensor actual, final double tolerance) {
		assertArrayEquals(expected.shape(), actual.shape());
		assertArrayEquals(expected.real(), actual.real(), (float) tolerance);
		assertArrayEquals(expected.imaginary(), actual.imaginary(), (float) tolerance);
	}

	static Path resource(final String name) {
		try {
			return Path.of(KSpaceData.class.getResource("/kspace/" + name).toURI());
		}
		catch (final URISyntaxException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Slices in memory. */
	static ComplexVolume volume(final Tensor... slices) {
		return new ComplexVolume() {

			@Override
			public String name() {
				return "memory";
			}

			@Override
			public int slices() {
				return slices.length;
			}

			@Override
			public int coils() {
				return slices[0].size(0);
			}

			@Override
			public int rows() {
				return slices[0].size(1);
			}

			@Override
			public int columns() {
				return slices[0].size(2);
			}

			@Override
			public Tensor read(final int slice) {
				return slices[slice].copy();
			}

			@Override
			public Convention usualConvention() {
				return Convention.INTERNAL;
			}
		};
	}
}
