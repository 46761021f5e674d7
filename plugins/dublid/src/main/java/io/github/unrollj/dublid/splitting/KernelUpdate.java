package io.github.unrollj.dublid.splitting;

import io.github.unrollj.dublid.fourier.Plane;
import io.github.unrollj.work.Workers;

/**
 * One layer of blind deblurring: the image is sharpened with the kernel so far, its strongest edges are selected, and the
 * kernel is estimated anew from those and the blurred edges.
 */
final class KernelUpdate {

	/** Share of the kernel's largest number below which nothing remains. */
	private static final float CUT = 0.12f;
	/** Of the fit. */
	private static final int ITERATIONS = 40;

	/**
	 * Gradients.
	 *
	 * @param kernel with respect to the kernel so far, [box, box]
	 * @param filters [count, 3, 3]
	 * @param settings with respect to the logarithms of the numbers
	 */
	record Gradients(float[] kernel, float[] filters, LayerSettings settings) {}

	private final Scale scale;
	private final Grid grid;
	private final LayerSettings settings;
	private final Workers workers;
	private final Centring centring;
	private final Sharpening sharpening;
	private final float height;
	private final Plane[] derivatives;
	private final Plane[] edges;
	private final Plane centred;
	private final EdgeCorrelations correlations;
	private final KernelFit fit;
	private final KernelCut cut;

	/**
	 * @param kernel so far, [box, box], of sum 1
	 * @param keeps whether gradients will be wanted; then {@link #backward} frees the planes
	 */
	KernelUpdate(final Scale scale, final LayerSettings settings, final float[] kernel, final boolean keeps,
		final Workers workers)
	{
		this.scale = scale;
		this.grid = scale.grid();
		this.settings = settings;
		this.workers = workers;
		this.centring = Centring.of(kernel, grid);
		sharpening = Sharpening.of(scale, KernelSpectrum.of(kernel, grid), settings.steps(), keeps, workers);
		final Plane[] space = scale.derivativesOf(sharpening.image(), workers);
		height = (float) (settings.selection() * EdgeThreshold.rootMeanSquare(space)) + Float.MIN_NORMAL;
		derivatives = keeps ? scale.copies(space) : null;
		EdgeThreshold.SELECT.apply(space, height, grid, workers);
		edges = scale.spectra(space, workers);
		final Correlations sums = Correlations.of(scale.derivatives(), edges, grid, workers);
		centring.apply(sums.cross());
		centred = keeps ? scale.copy(sums.cross()) : null;
		correlations = EdgeCorrelations.of(sums, grid);
		fit = KernelFit.of(correlations, settings.gamma(), kernel, ITERATIONS);
		cut = new KernelCut(fit.kernel(), CUT);
		if (keeps) return;
		scale.freeSpectra(edges);
		sharpening.free();
	}

	/** [box, box], not negative, of sum 1. */
	float[] kernel() {
		return cut.kernel();
	}

	/** @param dkernel with respect to the new kernel; this must not be used any more */
	Gradients backward(final float[] dkernel) {
		final KernelFit.Gradients dfit = fit.backward(cut.backward(dkernel));
		final Plane[] dfilters = scale.newSums();
		final float[] dcentroid = new float[dkernel.length];
		final Plane[] dedges = edgeGradients(correlations.backward(dfit.auto(), dfit.cross()), dfilters, dcentroid);
		final Plane[] space = scale.images(dedges);
		final double dselection = EdgeThreshold.SELECT.backward(space, derivatives, height);
		addRelativeTo(space, dselection);
		final Plane dimage = scale.newSum();
		scale.backward(scale.spectra(space, workers), sharpening.image(), dimage, dfilters);
		final Sharpening.Gradients before = sharpening.backward(dimage, dfilters);
		sharpening.free();
		scale.freeSpectra(edges);
		scale.freeImages(derivatives);
		final float[] kernel = grid.kernelOf(before.kernel(), grid.box());
		SpectralRows.addScaled(kernel, 1, dfit.start(), kernel.length);
		SpectralRows.addScaled(kernel, 1, dcentroid, kernel.length);
		return new Gradients(kernel, scale.filtersOf(dfilters), new LayerSettings(before.steps(), (float) dselection,
			(float) (settings.gamma() * dfit.gamma())));
	}

	/** The height of the edges selected is relative to the derivatives' root mean square. */
	private void addRelativeTo(final Plane[] d, final double dheight) {
		final double rms = height / settings.selection();
		final float factor = (float) (dheight / (rms * rms * grid.points()));
		for (int i = 0; i < d.length; i++)
			for (int row = 0; row < d[i].rows(); row++) {
				SpectralRows.addScaled(d[i].re()[row], factor, derivatives[i].re()[row], d[i].columns());
				SpectralRows.addScaled(d[i].im()[row], factor, derivatives[i].im()[row], d[i].columns());
			}
	}

	/** Spectra: dz_i = 2 Re(da) z_i + conj(dc) w_i y and dw_i += conj(y) dc z_i. */
	private Plane[] edgeGradients(final EdgeCorrelations d, final Plane[] dfilters, final float[] dcentroid) {
		final Plane auto = grid.spectrumOfKernel(d.auto(), 0, 2 * grid.box() - 1);
		final Plane cross = grid.spectrumOfKernel(d.cross(), 0, grid.box());
		System.arraycopy(Centring.backward(cross, centred, grid), 0, dcentroid, 0, dcentroid.length);
		centring.undo(cross);
		grid.freeSpectrum(centred);
		final Plane[] dz = scale.newSums();
		final Plane product = grid.newSpectrum();
		for (int i = 0; i < dz.length; i++) {
			SpectralRows.addConjugateProduct(dz[i], cross, scale.derivatives()[i]);
			for (int row = 0; row < grid.height(); row++) {
				SpectralRows.addProduct(dz[i].re()[row], 2, auto.re()[row], edges[i].re()[row], grid.width());
				SpectralRows.addProduct(dz[i].im()[row], 2, auto.re()[row], edges[i].im()[row], grid.width());
			}
			SpectralRows.setProduct(product, cross, edges[i]);
			SpectralRows.addConjugateProduct(dfilters[i], scale.image(), product);
		}
		scale.freeSpectra(new Plane[] { auto, cross, product });
		return dz;
	}
}
