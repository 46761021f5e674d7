package io.github.unrollj.admmcsnet.command;

import ij.ImagePlus;

import io.github.unrollj.admmcsnet.classical.ClassicalAdmm;
import io.github.unrollj.admmcsnet.kspace.ComplexVolume;
import io.github.unrollj.admmcsnet.kspace.KSpaceVolume;
import io.github.unrollj.admmcsnet.reconstruction.HardConsistency;
import io.github.unrollj.admmcsnet.reconstruction.ImagingMethod;
import io.github.unrollj.admmcsnet.reconstruction.KSpaceCheck;
import io.github.unrollj.admmcsnet.reconstruction.MriModel;
import io.github.unrollj.admmcsnet.reconstruction.SliceMasks;
import io.github.unrollj.admmcsnet.reconstruction.SliceMethod;
import io.github.unrollj.admmcsnet.reconstruction.VolumeReconstruction;
import io.github.unrollj.admmcsnet.reconstruction.WithMaps;
import io.github.unrollj.admmcsnet.reconstruction.WithoutMaps;
import io.github.unrollj.command.PreviewableCommand;
import io.github.unrollj.preview.PreviewPart;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.io.File;
import java.io.IOException;
import java.util.Map;

import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.Button;

/**
 * Makes images of undersampled k-space, slice by slice. The result is titled "Reconstructed", 32-bit, at the scale that
 * the Fourier transform of the k-space had; "Mask" is the mask where it was deduced. The report says what was found in
 * the data, what was done, and what should be doubted.
 */
@Plugin(type = Command.class, name = "admm-csnet", headless = true,
	menuPath = "Plugins>UnrollJ>ADMM-CSNet MRI Reconstruction",
	description = "Makes images of undersampled k-space (MRI, Cartesian) by unrolled ADMM.")
public class AdmmCsnetCommand extends PreviewableCommand {

	/** Titles of the results. */
	public static final String TITLE = "Reconstructed";
	public static final String MASK_TITLE = "Mask";

	@Parameter(label = "K-space (32-bit, real and imaginary)", required = false, persist = false, description = "Complex " +
		"32-bit image: channel 1 real, channel 2 imaginary, or slices alternating; stacks slice by slice")
	private ImagePlus image;

	@Parameter(label = "Mask (title or file; empty: deduced)", required = false, persist = false, description = "Title or " +
		"file of an image of the same size, not 0 where k-space was sampled; empty: where k-space is not 0")
	private String mask = "";

	@Parameter(label = "Zero frequency", choices = { "centre", "corner" }, persist = false,
		description = "Where the zero frequency (DC) of k-space and mask is")
	private String dc = "centre";

	@Parameter(label = "Scaling of the transform", choices = { KSpaceInput.AUTOMATIC, "unnormalised", "unitary",
		"normalised" }, persist = false, description = "Factor of the transform from image to k-space: 1, 1/sqrt(pixels) " +
			"or 1/pixels; automatic: unnormalised for images, unitary for .cfl and .h5")
	private String scaling = KSpaceInput.AUTOMATIC;

	@Parameter(label = "Method", choices = { "unrolled", "classical", "zero-filled" }, persist = false)
	private String method = "unrolled";

	@Parameter(label = "Model (default, a name or a file)", description = "default: the model for 20 % pseudo-radial " +
		"masks, or robust for others; or another built-in name, or the path of a .safetensors file", persist = false)
	private String model = "default";

	@Parameter(label = "Result", choices = { "magnitude", "complex" }, persist = false)
	private String result = "magnitude";

	@Parameter(visibility = ItemVisibility.MESSAGE, persist = false)
	private final String advanced = "Advanced";

	@Parameter(label = "K-space file in place of the image", required = false, persist = false,
		style = "open,extensions:cfl/h5/hdf5/tif/tiff", description =
		"BART .cfl with its .hdr, fastMRI .h5, or a TIFF stack too large to be opened; an image is then not used")
	private File kspace_file;

	@Parameter(label = "Sampled frequencies as measured", persist = false,
		description = "Hard data consistency: keeps the measured frequencies exactly, with their noise")
	private boolean consistency = false;

	@Parameter(label = "Coils in the image", min = "1", max = "1024", persist = false, description = "Time points of a " +
		"2-channel image, or pairs of planes that follow each other in other stacks; files know theirs")
	private int coils = 1;

	@Parameter(label = "Sensitivities (title or file; empty: none)", required = false, persist = false, description =
		"Complex sensitivities of the coils (SENSE), as the k-space is given; empty: root sum of squares")
	private String sensitivities = "";

	@Parameter(label = "Origin of the image", choices = { KSpaceInput.AUTOMATIC, "corner", "centre" }, persist = false,
		description = "Pixel that the transform counts from; automatic: corner for images, centre for .cfl and .h5")
	private String origin = KSpaceInput.AUTOMATIC;

	@Parameter(label = "Cut to the scanner's image size", persist = false,
		description = "Where the file says that the read-out is oversampled (fastMRI)")
	private boolean cut = true;

	@Parameter(label = "Threads (0: all)", min = "0", max = "1024", persist = false)
	private int threads = 0;

	@Parameter(label = "Preview", visibility = ItemVisibility.INVISIBLE, persist = false,
		description = "Reconstructs the slice that is shown, beside the zero-filled one")
	private boolean preview = false;

