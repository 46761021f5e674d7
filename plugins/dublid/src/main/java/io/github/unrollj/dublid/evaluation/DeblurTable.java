package io.github.unrollj.dublid.evaluation;

import io.github.unrollj.dublid.evaluation.DeblurBenchmark.Score;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/** Scores as text: means per kernel and over all cases, a block of lines per method. */
public final class DeblurTable {

	private final StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%-24s %-8s %5s %8s %8s %8s %10s %8s%n",
		"method", "kernel", "cases", "PSNR/dB", "gain/dB", "SSIM", "kernel err", "s/image"));

	/** Adds a method's scores. */
	public DeblurTable add(final String method, final List<Score> scores) {
		for (final String kernel : new TreeSet<>(scores.stream().map(Score::kernel).toList()))
			line(method, kernel, scores.stream().filter(score -> score.kernel().equals(kernel)).toList());
		line(method, "all", scores);
		return this;
	}

	private void line(final String method, final String kernel, final List<Score> scores) {
		text.append(String.format(Locale.ROOT, "%-24s %-8s %5d %8.2f %+8.2f %8.4f %10s %8.3f%n", method, kernel, scores
			.size(), mean(scores, Score::psnr), mean(scores, Score::isnr), mean(scores, Score::ssim), error(mean(scores,
				Score::kernelError)), mean(scores, Score::seconds)));
	}

	private static String error(final double error) {
		return Double.isNaN(error) ? "-" : String.format(Locale.ROOT, "%.5f", error);
	}

	/** The mean of a figure; not a number if there are no scores, or if one of them is not. */
	public static double mean(final List<Score> scores, final ToDoubleFunction<Score> figure) {
		return scores.stream().mapToDouble(figure).average().orElse(Double.NaN);
	}

	@Override
	public String toString() {
		return text.toString();
	}
}
