package io.github.unrollj.corona.command;

import ij.ImagePlus;

import io.github.unrollj.command.PreviewableCommand;
import io.github.unrollj.corona.Separators;
import io.github.unrollj.corona.blocks.MovieBlocks;
import io.github.unrollj.corona.classical.InexactAlm;
import io.github.unrollj.corona.classical.ProximalGradient;
import io.github.unrollj.corona.classical.SvdFilter;
import io.github.unrollj.corona.movie.ImageMovie;
import io.github.unrollj.corona.movie.SeparatedMovie;
import io.github.unrollj.preview.ImageCrop;
import io.github.unrollj.preview.PreviewPart;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.io.IOException;
import java.util.Map;
import java.util.stream.IntStream;

import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.log.LogService;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.Button;

/**
 * Takes a movie apart into what moves, "Blood", and what hardly does, "Tissue": bubbles and clutter in ultrasound, cells or
 * emitters and background in microscopy. The parts are 32-bit movies in the input's scale, complex (two channels) if the
 * input is, within the bounds of an area selection. "Power Doppler" and "Maximum Intensity" are images of the blood in dB.
 */
@Plugin(type = Command.class, name = "corona", headless = true,
	description = "Separates moving blood, cells or emitters from tissue or background in a movie",
	menuPath = "Plugins>UnrollJ>CORONA Clutter Removal")
public class CoronaCommand extends PreviewableCommand {

	/** Titles of the results. */
	public static final String BLOOD = "Blood";
	public static final String TISSUE = "Tissue";
	public static final String POWER = "Power Doppler";
	public static final String MAXIMUM = "Maximum Intensity";

	/** Pixels and frames of a preview. */
	private static final int EDGE = 96;
	private static final int FRAMES = 20;

	@Parameter(label = "Movie", persist = false,
		description = "A grey movie of any depth, its frames or slices in time; complex ones have two channels")
	private ImagePlus image;

	@Parameter(label = "Method", choices = { "unrolled", "fista", "inexact-alm", "svd" }, persist = false,
		description = "unrolled: the trained network; fista, inexact-alm: robust PCA, slow; svd: singular value filter")
	private String method = "unrolled";

	@Parameter(label = "Model (default, ultrasound, microscopy or a file)", persist = false,
		description = "default: ultrasound for complex movies, microscopy for real ones; or the path of a .safetensors file")
	private String model = "default";

	@Parameter(label = "Complex numbers", choices = { "automatic", "channels", "interleaved", "no" }, persist = false,
		description = "How the movie holds real and imaginary parts; automatic: two 32-bit channels are complex")
	private String complex = "automatic";

	@Parameter(label = "Show the tissue movie", persist = false)
	private boolean tissue = true;

	@Parameter(label = "Show power Doppler (dB)", persist = false)
	private boolean power = false;

	@Parameter(label = "Show maximum intensity (dB)", persist = false)
	private boolean maximum = false;

	@Parameter(visibility = ItemVisibility.MESSAGE, persist = false)
	private final String advanced = "Advanced";

	@Parameter(label = "First singular components dropped (svd)", min = "0", max = "32768", persist = false)
	private int first = Separators.CUT;

	@Parameter(label = "Last singular components dropped (svd)", min = "0", max = "32768", persist = false)
	private int last = 0;

	@Parameter(label = "Weight of the nuclear norm (fista)", min = "0", max = "1000000", persist = false)
	private double lambda1 = Separators.LAMBDA1;

	@Parameter(label = "Weight of the sparse norm (fista)", min = "0", max = "1000000", persist = false)
	private double lambda2 = Separators.LAMBDA2;

	@Parameter(label = "Relative weight of the sparse norm (inexact-alm)", min = "0.001", max = "1000", persist = false)
	private double weight = Separators.WEIGHT;

	@Parameter(label = "Block size (pixels, 0: the model's)", min = "0", max = "32768", persist = false)
	private int block_size = 0;

	@Parameter(label = "Block length (frames, 0: the model's)", min = "0", max = "32768", persist = false)
	private int block_frames = 0;

