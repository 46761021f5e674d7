package io.github.unrollj.admmcsnet.benchmark;

import io.github.unrollj.admmcsnet.kspace.KSpace;
import io.github.unrollj.admmcsnet.mask.MaskDescription;
import io.github.unrollj.admmcsnet.mask.MaskKind;
import io.github.unrollj.admmcsnet.mask.SamplingMasks;
import io.github.unrollj.admmcsnet.reconstruction.ImagingMethod;
import io.github.unrollj.admmcsnet.reconstruction.MriModel;
import io.github.unrollj.admmcsnet.reconstruction.WithoutMaps;
import io.github.unrollj.admmcsnet.simulation.CoilSensitivities;
import io.github.unrollj.admmcsnet.simulation.MrPhantom;
import io.github.unrollj.admmcsnet.simulation.Region;
import io.github.unrollj.admmcsnet.simulation.Undersampling;
import io.github.unrollj.metric.Psnr;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.io.IOException;
import java.util.Locale;
import java.util.Random;

/** PSNR of a phantom's magnitude from four noisy coils, with and without their sensitivities. No arguments. */
public final class CoilBenchmark {

	private static final int SIZE = 160;
	private static final int COILS = 4;
	private static final double[] RATIOS = { Undersampling.NOISELESS, 200, 50, 20 };

	private CoilBenchmark() {}

	public static void main(final String[] arguments) throws IOException {
		run(MaskKind.PSEUDO_RADIAL, 0.2);
		run(MaskKind.CARTESIAN, 0.3);
	}

	private static void run(final MaskKind kind, final double fraction) throws IOException {
		final Tensor truth = MrPhantom.of(Region.BRAIN, 5).magnitude(SIZE, SIZE, Progress.NONE);
		final Tensor mask = SamplingMasks.draw(kind, SIZE, SIZE, fraction, new Random(1));
		final Tensor maps = CoilSensitivities.draw(COILS, SIZE, SIZE, new Random(3));
		final ImagingMethod unrolled = ImagingMethod.of(MriModel.open("default", MaskDescription.of(mask)));
		try (Workers workers = Workers.all()) {
			for (final double ratio : RATIOS) {
				final KSpace kSpace = Undersampling.of(truth, maps, mask, ratio, new Random(4));
				System.out.printf(Locale.ROOT, "%s, SNR %.0f: unrolled, root sum of squares %.1f, SENSE %.1f; classical, SENSE " +
					"%.1f%n", MaskDescription.of(mask), ratio, psnr(new WithoutMaps(unrolled.ofOneCoil(), COILS).image(0, kSpace,
						workers), truth), psnr(sense(unrolled, kSpace, maps), truth), psnr(sense(ImagingMethod.CLASSICAL, kSpace,
							maps), truth));
			}
		}
	}

	private static Tensor sense(final ImagingMethod method, final KSpace kSpace, final Tensor maps) {
		return method.ofCoils().image(kSpace.data(), kSpace.mask(), maps);
	}

	private static double psnr(final Tensor image, final Tensor truth) {
		final Tensor magnitude = Tensor.zeros(SIZE, SIZE);
		for (int i = 0; i < magnitude.count(); i++)
			magnitude.real()[i] = image.isComplex() ? (float) Math.hypot(image.real()[i], image.imaginary()[i]) : image
				.real()[i];
		return Psnr.decibels(magnitude, truth, 1);
	}
}
