package io.github.unrollj.dublid.evaluation;

import io.github.unrollj.dublid.alignment.AlignedQuality;
import io.github.unrollj.dublid.alignment.KernelError;
import io.github.unrollj.dublid.simulation.SensorNoise;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The protocol of blind deblurring: luma in [0, 1], Gaussian noise that is the same for all methods,
 * {@link AlignedQuality}, and {@link KernelError}. Cases run one after the other, so that their times mean something.
 */
public final class DeblurBenchmark {

	/** A method under test. */
	@FunctionalInterface
	public interface Method {

		/**
		 * @param blurred real [rows, columns], in [0, 1] but for noise
		 * @param kernel the true one, for methods that are not blind
		 */
		Deblurred deblur(Tensor blurred, Tensor kernel);

		/** A method that does not look at the true kernel. */
		static Method blind(final BlindDeblurring method) {
			return (blurred, kernel) -> method.deblur(blurred);
		}
	}

	/**
	 * One case by one method.
	 *
	 * @param psnr in dB
	 * @param isnr improvement over the blurred image, in dB
	 * @param ssim structural similarity
	 * @param kernelError root mean squared error of the kernel; not a number if the method has none
	 * @param seconds the method took
	 */
	public record Score(String image, String kernel, double psnr, double isnr, double ssim, double kernelError,
		double seconds) {}

	private final DeblurSet set;
	private final double noise;
	private final long seed;

	/** @param noise standard deviation relative to white, 0 to 1 */
	public DeblurBenchmark(final DeblurSet set, final double noise, final long seed) {
		if (!(noise >= 0 && noise <= 1)) throw new IllegalArgumentException("noise is " + noise + " and must be from 0 to 1");
		this.set = set;
		this.noise = noise;
		this.seed = seed;
	}

	/** Scores of all cases, in the set's order. */
	public List<Score> run(final Method method, final Progress progress) throws IOException {
		final List<Score> scores = new ArrayList<>();
		for (int i = 0; i < set.size(); i++) {
			progress.check();
			final DeblurSet.Case test = set.load(i);
			progress.update(i, set.size(), test.image() + ", kernel " + test.kernelName());
			scores.add(score(method, test, noisy(test.blurred(), i)));
		}
		return scores;
	}

	private Tensor noisy(final Tensor blurred, final int index) {
		final Tensor noisy = blurred.copy();
		if (noise > 0) SensorNoise.add(noisy, noise, 0, 1, new SplittableRandom(seed + index));
		return noisy;
	}

	private static Score score(final Method method, final DeblurSet.Case test, final Tensor input) {
		final long start = System.nanoTime();
		final Deblurred result = method.deblur(input, test.kernel());
		final double seconds = (System.nanoTime() - start) / 1e9;
		final AlignedQuality reached = AlignedQuality.of(result.image(), test.sharp());
		final AlignedQuality before = AlignedQuality.of(input, test.sharp());
		return new Score(test.image(), test.kernelName(), reached.psnr(), reached.psnr() - before.psnr(), reached.ssim(),
			result.kernel() == null ? Double.NaN : KernelError.rmse(result.kernel(), test.kernel()), seconds);
	}
}
