package io.github.unrollj.dublid.restoration;

import io.github.unrollj.dublid.classical.BlindTotalVariation;
import io.github.unrollj.dublid.classical.TotalVariation;
import io.github.unrollj.dublid.image.TaperedBorder;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

/** The classical method: the kernel from coarse to fine, the image by total variation. */
public final class ClassicalRestoration implements KernelEstimation, Deconvolution {

	private static final int BYTES_PER_PIXEL = 100;
	/** An estimated kernel leaves errors as if there were that much more noise. */
	private static final double KERNEL_ERROR = 0.03;
	/** What nobody knows beyond the borders does so with every kernel. */
	private static final double BORDER_ERROR = 0.01;

	private final TotalVariation retrieval;

	private ClassicalRestoration(final TotalVariation retrieval) {
		this.retrieval = retrieval;
	}

	/** @param noise standard deviation, relative to the scale */
	public static ClassicalRestoration withEstimatedKernel(final double noise) {
		return new ClassicalRestoration(TotalVariation.forNoise(noise + KERNEL_ERROR));
	}

	/** @param noise standard deviation, relative to the scale */
	public static ClassicalRestoration withKnownKernel(final double noise) {
		return new ClassicalRestoration(TotalVariation.forNoise(noise + BORDER_ERROR));
	}

	@Override
	public Tensor kernel(final Tensor blurred, final int box, final Workers workers, final Progress progress) {
		return BlindTotalVariation.DEFAULT.kernel(TaperedBorder.around(blurred, box), box, workers.until(progress),
			progress);
	}

	@Override
	public Tensor image(final Tensor blurred, final Tensor kernel, final Workers workers, final Progress progress) {
		final TaperedBorder border = TaperedBorder.of(blurred.size(0), blurred.size(1), kernel.size(0));
		return border.inside(retrieval.deblur(border.apply(blurred), kernel, workers.until(progress)));
	}

	@Override
	public int bytesPerPixel() {
		return BYTES_PER_PIXEL;
	}
}
