package io.github.unrollj.lista.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.image.PlaneMethod;
import io.github.unrollj.image.PlaneSource;
import io.github.unrollj.image.Tiles;
import io.github.unrollj.lista.ClassicalUpscaling;
import io.github.unrollj.lista.dictionary.DictionaryFile;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What users rely on when whole images go through the network. */
class ScnUpscalingTest {

	private static final ScnNetwork NETWORK = new ScnNetwork(new ScnConfiguration(2, 0, DictionaryFile.builtIn().atoms(),
		1, 2, 0.1), DictionaryFile.builtIn());

	private static PlaneMethod method(final int scale) {
		final PlaneMethod twice = ScnUpscaling.of(2, NETWORK);
		return scale == 2 ? twice : ScnUpscaling.after(twice, scale, NETWORK);
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3, 4 })
	void tilesGiveTheSameAsTheWholeImage(final int scale) throws IOException {
		final Tensor plane = AnalyticStartTest.image(53, 47);
		final Tensor whole = method(scale).apply(plane);
		final Tensor tiled = whole.zerosLike();
		try (Workers workers = new Workers(2)) {
			Tiles.of(method(scale), 16, workers).run(PlaneSource.of(plane), (row, column, piece) -> {
				for (int y = 0; y < piece.size(0); y++)
					System.arraycopy(piece.real(), y * piece.size(1), tiled.real(), (row + y) * tiled.size(1) + column, piece
						.size(1));
			}, Progress.NONE);
		}
		assertArrayEquals(whole.real(), tiled.real(), 1e-5f);
	}

	static List<PlaneMethod> slowMethods() {
		return List.of(ClassicalUpscaling.of(2), ClassicalUpscaling.of(4), SelfEnsemble.of(ClassicalUpscaling.of(2)));
	}

	/** Its 50 iterations take seconds for a tile of usual size. */
	@ParameterizedTest
	@MethodSource("slowMethods")
	void cancelsWithinATile(final PlaneMethod method) {
		final AtomicInteger asked = new AtomicInteger();
		final Progress cancelledSoon = new Progress() {

			@Override
			public void update(final long done, final long total, final String what) {
				throw new AssertionError("A tile was done");
			}

			@Override
			public boolean isCancelled() {
				return asked.incrementAndGet() == 10;
			}
		};
		try (Workers workers = new Workers(1)) {
			assertThrows(CancellationException.class, () -> Tiles.of(method, 16, workers).run(PlaneSource.of(Tensor.zeros(8,
				8)), (row, column, piece) -> {}, cancelledSoon));
		}
		assertEquals(10, asked.get());
	}

	@ParameterizedTest
	@ValueSource(floats = { 1f / 255, 257f, 65535f })
	void outputScalesWithTheInput(final float factor) {
		final Tensor plane = AnalyticStartTest.image(24, 30);
		final Tensor expected = method(2).apply(plane);
		final Tensor scaled = plane.copy();
		for (int i = 0; i < scaled.count(); i++)
			scaled.real()[i] *= factor;
		final Tensor actual = method(2).apply(scaled);
		for (int i = 0; i < actual.count(); i++)
			assertEquals(expected.real()[i], actual.real()[i] / factor, 2e-5);
	}

	@Test
	void flatImageStaysFlat() {
		final Tensor plane = Tensor.zeros(9, 11);
		Arrays.fill(plane.real(), 1234);
		for (final float value : method(2).apply(plane).real())
			assertEquals(1234, value, 0.01);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 7 })
	void smallestImagesAreEnlarged(final int size) {
		final Tensor result = method(4).apply(AnalyticStartTest.image(size, 2 * size));
		assertArrayEquals(new int[] { 4 * size, 8 * size }, result.shape());
		assertTrue(result.isFinite());
	}

	@Test
	void selfEnsembleCommutesWithFlipsAndRotations() {
		final PlaneMethod ensemble = SelfEnsemble.of(method(2));
		final Tensor plane = AnalyticStartTest.image(14, 19);
		final Tensor expected = ensemble.apply(plane);
		for (int symmetry = 0; symmetry < Dihedral.COUNT; symmetry++) {
			final Tensor turned = ensemble.apply(Dihedral.apply(symmetry, plane));
			assertArrayEquals(expected.real(), Dihedral.apply(Dihedral.inverse(symmetry), turned).real(), 1e-5f);
		}
	}
}
