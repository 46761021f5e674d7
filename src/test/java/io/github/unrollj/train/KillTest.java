package io.github.unrollj.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {

	@Test
	void killedAndResumedRunEndsWithTheSameBits(@TempDir final Path folder, @TempDir final Path other)
		throws IOException, InterruptedException
	{
		final Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
			System.getProperty("java.class.path"), KilledRun.class.getName(), folder.toString()).inheritIO().start();
		final Path log = folder.resolve("run.csv");
		// The checkpoint is of step 60: the log's row of step 80 is one too many then.
		while (child.isAlive() && !(Files.exists(log) && steps(log).contains("80")))
			Thread.sleep(5);
		child.destroyForcibly();
		assertNotEquals(0, child.waitFor());
		assertEquals(60, new CheckpointFile(folder.resolve("run.checkpoint")).read().step());

		final TrainingResult resumed = KilledRun.run(folder, 0);
		final TrainingResult whole = KilledRun.run(other, 0);
		TrainerTest.assertSameBits(whole.last(), resumed.last());
		TrainerTest.assertSameBits(whole.best(), resumed.best());
		assertEquals(List.of("0", "40", "80", "120", "160", "200"), steps(log));
		assertEquals(withoutSeconds(other.resolve("run.csv")), withoutSeconds(log));
		assertTrue(resumed.seconds() > 0);
	}

	private static List<String> steps(final Path log) throws IOException {
		return Files.readAllLines(log).stream().skip(1).map(line -> line.split(",", 2)[0]).collect(Collectors.toList());
	}

	private static List<String> withoutSeconds(final Path log) throws IOException {
		return Files.readAllLines(log).stream().map(line -> line.substring(0, line.lastIndexOf(','))).collect(Collectors
			.toList());
	}
}
