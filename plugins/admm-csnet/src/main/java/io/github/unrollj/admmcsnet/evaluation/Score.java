package io.github.unrollj.admmcsnet.evaluation;

import io.github.unrollj.metric.Nmse;
import io.github.unrollj.metric.Psnr;
import io.github.unrollj.metric.Ssim;
import io.github.unrollj.tensor.Tensor;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How near a reconstruction comes to an image of peak 1.
 *
 * @param image its name
 * @param error ||x - truth|| / ||truth||, what the papers call NMSE: of the signed x for a real truth, whose imaginary part
 *          is left out, otherwise of the complex difference
 * @param psnr 20 log10(1 / RMSE) of the same difference, dB
 * @param magnitudePsnr that of |x|, dB
 * @param ssim of |x|
 * @param seconds that it took
 */
public record Score(String image, double error, double psnr, double magnitudePsnr, double ssim, double seconds) {

	/** Smaller images have no structural similarity. */
	private static final int SSIM_WINDOW = 11;

	static Score of(final CleanImage truth, final Tensor result, final double seconds) {
		final Tensor expected = truth.pixels();
		final Tensor alike = alike(result, expected);
		final double error = Nmse.ratio(alike, expected);
		final double squares = Math.pow(error * expected.norm(), 2);
		final Tensor moduli = Moduli.of(result);
		final Tensor trueModuli = Moduli.of(expected);
		final double ssim = Math.min(expected.size(0), expected.size(1)) < SSIM_WINDOW ? Double.NaN : Ssim.mean(moduli,
			trueModuli, 1);
		return new Score(truth.name(), error, 10 * Math.log10(expected.count() / squares), Psnr.decibels(moduli, trueModuli,
			1), ssim, seconds);
	}

	private static Tensor alike(final Tensor result, final Tensor truth) {
		if (result.isComplex() == truth.isComplex()) return result;
		return truth.isComplex() ? Tensor.complex(result.real(), new float[result.count()], result.shape()) : Tensor.of(result
			.real(), result.shape());
	}

	/** The mean of each figure; of the times the median, since the first runs are slower. */
	public static Score mean(final List<Score> scores) {
		return new Score("mean of " + scores.size(), mean(scores, Score::error), mean(scores, Score::psnr), mean(scores,
			Score::magnitudePsnr), mean(scores, Score::ssim), scores.stream().mapToDouble(
			Score::seconds).sorted().skip(scores.size() / 2).findFirst().orElse(Double.NaN));
	}

	private static double mean(final List<Score> scores, final ToDoubleFunction<Score> figure) {
		return scores.stream().mapToDouble(figure).average().orElse(Double.NaN);
	}
}