	@Parameter(label = "Overlap of blocks in time (frames, -1: a quarter)", min = "-1", max = "32767", persist = false)
	private int overlap = -1;

	@Parameter(label = "Threads (0: all)", min = "0", max = "1024", persist = false)
	private int threads = 0;

	@Parameter(label = "Preview", visibility = ItemVisibility.INVISIBLE, persist = false,
		description = "Separates a block around the frame that is shown; shows its maximum intensity over time")
	private boolean preview = false;

	@Parameter(label = "Help", callback = "help", required = false, persist = false)
	private Button help;

	@Parameter(type = ItemIO.OUTPUT, label = BLOOD)
	private ImagePlus output;

	@Parameter(type = ItemIO.OUTPUT, label = TISSUE, required = false)
	private ImagePlus output_tissue;

	@Parameter(type = ItemIO.OUTPUT, label = POWER, required = false)
	private ImagePlus output_power;

	@Parameter(type = ItemIO.OUTPUT, label = MAXIMUM, required = false)
	private ImagePlus output_maximum;

	@Parameter
	private LogService logService;

	/** One block, around the frame that is shown. */
	@Override
	protected PreviewPart previewPart(final int step) {
		final int stored = complex.equals("interleaved") ? 2 : image.getNChannels();
		final int times = image.getStackSize() / stored;
		final int length = Math.min(times, block_frames == 0 ? FRAMES : block_frames);
		final int now = (image.getCurrentSlice() - 1) / stored;
		final int begin = Math.max(0, Math.min(now - length / 2, times - length));
		final IntStream planes = IntStream.rangeClosed(begin * stored + 1, (begin + length) * stored);
		final int channels = image.getNChannels();
		final ImageCrop block = ImageCrop.of(image, ImageCrop.bounds(image, EDGE), planes, channels, 1, length * stored /
			channels);
		return PreviewPart.of(block, true).withInputs(Map.of("tissue", false, "power", false, "maximum", true)).showing(
			"output_maximum").beside(Map.of("method", "svd", "first", 0, "last", 0));
	}

	@Override
	protected void reconstruct(final Progress progress) throws IOException {
		final ImageMovie movie = ImageMovie.of(image, complex);
		final Separators method = method(movie.isComplex()).withBlocks(block_size, block_frames);
		final MovieBlocks blocks = method.of(movie, overlap);
		if (method.exact() && blocks.fills(movie)) logService.info(small(movie, method));
		try (SeparatedMovie parts = SeparatedMovie.of(sink("output"), movie.header(BLOOD))) {
			if (tissue || isRequested("output_tissue")) parts.addTissue(sink("output_tissue"), movie.header(TISSUE));
			try (Workers workers = threads == 0 ? Workers.all() : new Workers(threads)) {
				blocks.run(movie, parts, workers, progress);
			}
			parts.finish();
			publish(parts, movie);
		}
	}

	private Separators method(final boolean isComplex) throws IOException {
		switch (method) {
			case "fista":
				return Separators.scaled(ProximalGradient.fista(lambda1, lambda2));
			case "inexact-alm":
				return Separators.classical(InexactAlm.DEFAULT.withWeight(weight));
			case "svd":
				return Separators.classical(new SvdFilter(first, last));
			default:
				return Separators.unrolled(model, isComplex);
		}
	}

	private static String small(final ImageMovie movie, final Separators method) {
		return "image of " + movie.frames() + " frames and " + movie.columns() + " x " + movie.rows() +
			" pixels is smaller than a block of " + method.frames() + " frames and " + method.edge() + " x " + method.edge() +
			" pixels: it is continued by reflection";
	}

	/** The blood last, so that it is the active image. */
	private void publish(final SeparatedMovie parts, final ImageMovie movie) throws IOException {
		if (maximum || isRequested("output_maximum")) {
			output_maximum = publish("output_maximum", movie.picture(MAXIMUM, parts.flow().maximum()));
		}
		if (power || isRequested("output_power")) {
			output_power = publish("output_power", movie.picture(POWER, parts.flow().power()));
		}
		if (parts.tissue().isPresent()) output_tissue = publish("output_tissue", parts.tissue().get());
		output = publish("output", parts.blood());
	}
}
