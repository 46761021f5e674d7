package io.github.unrollj.admmcsnet.command;

import io.github.unrollj.admmcsnet.classical.ClassicalAdmm;
import io.github.unrollj.admmcsnet.evaluation.AdmmTuning;
import io.github.unrollj.admmcsnet.evaluation.CleanImage;
import io.github.unrollj.admmcsnet.evaluation.MaskSource;
import io.github.unrollj.admmcsnet.evaluation.MriBenchmark;
import io.github.unrollj.admmcsnet.evaluation.Score;
import io.github.unrollj.admmcsnet.mask.MaskDescription;
import io.github.unrollj.admmcsnet.mask.MaskKind;
import io.github.unrollj.admmcsnet.reconstruction.CoilMethod;
import io.github.unrollj.admmcsnet.reconstruction.MriModel;
import io.github.unrollj.command.Inputs;
import io.github.unrollj.command.ReconstructCommand;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.Button;

/**
 * Measures zero filling, total variation, classical ADMM and models on a folder of clean images, undersampled
 * retrospectively. The parameters of the classical methods are tuned on the images of another folder, for each mask.
 */
@Plugin(type = Command.class, name = "benchmark admm-csnet", headless = true,
	menuPath = "Plugins>UnrollJ>Benchmark>Benchmark ADMM-CSNet MRI Reconstruction",
	description = "Measures reconstructions of clean images, magnitude or complex, by all methods")
public class BenchmarkMriCommand extends ReconstructCommand {

	@Parameter(label = "Folder of clean images", style = "directory", persist = false)
	private File clean_folder;

	@Parameter(label = "Folder to tune classical methods on", style = "directory", required = false, persist = false,
		description = "Clean images that are not in the other folder; none: classical methods as they are by default")
	private File tuning_folder;

	@Parameter(label = "Masks (kinds or files)", persist = false, description = "Separated by commas: pseudo-radial, " +
		"cartesian, random, poisson-disc, or image files with the zero frequency in the centre")
	private String masks = "pseudo-radial";

	@Parameter(label = "Sampled fractions (of the kinds)", persist = false, description = "Separated by commas")
	private String fractions = "0.2";

	@Parameter(label = "Models (names or files; empty: none)", required = false, persist = false,
		description = "Separated by commas")
	private String models = "default";

	@Parameter(label = "Also networks before training", persist = false)
	private boolean untrained = false;

	@Parameter(label = "Also every image", persist = false, description = "A line for each image, not only their mean")
	private boolean details = false;

	@Parameter(visibility = ItemVisibility.MESSAGE, persist = false)
	private final String advanced = "Advanced";

	@Parameter(label = "32-bit stacks are complex", persist = false,
		description = "Real and imaginary planes alternate; images of two 32-bit channels are complex anyway")
	private boolean complex = false;

	@Parameter(label = "Classical methods", persist = false, description = "Total variation and ADMM with DCT filters")
	private boolean classical = true;

	@Parameter(label = "Most images to tune on", min = "1", max = "10000", persist = false)
	private int tuning_images = 8;

	@Parameter(label = "Seed of the masks", persist = false)
	private long seed = 1;

	@Parameter(label = "Threads (0: all)", min = "0", max = "1024", persist = false,
		description = "Images at a time; each is timed on one thread, most honestly with 1")
	private int threads = 1;

	@Parameter(label = "Help", callback = "help", required = false, persist = false)
	private Button help;

	@Parameter(type = ItemIO.OUTPUT, label = "Report")
	private String report;

	private final StringBuilder text = new StringBuilder();

