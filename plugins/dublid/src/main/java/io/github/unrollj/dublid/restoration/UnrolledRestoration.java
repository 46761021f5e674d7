package io.github.unrollj.dublid.restoration;

import io.github.unrollj.dublid.image.TaperedBorder;
import io.github.unrollj.dublid.network.Deblurring;
import io.github.unrollj.dublid.network.DublidNetwork;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

/** A network in place of the classical iterations: kernel and image by what a model has learned. */
public final class UnrolledRestoration implements KernelEstimation, Deconvolution {

	private final DeblurModel model;
	private DublidNetwork network;

	public UnrolledRestoration(final DeblurModel model) {
		this.model = model;
	}

	@Override
	public KernelEstimate kernel(final Tensor blurred, final int box, final Workers workers, final Progress progress) {
		try (Deblurring found = network(box).deblur(border(blurred).apply(blurred), workers.until(progress))) {
			return new KernelEstimate(found.kernel(), found.shrinkage());
		}
	}

	@Override
	public Tensor image(final Tensor blurred, final Tensor kernel, final Workers workers, final Progress progress) {
		final TaperedBorder border = border(blurred);
		try (Deblurring found = network(kernel.size(0)).deblur(border.apply(blurred), kernel, workers.until(progress))) {
			return border.inside(found.image());
		}
	}

	/** Such as the network was trained with. */
	private TaperedBorder border(final Tensor blurred) {
		return TaperedBorder.of(blurred.size(0), blurred.size(1), model.border());
	}

	/** Filtered images of all layers, and planes of the splitting. */
	@Override
	public int bytesPerPixel() {
		final DublidNetwork any = network(model.box());
		return Float.BYTES * any.configuration().filters() * (any.layers() + 4);
	}

	/** Networks keep planes for the size used last. */
	private DublidNetwork network(final int box) {
		if (network == null || network.configuration().box() != box) network = model.network(box);
		return network;
	}
}
