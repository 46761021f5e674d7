package io.github.unrollj.dublid.command;

import io.github.unrollj.dublid.diagnosis.Diagnosis;
import io.github.unrollj.dublid.diagnosis.Residual;
import io.github.unrollj.dublid.restoration.BlurredStack;
import io.github.unrollj.dublid.restoration.EstimationPlace;
import io.github.unrollj.dublid.restoration.KernelEstimate;
import io.github.unrollj.dublid.restoration.PlaneKernels;
import io.github.unrollj.dublid.restoration.RestorationMethod;
import io.github.unrollj.image.Normalisation;
import io.github.unrollj.image.Window;
import io.github.unrollj.tensor.Tensor;

import java.io.IOException;
import java.util.Locale;

/** What was done to an image, in the order in which it was, and what should be doubted. */
final class BlurReport {

	private final Report lines = new Report();
	private final BlurredStack stack;
	private final double noise;

	/** @param noise standard deviation, relative to the scale, at {@code place} */
	BlurReport(final BlurredStack stack, final EstimationPlace place, final double noise, final RestorationMethod method)
		throws IOException
	{
		this.stack = stack;
		this.noise = noise;
		final Normalisation scale = stack.scale();
		lines.add("Method", method.description());
		lines.add("Scale", String.format(Locale.ROOT, "%.6g to %.6g, noise %.2g %% of it", scale.low(), scale.high(), 100 *
			noise));
		method.warnings().forEach(lines::warn);
		Diagnosis.ofImage(scale.inverse(stack.grey(place.plane(), place.window()))).forEach(lines::warn);
	}

	void note(final String text) {
		lines.add("Note", text);
	}

	/** @param residual of all planes, on the common scale */
	void describe(final PlaneKernels kernels, final Residual residual) {
		final int box = kernels.all().get(0).size(0);
		lines.add("Kernel", box + " x " + box + " pixels, " + origin(kernels));
		lines.add("Residual ||k * x - y|| / ||y||", String.format(Locale.ROOT, "%.3g; noise alone would leave %.3g", residual
			.relative(), residual.ofNoise(noise)));
		for (int i = 0; kernels.place() != null && i < kernels.estimates().size(); i++) {
			final String where = kernels.isShared() || stack.count() == 1 ? "" : "plane " + (i + 1) + ": ";
			final KernelEstimate estimate = kernels.estimates().get(i);
			for (final String sentence : Diagnosis.ofKernel(estimate.kernel()))
				lines.warn(where + sentence);
			for (final String sentence : Diagnosis.ofShrinkage(estimate.shrinkage()))
				lines.warn(where + sentence);
		}
	}

	private String origin(final PlaneKernels kernels) {
		if (kernels.place() == null) return "known, " + (kernels.isShared() ? "used as it is" : "one for each plane");
		final Window window = kernels.place().window();
		final String where = window.equals(stack.all()) ? "all" : String.format(Locale.ROOT, "x %d, y %d, %d x %d pixels",
			window.column(), window.row(), window.columns(), window.rows());
		final String plane = kernels.isShared() ? stack.count() == 1 ? "" : "plane " + (kernels.place().plane() + 1) + ", "
			: "each plane, ";
		final String reason = kernels.place().reason();
		return "estimated in " + plane + where + (reason.isEmpty() || !kernels.isShared() ? "" : " (" + reason + ")") +
			", centred";
	}

	@Override
	public String toString() {
		return lines.toString();
	}
}
