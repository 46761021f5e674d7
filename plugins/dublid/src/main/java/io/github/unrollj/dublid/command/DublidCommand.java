package io.github.unrollj.dublid.command;

import ij.ImagePlus;

import io.github.unrollj.command.Inputs;
import io.github.unrollj.command.PreviewableCommand;
import io.github.unrollj.dublid.diagnosis.NoiseLevel;
import io.github.unrollj.dublid.restoration.BlurredStack;
import io.github.unrollj.dublid.restoration.EstimationPlace;
import io.github.unrollj.dublid.restoration.MethodChoice;
import io.github.unrollj.dublid.restoration.PlaneKernels;
import io.github.unrollj.dublid.restoration.RestorationMethod;
import io.github.unrollj.dublid.restoration.StackRestoration;
import io.github.unrollj.image.ImagePlanes;
import io.github.unrollj.image.ImageSink;
import io.github.unrollj.image.Window;
import io.github.unrollj.preview.ImageCrop;
import io.github.unrollj.preview.PreviewPart;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.awt.Rectangle;
import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.Button;

/**
 * Removes the blur of a motion from an image without knowing it: one kernel, or one for every plane, is estimated, and all
 * planes are restored. "Deblurred" is 32-bit (RGB for RGB) at the input's scale, "Kernel" the kernels found or used, each
 * of sum 1 and centred. The report says what was done, how well it explains the image, and what should be doubted.
 */
@Plugin(type = Command.class, name = "dublid", headless = true, menuPath = "Plugins>UnrollJ>DUBLID Blind Deblurring",
	description = "Removes uniform motion blur without a point spread function, by unrolled half-quadratic splitting")
public class DublidCommand extends PreviewableCommand {

	/** Titles of the results. */
	public static final String TITLE = "Deblurred";
	public static final String KERNEL_TITLE = "Kernel";

	private static final String ESTIMATE = "estimate";

	/** Width and height of the smallest and largest part that a preview computes, in pixels. */
	private static final int SMALLEST = 128;
	private static final int LARGEST = 256;

	@Parameter(label = "Image", persist = false)
	private ImagePlus image;

	@Parameter(label = "Method", choices = { MethodChoice.UNROLLED, MethodChoice.CLASSICAL, MethodChoice.KNOWN },
		persist = false, description = "unrolled: the network; classical: total variation, slower; known: with the kernel " +
			"that is given")
	private String method = MethodChoice.UNROLLED;

	@Parameter(label = "Kernel size (pixels, odd; 0: the model's)", min = "0", max = "201", persist = false,
		description = "Rows and columns of the kernel; a little more than the blur is long")
	private int kernel_size = 0;

	@Parameter(label = "Model (default, a name or a file)", persist = false, description = "default: the built-in model " +
		"that suits the image's noise; or another built-in name, or the path of a .safetensors file; untrained: none")
	private String model = "default";

	@Parameter(label = "Known kernel (title or file)", required = false, persist = false, description = "For method known: " +
		"an open image, or an image or .csv file, of odd sizes; one for all planes, or a stack of one for each")
	private String kernel = "";

	@Parameter(label = "One kernel for the whole stack", persist = false)
	private boolean shared = true;

	@Parameter(label = "Estimated in plane (0: the richest)", min = "0", max = "2147483647", persist = false,
		description = "Of a stack, counted from 1; 0: that of most structure")
	private int slice = 0;

	@Parameter(visibility = ItemVisibility.MESSAGE, persist = false)
	private final String advanced = "Advanced";

	@Parameter(label = "A selection says where to", choices = { ESTIMATE, "crop" }, persist = false, description =
		"estimate: the kernel is estimated in its bounds, and all of the image is deblurred; crop: only its bounds are")
	private String selection = ESTIMATE;

	@Parameter(label = "Estimated in region (x,y,width,height)", required = false, persist = false,
		description = "In place of a selection; empty and without one: all of the image, or its richest part")
	private String region = "";

	@Parameter(label = "Image from kernel by", choices = { MethodChoice.AUTOMATIC, MethodChoice.UNROLLED,
		MethodChoice.CLASSICAL }, persist = false, description = "automatic: as the method is, classical for known kernels")
	private String retrieval = MethodChoice.AUTOMATIC;

	@Parameter(label = "Threads (0: all)", min = "0", max = "1024", persist = false)
	private int threads = 0;

	@Parameter(label = "Preview", visibility = ItemVisibility.INVISIBLE, persist = false,
		description = "Deblurs a part of the plane that is shown, with a kernel estimated there")
	private boolean preview = false;

	@Parameter(label = "Help", callback = "help", required = false, persist = false)
	private Button help;

	@Parameter(type = ItemIO.OUTPUT, label = KERNEL_TITLE)
	private ImagePlus output_kernel;

	@Parameter(type = ItemIO.OUTPUT, label = TITLE)
	private ImagePlus output;

	@Parameter(type = ItemIO.OUTPUT, label = "Report")
	private String report;

	@Override
	protected PreviewPart previewPart(final int step) {
		final int edge = SMALLEST << step;
		final Window named = RegionInput.of(region, null, new Window(0, 0, image.getHeight(), image.getWidth()));
		final Rectangle bounds = named == null ? ImageCrop.bounds(image, edge) : ImageCrop.centre(new Rectangle(named
			.column(), named.row(), named.columns(), named.rows()), edge);
		return PreviewPart.of(ImageCrop.ofPlane(image, bounds), edge >= LARGEST).withInputs(Map.of("slice", 0, "region", ""));
	}

	@Override
	protected void reconstruct(final Progress progress) throws IOException {
		if (kernel_size != 0) KernelImage.requireSize("kernel_size", kernel_size);
		final boolean crops = selection.equals("crop");
		final ImagePlanes planes = crops ? ImagePlanes.of(image) : ImagePlanes.whole(image);
		final Window where = RegionInput.of(region, crops ? null : image.getRoi(), planes.crop());
		final List<Tensor> known = method.equals(MethodChoice.KNOWN) ? KernelInput.of(kernel) : List.of();
		final BlurredStack stack = BlurredStack.of(planes, progress);
		final EstimationPlace place = EstimationPlace.of(stack, Inputs.between("slice", slice, 0, stack.count()) - 1, where);
		final double noise = NoiseLevel.of(stack.grey(place.plane(), place.window()));
		final RestorationMethod chosen = new MethodChoice(method, retrieval, model, kernel_size).forNoise(noise);
		final BlurReport lines = new BlurReport(stack, place, noise, chosen);
		if (known.isEmpty() && !kernel.isBlank()) lines.note("kernel is not used, since method is " + method);
		try (Workers workers = threads == 0 ? Workers.all() : new Workers(threads)) {
			final StackRestoration restoration = new StackRestoration(stack, chosen.deconvolution(), workers, progress);
			final PlaneKernels kernels = known.isEmpty() ? PlaneKernels.estimated(restoration, chosen, place, shared)
				: PlaneKernels.known(known, stack);
			restore(restoration, kernels, stack);
			lines.describe(kernels, restoration.residual());
		}
		report = lines.toString();
	}

	private void restore(final StackRestoration restoration, final PlaneKernels kernels, final BlurredStack stack)
		throws IOException
	{
		try (ImageSink sink = sink("output").create(stack.header(TITLE))) {
			for (int i = 0; i < stack.count(); i++)
				restoration.restore(i, kernels.of(i), sink.plane(i));
			sink.finish();
			output_kernel = publish("output_kernel", KernelImage.of(KERNEL_TITLE, kernels.all(), image.getCalibration()));
			output = publish("output", sink);
		}
	}
}
