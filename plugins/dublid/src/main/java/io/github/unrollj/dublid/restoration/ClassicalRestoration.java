package io.github.unrollj.dublid.restoration;

import io.github.unrollj.dublid.classical.BlindTotalVariation;
import io.github.unrollj.dublid.classical.TotalVariation;
import io.github.unrollj.dublid.splitting.Pyramid;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

/** The classical method: the kernel from coarse to fine, the image by total variation. */
public final class ClassicalRestoration implements KernelEstimation, Deconvolution {

	private static final int BYTES_PER_PIXEL = 100;

	private final TotalVariation retrieval;

	private ClassicalRestoration(final TotalVariation retrieval) {
		this.retrieval = retrieval;
	}

	/** @param noise standard deviation, relative to the scale */
	public static ClassicalRestoration withEstimatedKernel(final double noise) {
		return new ClassicalRestoration(TotalVariation.forEstimate(noise));
	}

	/** @param noise standard deviation, relative to the scale */
	public static ClassicalRestoration withKnownKernel(final double noise) {
		return new ClassicalRestoration(TotalVariation.forNoise(noise));
	}

	@Override
	public KernelEstimate kernel(final Tensor blurred, final int box, final Workers workers, final Progress progress) {
		final Pyramid found = BlindTotalVariation.DEFAULT.estimate(blurred, box, workers.until(progress), progress);
		return new KernelEstimate(found.kernel(), found.shrinkage());
	}

	@Override
	public Tensor image(final Tensor blurred, final Tensor kernel, final Workers workers, final Progress progress) {
		return retrieval.deblur(blurred, kernel, workers.until(progress));
	}

	@Override
	public int bytesPerPixel() {
		return BYTES_PER_PIXEL;
	}
}