	@Override
	protected void reconstruct(final Progress progress) throws IOException {
		final List<CleanImage> images = CleanImage.in(Inputs.existingFolder("clean_folder", clean_folder).toPath(), complex);
		final List<CleanImage> tuning = tuning_folder == null ? List.of() : some(CleanImage.in(Inputs.existingFolder(
			"tuning_folder", tuning_folder).toPath(), complex));
		text.append(String.format(Locale.ROOT, "%-24s %-22s %8s %8s %8s %8s %8s%n", "image", "method", "NMSE", "PSNR",
			"|x| PSNR", "|x| SSIM", "s"));
		try (Workers workers = threads == 0 ? Workers.all() : new Workers(threads)) {
			for (final MaskSource mask : maskSources()) {
				final MriBenchmark benchmark = MriBenchmark.of(images, mask);
				final MaskDescription description = MaskDescription.of(benchmark.mask());
				text.append(description).append(System.lineSeparator());
				for (final Map.Entry<String, CoilMethod> method : methods(description, tuning.isEmpty() ? null : new AdmmTuning(
					MriBenchmark.of(tuning, mask), workers, progress), isComplex(images)).entrySet()) {
					add(method.getKey(), benchmark, method.getValue(), workers, progress);
				}
			}
		}
		report = text.toString();
	}

	private static boolean isComplex(final List<CleanImage> images) {
		return images.stream().anyMatch(image -> image.pixels().isComplex());
	}

	/** As many as wanted, from all over the folder. */
	private List<CleanImage> some(final List<CleanImage> all) {
		final int count = Math.min(tuning_images, all.size());
		return IntStream.range(0, count).mapToObj(i -> all.get(i * all.size() / count)).toList();
	}

	private List<MaskSource> maskSources() throws IOException {
		final List<MaskSource> sources = new ArrayList<>();
		for (final String word : words(masks)) {
			if (Files.isRegularFile(Path.of(word))) sources.add(MaskSource.file(Path.of(word)));
			else for (final String fraction : words(fractions))
				sources.add(MaskSource.drawn(MaskKind.of(word), fraction(fraction), seed));
		}
		return sources;
	}

	private static double fraction(final String text) {
		try {
			return Double.parseDouble(text);
		}
		catch (final NumberFormatException e) {
			throw new IllegalArgumentException("fractions has \"" + text + "\" and must be numbers separated by commas");
		}
	}

	private static List<String> words(final String text) {
		return Arrays.stream(text.split(",")).map(String::strip).filter(word -> !word.isEmpty()).toList();
	}

	/** @param tuning null for the default parameters */
	private Map<String, CoilMethod> methods(final MaskDescription mask, final AdmmTuning tuning, final boolean phased)
		throws IOException
	{
		final Map<String, CoilMethod> methods = new LinkedHashMap<>();
		methods.put("zero-filled", (kSpace, sampled) -> ClassicalAdmm.zeroFilled(kSpace));
		if (classical) {
			methods.put("total variation", tuned(ClassicalAdmm.TV, tuning)::reconstruct);
			methods.put("classical", tuned(ClassicalAdmm.DCT, tuning)::reconstruct);
		}
		for (final String name : words(models)) {
			final MriModel model = MriModel.open(name, mask);
			if (phased && model.isReal()) {
				text.append("   model ").append(model.name()).append(" is for real images").append(System.lineSeparator());
				continue;
			}
			if (untrained) methods.put("untrained " + model.name(), model.untrained());
			methods.put(model.name(), model);
		}
		return methods;
	}

	private ClassicalAdmm tuned(final ClassicalAdmm start, final AdmmTuning tuning) {
		final ClassicalAdmm method = tuning == null ? start : tuning.tune(start);
		text.append(String.format(Locale.ROOT, "   %s%s: rho %.4g, threshold %.4g, %d iterations%n", method.prior(), tuning ==
			null ? "" : " tuned", method.rho(), method.threshold(), method.iterations()));
		return method;
	}

	private void add(final String name, final MriBenchmark benchmark, final CoilMethod method, final Workers workers,
		final Progress progress)
	{
		final List<Score> scores = benchmark.run(method, workers, progress);
		if (details) scores.forEach(score -> line(name, score));
		line(name, Score.mean(scores));
	}

	private void line(final String method, final Score score) {
		text.append(String.format(Locale.ROOT, "   %-21s %-22s %8.4f %8.2f %8.2f %8.4f %8.3f%n", score.image(), method, score
			.error(), score.psnr(), score.magnitudePsnr(), score.ssim(), score.seconds()));
	}
}
