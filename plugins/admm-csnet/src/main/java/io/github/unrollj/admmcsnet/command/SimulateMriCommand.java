package io.github.unrollj.admmcsnet.command;

import ij.ImagePlus;
import ij.measure.Calibration;

import io.github.unrollj.admmcsnet.coil.CoilMaps;
import io.github.unrollj.admmcsnet.coil.Coils;
import io.github.unrollj.admmcsnet.kspace.Convention;
import io.github.unrollj.admmcsnet.kspace.KSpace;
import io.github.unrollj.admmcsnet.mask.MaskDescription;
import io.github.unrollj.admmcsnet.mask.MaskKind;
import io.github.unrollj.admmcsnet.mask.SamplingMasks;
import io.github.unrollj.admmcsnet.simulation.CoilSensitivities;
import io.github.unrollj.admmcsnet.simulation.Undersampling;
import io.github.unrollj.command.ReconstructCommand;
import io.github.unrollj.image.ImageHeader;
import io.github.unrollj.image.ImageSink;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.Button;

/**
 * Makes the undersampled k-space of an image: "Retrospective k-Space", a 32-bit hyperstack of two channels, real and
 * imaginary part, with coils as time points; "Retrospective Mask"; and, of several coils, "Coil Sensitivities". What is
 * made of an image is retrospective, whatever it is used for: title and labels say so.
 */
@Plugin(type = Command.class, name = "simulate mri", headless = true,
	menuPath = "Plugins>UnrollJ>Simulate>Simulate MRI Undersampling",
	description = "Makes the undersampled k-space of a magnitude or complex image (retrospective undersampling)")
public class SimulateMriCommand extends ReconstructCommand {

	/** Titles of the results. */
	public static final String TITLE = "Retrospective k-Space";
	public static final String MASK_TITLE = "Retrospective Mask";
	public static final String SENSITIVITIES_TITLE = "Coil Sensitivities";

	@Parameter(label = "Image (magnitude or complex)", persist = false,
		description = "Grey image, or complex one of two 32-bit channels, real and imaginary; stacks slice by slice")
	private ImagePlus image;

	@Parameter(label = "Sampling pattern", choices = { "pseudo-radial", "cartesian", "random", "poisson-disc" },
		persist = false)
	private String kind = "pseudo-radial";

	@Parameter(label = "Sampled fraction", min = "0.02", max = "1", persist = false)
	private double fraction = 0.2;

	@Parameter(label = "Signal-to-noise ratio (0: no noise)", min = "0", max = "1000000", persist = false,
		description = "Largest pixel over the standard deviation of the noise in real and imaginary part; 0: no noise")
	private double snr = 0;

	@Parameter(label = "Coils", min = "1", max = "32", persist = false)
	private int coils = 1;

	@Parameter(label = "Seed", persist = false)
	private long seed = 1;

	@Parameter(visibility = ItemVisibility.MESSAGE, persist = false)
	private final String advanced = "Advanced";

	@Parameter(label = "Own mask (title or file; empty: a new one)", required = false, persist = false)
	private String mask = "";

	@Parameter(label = "Zero frequency", choices = { "centre", "corner" }, persist = false)
	private String dc = "centre";

	@Parameter(label = "Scaling of the transform", choices = { "unnormalised", "unitary", "normalised" }, persist = false)
	private String scaling = "unnormalised";

	@Parameter(label = "Origin of the image", choices = { "corner", "centre" }, persist = false)
	private String origin = "corner";

	@Parameter(label = "Threads (0: all)", min = "0", max = "1024", persist = false)
	private int threads = 0;

	@Parameter(label = "Help", callback = "help", required = false, persist = false)
	private Button help;

	@Parameter(type = ItemIO.OUTPUT, label = TITLE)
	private ImagePlus output;

	@Parameter(type = ItemIO.OUTPUT, label = MASK_TITLE, required = false)
	private ImagePlus output_mask;

	@Parameter(type = ItemIO.OUTPUT, label = SENSITIVITIES_TITLE, required = false)
	private ImagePlus output_sensitivities;

	@Override
	protected void reconstruct(final Progress progress) throws IOException {
		final CleanSlices slices = CleanSlices.of(image);
		final Convention convention = KSpaceInput.convention(dc, scaling, origin, Convention.SHIFTED);
		final int rows = image.getHeight();
		final int columns = image.getWidth();
		final Optional<Tensor> own = MaskInput.named(mask, convention, rows, columns);
		final Tensor sampled = own.isPresent() ? own.get() : SamplingMasks.draw(MaskKind.of(kind), rows, columns, fraction,
			new Random(seed));
		final Tensor maps = coils == 1 ? null : CoilSensitivities.draw(coils, rows, columns, new Random(~seed));
		final List<String> labels = labels(KSpaceInput.retrospective(MaskDescription.of(sampled).toString()), slices
			.count());
		try (Workers workers = threads == 0 ? Workers.all() : new Workers(threads);
				ImageSink sink = sink("output").create(header(TITLE, slices.count(), labels)))
		{
			final PlaneWriter writer = new PlaneWriter(sink);
			writer.each(slices.count(), workers, progress, "Simulating", slice -> {
				final KSpace kSpace = measured(slices.read(slice), maps, sampled, slice);
				write(convention.fromInternal(kSpace.data()), slice, slices.count(), writer);
			});
			sink.finish();
			output = publish("output", sink);
		}
		output_mask = publish("output_mask", MaskInput.image(MASK_TITLE, sampled, convention));
		if (maps != null) output_sensitivities = sensitivities(maps);
	}

	/** Noise is another one for every slice. */
	private KSpace measured(final Tensor clean, final Tensor maps, final Tensor sampled, final int slice) {
		final Tensor complex = clean.isComplex() ? clean : Tensor.complex(clean.real(), new float[clean.count()], clean
			.shape());
		final Tensor images = maps == null ? complex.reshape(1, clean.size(0), clean.size(1)) : CoilMaps.of(maps).apply(
			complex);
		final boolean noisy = snr > 0 && complex.norm() > 0;
		return Undersampling.ofCoils(images, sampled, noisy ? snr : Undersampling.NOISELESS, new Random(
			new SplittableRandom(seed + slice).nextLong()));
	}

	private ImagePlus sensitivities(final Tensor maps) throws IOException {
		try (ImageSink sink = sink("output_sensitivities").create(header(SENSITIVITIES_TITLE, 1, labels("simulated",
			1))))
		{
			write(maps, 0, 1, new PlaneWriter(sink));
			sink.finish();
			return publish("output_sensitivities", sink);
		}
	}

	/** Coils are time points. */
	private void write(final Tensor data, final int slice, final int slices, final PlaneWriter writer) throws IOException {
		for (int coil = 0; coil < coils; coil++)
			writer.write(2 * (coil * slices + slice), Coils.plane(data, coil));
	}

	private ImageHeader header(final String title, final int slices, final List<String> labels) {
		final Calibration calibration = image.getCalibration().copy();
		calibration.disableDensityCalibration();
		return new ImageHeader(title, image.getHeight(), image.getWidth(), false, 2, slices, coils, calibration, labels, List
			.of(), 0);
	}

	private List<String> labels(final String text, final int slices) {
		return IntStream.range(0, 2 * slices * coils).mapToObj(plane -> text + (plane % 2 == 0 ? ", real" : ", imaginary"))
			.toList();
	}
}