	@Parameter(label = "Help", callback = "help", required = false, persist = false)
	private Button help;

	@Parameter(type = ItemIO.OUTPUT, label = TITLE)
	private ImagePlus output;

	@Parameter(type = ItemIO.OUTPUT, label = MASK_TITLE, required = false)
	private ImagePlus output_mask;

	@Parameter(type = ItemIO.OUTPUT, label = "Report")
	private String report;

	private final Report lines = new Report();

	@Override
	protected PreviewPart previewPart(final int step) {
		if (image == null || kspace_file != null) throw new IllegalArgumentException(
			"A preview is of an open image; files are read when all of them is reconstructed");
		return PreviewPart.of(KSpaceInput.slice(image, coils), true).anywhere().withInputs(Map.of("result", "magnitude"))
			.beside(Map.of("method", "zero-filled"));
	}

	@Override
	protected void reconstruct(final Progress progress) throws IOException {
		final ImagePlus shown = KSpaceInput.image(image, kspace_file);
		final ComplexVolume source = KSpaceInput.open(shown, kspace_file, coils);
		try (KSpaceVolume volume = KSpaceVolume.of(source, KSpaceInput.convention(dc, scaling, origin, source
			.usualConvention()));
				ComplexVolume maps = KSpaceInput.maps(sensitivities, volume.source()))
		{
			final SliceMasks masks = MaskInput.of(mask, volume, progress);
			final KSpaceCheck check = KSpaceCheck.of(volume, progress);
			final boolean retrospective = describe(volume, masks, check, KSpaceInput.isRetrospective(shown));
			final SliceMethod slices = slices(method(masks, check), source.coils(), maps);
			final boolean complex = result.equals("complex");
			if (complex && !slices.isComplex()) {
				throw new IllegalArgumentException("result is \"complex\", but a root sum of squares has no phase: give " +
					"sensitivities, or take magnitude");
			}
			final String label = retrospective ? KSpaceInput.retrospective(method) : method;
			final ResultHeader header = new ResultHeader(TITLE, shown, source, cut, complex, label);
			final VolumeReconstruction reconstruction = complex ? VolumeReconstruction.complex(volume, masks, slices)
				: VolumeReconstruction.magnitude(volume, masks, slices);
			output = publish("output", reconstruction.run(header.get(), sink("output"), threads == 0 ? Runtime.getRuntime()
				.availableProcessors() : threads, progress));
			if (masks.isDeduced()) output_mask = publish("output_mask", MaskInput.image(MASK_TITLE, masks.mask(), volume
				.convention()));
			report = lines.toString();
		}
	}

	/**
	 * Reports what the data are.
	 *
	 * @param marked whether they say that they were made of an image
	 * @return whether they were undersampled afterwards
	 */
	private boolean describe(final KSpaceVolume volume, final SliceMasks masks, final KSpaceCheck check,
		final boolean marked)
	{
		lines.add("K-space", volume.source().name() + ", " + KSpaceInput.size(volume.source()) + ", " + Report.words(volume
			.convention()));
		if (kspace_file != null && image != null) lines.add("Note", "image \"" + image.getTitle() +
			"\" is not used, since kspace_file is given");
		lines.add("Mask", masks);
		if (marked) lines.add("Retrospective undersampling", "the k-space was made of an image, as its title or label says");
		else if (masks.leavesOut()) lines.add("Retrospective undersampling",
			"k-space was sampled outside the mask too, which is not used");
		masks.warning().ifPresent(lines::warn);
		check.warning().ifPresent(lines::warn);
		return marked || masks.leavesOut();
	}

	private ImagingMethod method(final SliceMasks masks, final KSpaceCheck check) throws IOException {
		switch (method) {
			case "zero-filled":
				lines.add("Method", method);
				return ImagingMethod.ZERO_FILLED;
			case "classical":
				lines.add("Method", "classical ADMM, 3 x 3 DCT filters, " + ClassicalAdmm.DCT.iterations() + " iterations");
				return ImagingMethod.CLASSICAL;
			default:
				return ImagingMethod.of(network(masks, check));
		}
	}

	private MriModel network(final SliceMasks masks, final KSpaceCheck check) throws IOException {
		final MriModel network = MriModel.open(model, masks.description());
		lines.add("Method", "unrolled, model " + network.name() + ", " + network.stages() + " stages");
		network.warning(masks.description()).ifPresent(lines::warn);
		if (network.isReal()) check.warning(network).ifPresent(lines::warn);
		return network;
	}

	/** @param maps null for none */
	private SliceMethod slices(final ImagingMethod chosen, final int number, final ComplexVolume maps) {
		if (consistency) lines.add("Hard data consistency", "sampled frequencies of each coil as measured");
		if (maps != null) {
			lines.add("Coils", "SENSE with the sensitivities " + sensitivities.strip());
			return WithMaps.of(chosen.ofCoils(), maps, consistency);
		}
		if (number > 1) lines.add("Coils", "each by itself, then root sum of squares, since no sensitivities are given");
		return new WithoutMaps(consistency ? new HardConsistency(chosen.ofOneCoil()) : chosen.ofOneCoil(), number);
	}
}
