package io.github.unrollj.lista.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.unrollj.image.Bicubic;
import io.github.unrollj.image.PlaneMethod;
import io.github.unrollj.lista.ListaReconstructor;
import io.github.unrollj.lista.Upscalers;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published figures on the set Set5, which is not part of the project: skipped where it is absent. */
class BenchmarkTest {

	private static final Path SET5 = Path.of(System.getProperty("unrollj.data", "../../../shared/data"), "sr", "Set5");

	@BeforeEach
	void requireData() {
		assumeTrue(Files.isDirectory(SET5), "Set5 is not in " + SET5);
	}

	@ParameterizedTest
	@CsvSource({ "2, 33.66", "3, 30.39", "4, 28.42" })
	void bicubicGivesThePublishedQuality(final int scale, final double published) throws IOException {
		assertEquals(published, meanPsnr(scale, Bicubic.enlarging(scale)), 0.01);
	}

	@Test
	void builtInModelIsWhatItsCardSays() throws IOException {
		assertTrue(meanPsnr(2, Upscalers.open(new ListaReconstructor(), "x2", 2)) > 36.7);
	}

	private static double meanPsnr(final int scale, final PlaneMethod method)
		throws IOException
	{
		try (Workers workers = Workers.all()) {
			return Benchmark.of(SET5, scale).run(method, workers, Progress.NONE).stream().mapToDouble(Benchmark.Score::psnr)
				.average().orElseThrow();
		}
	}
}
