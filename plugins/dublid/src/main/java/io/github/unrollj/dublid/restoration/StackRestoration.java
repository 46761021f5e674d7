package io.github.unrollj.dublid.restoration;

import io.github.unrollj.dublid.diagnosis.Residual;
import io.github.unrollj.dublid.simulation.Kernels;
import io.github.unrollj.image.PlaneSink;
import io.github.unrollj.image.Tiles;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.io.IOException;

/** Estimates kernels of a stack and restores its planes, by tiles as large as memory allows. */
public final class StackRestoration {

	/** Larger tiles are not faster. */
	private static final int LARGEST = 1536;
	/** The margins of a tile, in sizes of the kernel. */
	private static final int MARGINS = 4;

	private final BlurredStack stack;
	private final Deconvolution deconvolution;
	private final Workers workers;
	private final Progress progress;
	private final Residual residual = new Residual();
	private int largest = LARGEST;

	public StackRestoration(final BlurredStack stack, final Deconvolution deconvolution, final Workers workers,
		final Progress progress)
	{
		this.stack = stack;
		this.deconvolution = deconvolution;
		this.workers = workers;
		this.progress = progress;
	}

	/**
	 * The kernel found at a place, centred; a delta where the image is constant.
	 *
	 * @param box rows and columns, odd
	 */
	public KernelEstimate kernel(final KernelEstimation estimation, final EstimationPlace place, final int box)
		throws IOException
	{
		final Tensor blurred = stack.grey(place.plane(), place.window());
		if (Structure.of(blurred) == 0) return new KernelEstimate(Kernels.delta(box), 1);
		return estimation.kernel(blurred, box, workers, progress).centred();
	}

	/**
	 * Restores a plane; every colour by itself.
	 *
	 * @param kernel [box, box], box odd, not larger than the image
	 * @throws OutOfMemoryError if memory does not suffice for the smallest tiles
	 */
	public void restore(final int plane, final Tensor kernel, final PlaneSink sink) throws IOException {
		while (true) {
			final int edge = Math.min(largest, affordable(kernel));
			try {
				residual.add(new TiledDeconvolution(deconvolution, kernel, edge).run(stack.plane(plane), sink, stack::restored,
					workers, ofPlane(plane)));
				return;
			}
			catch (final OutOfMemoryError e) {
				if (edge <= TiledDeconvolution.smallest(kernel)) throw e;
				largest = edge / 2;
				progress.message("Memory is short: going on with tiles of " + largest + " pixels");
			}
		}
	}

	private int affordable(final Tensor kernel) {
		final double pixels = (double) Tiles.defaultMemory() / deconvolution.bytesPerPixel();
		return Math.max(TiledDeconvolution.smallest(kernel), (int) Math.sqrt(pixels) - MARGINS * kernel.size(0));
	}

	private Progress ofPlane(final int plane) {
		final String place = "plane " + (plane + 1) + " of " + stack.count();
		return new Progress() {

			@Override
			public void update(final long done, final long total, final String what) {
				progress.update(plane * total + done, stack.count() * total, place);
			}

			@Override
			public void message(final String sentence) {
				progress.message(sentence);
			}

			@Override
			public boolean isCancelled() {
				return progress.isCancelled();
			}
		};
	}

	/** Of all planes restored so far, on the common scale. */
	public Residual residual() {
		return residual;
	}
}
