package io.github.unrollj.dublid.command;

import ij.ImagePlus;

import io.github.unrollj.command.ReconstructCommand;
import io.github.unrollj.dublid.image.Crop;
import io.github.unrollj.dublid.simulation.Blur;
import io.github.unrollj.dublid.simulation.SensorNoise;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.Button;

/**
 * Blurs a sharp image by a motion and adds a camera's noise: "Motion Blurred", of the input's bit depth, "Motion Kernel",
 * 32-bit, of sum 1, and where the border is cut off, "Sharp", the same part of the image.
 */
@Plugin(type = Command.class, name = "simulate blur", headless = true,
	menuPath = "Plugins>UnrollJ>Simulate>Simulate Motion Blur",
	description = "Blurs a sharp image by a straight or curved motion, with a camera's noise")
public class SimulateBlurCommand extends ReconstructCommand {

	/** Titles of the results. */
	public static final String TITLE = "Motion Blurred";
	public static final String KERNEL_TITLE = "Motion Kernel";
	public static final String SHARP_TITLE = "Sharp";

	@Parameter(label = "Sharp image", persist = false)
	private ImagePlus image;

	@Parameter(label = "Motion", choices = { "line", "spline", "trajectory", "random" }, persist = false, description =
		"line: straight; spline: smooth curve; trajectory: unsteady hand; random: one of them, the seed decides")
	private String kind = "trajectory";

	@Parameter(label = "Length (pixels)", min = "1", max = "190", persist = false,
		description = "Length of a line, extent of a curve along its longer axis")
	private double length = 15;

	@Parameter(label = "Angle of a line (degrees)", min = "-360", max = "360", persist = false,
		description = "Counter-clockwise from the right; the seed decides that of other motions")
	private double angle = 0;

	@Parameter(label = "Noise (standard deviation, relative)", min = "0", max = "0.5", persist = false,
		description = "Relative to the image's peak: 255 for 8-bit and RGB images, otherwise the 99.9th percentile")
	private double noise = 0.005;

	@Parameter(label = "Gain (factor of the exposure)", min = "0.01", max = "10", persist = false,
		description = "Factor of the blurred intensities, before noise is added")
	private double gain = 1;

	@Parameter(label = "Seed", persist = false)
	private long seed = 1;

	@Parameter(visibility = ItemVisibility.MESSAGE, persist = false)
	private final String advanced = "Advanced";

	@Parameter(label = "Shot noise at the peak (relative)", min = "0", max = "0.5", persist = false,
		description = "Standard deviation at the peak, relative to it: 1 / sqrt(photons); its variance grows with the signal")
	private double shot = 0;

	@Parameter(label = "Kernel size (pixels, odd; 0: as needed)", min = "0", max = "201", persist = false)
	private int kernel_size = 0;

	@Parameter(label = "One motion for the whole stack", persist = false,
		description = "false: plane i moves by seed + i, counted from 0")
	private boolean shared = true;

	@Parameter(label = "Cut off the border", persist = false, description = "Leaves out the pixels that light from outside " +
		"the image reaches; otherwise the image is continued by mirroring")
	private boolean cut = false;

	@Parameter(label = "Help", callback = "help", required = false, persist = false)
	private Button help;

	@Parameter(type = ItemIO.OUTPUT, label = KERNEL_TITLE)
	private ImagePlus output_kernel;

	@Parameter(type = ItemIO.OUTPUT, label = SHARP_TITLE, required = false)
	private ImagePlus output_sharp;

	@Parameter(type = ItemIO.OUTPUT, label = TITLE)
	private ImagePlus output;

	@Override
	protected void reconstruct(final Progress progress) {
		final MotionInput motion = MotionInput.of(kind, length, angle, kernel_size);
		final SharpImage sharp = SharpImage.of(image, motion.box());
		final List<Tensor> kernels = new ArrayList<>();
		final List<Tensor> blurred = new ArrayList<>();
		final List<Tensor> truths = new ArrayList<>();
		for (int i = 0; i < sharp.count(); i++) {
			progress.check();
			progress.update(i, sharp.count(), "Blurring");
			if (i == 0 || !shared) kernels.add(motion.kernel(seed + i));
			final Tensor kernel = kernels.get(shared ? 0 : i);
			final SplittableRandom random = new SplittableRandom(~(seed + i));
			blurred.add(sharp.eachColour(i, plane -> measured(plane, kernel, sharp.peak(), random)));
			if (cut) truths.add(sharp.eachColour(i, plane -> Crop.inside(plane, kernel.size(0) / 2)));
		}
		output_kernel = publish("output_kernel", KernelImage.of(KERNEL_TITLE, kernels, image.getCalibration()));
		if (cut) output_sharp = publish("output_sharp", sharp.like(SHARP_TITLE, truths));
		output = publish("output", sharp.like(TITLE, blurred));
	}

	private Tensor measured(final Tensor plane, final Tensor kernel, final double peak, final SplittableRandom random) {
		final Tensor blurred = cut ? Blur.valid(plane, kernel) : Blur.mirrored(plane, kernel);
		for (int i = 0; i < blurred.count(); i++)
			blurred.real()[i] *= (float) gain;
		SensorNoise.add(blurred, noise, shot, peak, random);
		return blurred;
	}
}
