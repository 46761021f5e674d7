package io.github.unrollj.admmcsnet.benchmark;

import io.github.unrollj.admmcsnet.classical.ClassicalAdmm;
import io.github.unrollj.admmcsnet.evaluation.AdmmTuning;
import io.github.unrollj.admmcsnet.evaluation.CleanImage;
import io.github.unrollj.admmcsnet.evaluation.MaskSource;
import io.github.unrollj.admmcsnet.evaluation.MriBenchmark;
import io.github.unrollj.admmcsnet.evaluation.Score;
import io.github.unrollj.admmcsnet.mask.MaskDescription;
import io.github.unrollj.admmcsnet.mask.MaskKind;
import io.github.unrollj.admmcsnet.network.BasicNetwork;
import io.github.unrollj.admmcsnet.network.PublishedWeights;
import io.github.unrollj.admmcsnet.reconstruction.CoilMethod;
import io.github.unrollj.admmcsnet.reconstruction.MriModel;
import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.unrolled.Weights;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Quality and time of ours and of BART's {@code pics} on the same k-space, one thread each. The regularisation of both is
 * tuned on other images; BART's also as its documentation has it.
 */
public final class PeerBenchmark {

	private static final int TUNING_IMAGES = 4;

	private static final double[] WAVELET = { 0.0003, 0.001, 0.002, 0.004, 0.008, 0.016 };
	private static final double[] VARIATION = { 0.001, 0.002, 0.004, 0.008, 0.016 };

	private final MriBenchmark test;
	private final MriBenchmark tuning;
	private final Workers workers = new Workers(1);

	private PeerBenchmark(final MriBenchmark test, final MriBenchmark tuning) {
		this.test = test;
		this.tuning = tuning;
	}

	/**
	 * Arguments: folder of test images, folder of images to tune on, mask (file, or KIND:FRACTION), and models or weights
	 * that the authors published (.json).
	 */
	public static void main(final String[] arguments) throws IOException {
		if (arguments.length < 3) {
			throw new IllegalArgumentException("The arguments are TEST_FOLDER TUNING_FOLDER MASK [MODEL...], MASK being a " +
				"file or KIND:FRACTION such as pseudo-radial:0.2");
		}
		final MaskSource mask = mask(arguments[2]);
		final List<CleanImage> all = CleanImage.in(Path.of(arguments[1]), false);
		final int count = Math.min(TUNING_IMAGES, all.size());
		final PeerBenchmark benchmark = new PeerBenchmark(MriBenchmark.of(CleanImage.in(Path.of(arguments[0]), false), mask),
			MriBenchmark.of(IntStream.range(0, count).mapToObj(i -> all.get(i * all.size() / count)).toList(), mask));
		System.out.println("Mask: " + MaskDescription.of(benchmark.test.mask()));
		System.out.println("| | NMSE | PSNR (dB) | SSIM | s per slice |\n|---|---|---|---|---|");
		benchmark.row("zero-filled", (kSpace, sampled) -> ClassicalAdmm.zeroFilled(kSpace));
		benchmark.admm("total variation", ClassicalAdmm.TV);
		benchmark.admm("classical ADMM, DCT", ClassicalAdmm.DCT);
		for (int i = 3; i < arguments.length; i++) {
			if (arguments[i].endsWith(".json")) benchmark.published(Path.of(arguments[i]));
			else benchmark.model(MriModel.open(arguments[i]));
		}
		benchmark.bart();
		benchmark.workers.close();
	}

	private static MaskSource mask(final String text) throws IOException {
		if (Files.isRegularFile(Path.of(text))) return MaskSource.file(Path.of(text));
		final String[] words = text.split(":");
		return MaskSource.drawn(MaskKind.of(words[0]), Double.parseDouble(words[1]), 1);
	}

	private void admm(final String name, final ClassicalAdmm start) {
		final ClassicalAdmm tuned = new AdmmTuning(tuning, workers, Progress.NONE).tune(start);
		row(String.format(Locale.ROOT, "%s (rho %.3g, threshold %.3g, %d)", name, tuned.rho(), tuned.threshold(), tuned
			.iterations()), tuned::reconstruct);
	}

	private void model(final MriModel model) {
		row("before training", model.untrained());
		row(model.name(), model);
	}

	private void published(final Path file) throws IOException {
		final BasicNetwork network = PublishedWeights.of(file);
		final Weights weights = Weights.constant(network.parameters());
		row("published, " + file.getFileName(), (kSpace, sampled) -> network.forward(weights, Variable
			.constant(kSpace), Variable.constant(sampled))[0].value());
	}

	private void bart() throws IOException {
		if (!BartPics.isThere()) {
			System.out.println("There is no BART: its rows are left out");
			return;
		}
		pics("-S -l1 -r 0.001 -i 100");
		pics("-S -R T:3:0:0.01 -u 0.05 -i 100");
		tuned("-S -l1 -r %s -i 100", WAVELET);
		tuned("-S -R T:3:0:%s -u 0.05 -i 100", VARIATION);
	}

	private void tuned(final String options, final double... weights) {
		double best = Double.NaN;
		double least = Double.POSITIVE_INFINITY;
		for (final double weight : weights) {
			final double error = tuning.mean(BartPics.of(String.format(options, weight)), workers, Progress.NONE).error();
			if (error >= least) continue;
			least = error;
			best = weight;
		}
		final boolean inside = best > DoubleStream.of(weights).min().orElseThrow() && best < DoubleStream.of(weights).max()
			.orElseThrow();
		pics(String.format(options, best), inside ? ", tuned" : ", tuned, at the end of the range");
	}

	private void pics(final String options) {
		pics(options, "");
	}

	private void pics(final String options, final String remark) {
		row("bart pics " + options + remark, BartPics.of(options));
	}

	private void row(final String name, final CoilMethod method) {
		final Score mean = test.mean(method, workers, Progress.NONE);
		System.out.printf(Locale.ROOT, "| %s | %.4f | %.2f | %.4f | %.3f |%n", name, mean.error(), mean.psnr(), mean.ssim(),
			mean.seconds());
	}
}
