package io.github.unrollj.admmcsnet.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.unrollj.admmcsnet.classical.ClassicalAdmm;
import io.github.unrollj.admmcsnet.mask.MaskKind;
import io.github.unrollj.admmcsnet.simulation.MrPhantom;
import io.github.unrollj.admmcsnet.simulation.Region;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class MriBenchmarkTest {

	private static final Path DATA = Path.of(System.getProperty("unrollj.data", "../../../shared/data"), "mri");

	private final Workers workers = new Workers(2);

	/** Zero filling of a subject that is not part of the project: skipped where it is absent. */
	@Test
	void zeroFillingGivesTheKnownFigures() throws IOException {
		assumeTrue(Files.isDirectory(DATA), "the images are not in " + DATA);
		final MriBenchmark benchmark = MriBenchmark.of(CleanImage.in(DATA.resolve("brain_test"), false), MaskSource.file(DATA
			.resolve("masks/pseudoradial_20.tif")));
		final Score mean = benchmark.mean((kSpace, mask) -> ClassicalAdmm.zeroFilled(kSpace), workers, Progress.NONE);
		assertEquals(0.1754, mean.error(), 5e-5);
		assertEquals(32.34, mean.psnr(), 5e-3);
		assertTrue(mean.magnitudePsnr() > mean.psnr());
	}

	@Test
	void figuresAreWhatTheirFormulasSay() {
		final Tensor truth = Tensor.zeros(16, 16);
		final Tensor result = Tensor.zeros(16, 16);
		final Random random = new Random(1);
		for (int i = 0; i < 256; i++) {
			truth.real()[i] = random.nextFloat();
			result.real()[i] = truth.real()[i] + (i % 2 == 0 ? 0.1f : -0.1f);
		}
		final Score score = Score.of(new CleanImage("a", truth), result, 0);
		assertEquals(20, score.psnr(), 1e-5);
		assertEquals(1.6 / truth.norm(), score.error(), 1e-6);
		final Tensor turned = Tensor.complex(result.real(), new float[256], 16, 16);
		assertEquals(score.psnr(), Score.of(new CleanImage("a", truth), turned, 0).psnr(), 1e-9);
		final Tensor complexTruth = Tensor.complex(new float[256], truth.real(), 16, 16);
		final Score complex = Score.of(new CleanImage("a", complexTruth), Tensor.complex(new float[256], result.real(), 16,
			16), 0);
		assertEquals(score.error(), complex.error(), 1e-9);
		assertEquals(score.magnitudePsnr(), complex.magnitudePsnr(), 1e-9);
	}

	@Test
	void tuningFindsNothingWorseThanItStartsFrom() {
		final Tensor image = MrPhantom.of(Region.CHEST, 3).magnitude(32, 32, Progress.NONE);
		final MriBenchmark benchmark = MriBenchmark.of(List.of(new CleanImage("a", image)), MaskSource.drawn(MaskKind.RANDOM,
			0.3, 1));
		final ClassicalAdmm start = new ClassicalAdmm(ClassicalAdmm.TV.prior(), 1, 0.2, 1.6, 30);
		final ClassicalAdmm tuned = new AdmmTuning(benchmark, workers, Progress.NONE).tune(start);
		assertTrue(benchmark.mean(tuned::reconstruct, workers, Progress.NONE).error() < 0.8 * benchmark.mean(
			start::reconstruct, workers, Progress.NONE).error());
	}
}
