package io.github.unrollj.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.tensor.Tensor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFileTest {

	@TempDir
	private Path folder;

	private static TrainingState state() {
		final Counters counters = new Counters();
		counters.step = 12345678901L;
		counters.validated = 7;
		counters.lossSum = 0.1;
		counters.rateFactor = 0.25;
		final Tensor odd = Tensor.complex(new float[] { 1e-40f, -0f, Float.MAX_VALUE }, new float[] { 1, 2, 3 }, 3, 1);
		return new TrainingState(Map.of("batch", "16", "µ", "ß"), counters, Map.of("S.1", odd), Map.of("S.1", odd.copy()),
			Map.of("count", Tensor.scalar(5)));
	}

	@Test
	void readsWhatWasWritten() throws IOException {
		final CheckpointFile file = new CheckpointFile(folder.resolve("run.checkpoint"));
		file.write(state());
		final TrainingState read = file.read();
		assertEquals(state().run(), read.run());
		assertEquals(12345678901L, read.step());
		assertEquals(7, read.validatedStep());
		assertEquals(0.1, read.counters().lossSum);
		assertEquals(0.25, read.counters().rateFactor);
		assertTrue(Double.isNaN(read.counters().classical));
		assertTrue(state().parameters().get("S.1").sameShape(read.parameters().get("S.1")));
		assertArrayEquals(state().parameters().get("S.1").real(), read.best().get("S.1").real());
		assertArrayEquals(state().parameters().get("S.1").imaginary(), read.best().get("S.1").imaginary());
		assertEquals(5, read.optimiser().get("count").item());
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(1, files.count());
		}
	}

	@Test
	void everyFlippedBitAndEveryMissingByteIsNoticed() throws IOException {
		final Path path = folder.resolve("run.checkpoint");
		new CheckpointFile(path).write(state());
		final byte[] good = Files.readAllBytes(path);
		for (int i = 0; i < good.length; i += 3) {
			final byte[] bad = good.clone();
			bad[i] ^= 4;
			Files.write(path, bad);
			final IOException e = assertThrows(IOException.class, new CheckpointFile(path)::read);
			assertTrue(e.getMessage().contains("run.checkpoint"), e.getMessage());
		}
		for (final int length : new int[] { 0, 3, 10, good.length - 1 }) {
			Files.write(path, Arrays.copyOf(good, length));
			assertThrows(IOException.class, new CheckpointFile(path)::read);
		}
	}

	@Test
	void anotherRunIsNamed() {
		final IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> state().requireRun(Map.of(
			"batch", "8")));
		assertTrue(e.getMessage().contains("its batch is 16, but 8 is wanted"), e.getMessage());
	}
}
