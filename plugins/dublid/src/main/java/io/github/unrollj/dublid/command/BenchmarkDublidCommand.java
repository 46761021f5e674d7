package io.github.unrollj.dublid.command;

import io.github.unrollj.command.Inputs;
import io.github.unrollj.command.ReconstructCommand;
import io.github.unrollj.dublid.evaluation.BlindDeblurring;
import io.github.unrollj.dublid.evaluation.DeblurBenchmark;
import io.github.unrollj.dublid.evaluation.DeblurBenchmark.Method;
import io.github.unrollj.dublid.evaluation.DeblurBenchmark.Score;
import io.github.unrollj.dublid.evaluation.DeblurSet;
import io.github.unrollj.dublid.evaluation.DeblurTable;
import io.github.unrollj.dublid.restoration.DeblurModel;
import io.github.unrollj.dublid.restoration.MethodChoice;
import io.github.unrollj.dublid.restoration.PlaneRestoration;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.Button;

/**
 * Measures methods on folders of blurred images whose sharp counterparts and kernels are known, by the protocol of
 * {@link DeblurBenchmark}. Every method is what the command does, scale, border and choice of model included.
 */
@Plugin(type = Command.class, name = "benchmark dublid", headless = true,
	menuPath = "Plugins>UnrollJ>Benchmark>Benchmark DUBLID Blind Deblurring",
	description = "Compares methods of deblurring on images whose sharp counterparts and kernels are known")
public class BenchmarkDublidCommand extends ReconstructCommand {

	private static final List<String> METHODS = List.of("none", MethodChoice.CLASSICAL, DeblurModel.UNTRAINED,
		MethodChoice.UNROLLED, MethodChoice.KNOWN);

	@Parameter(label = "Folders of sets (with ; between)", persist = false, description = "With files " +
		"blurred_IMAGE_KERNEL.png, sharp_IMAGE.png and kernel_KERNEL.csv, or those of the set of Levin et al.")
	private String set_folders = "";

	@Parameter(label = "Methods, with blanks between", persist = false,
		description = "Of none, classical, untrained, unrolled, known (the true kernel, classical retrieval); or all")
	private String methods = "all";

	@Parameter(label = "Models (names or files, with ; between)", required = false, persist = false)
	private String models = "default";

	@Parameter(label = "Noise levels (relative), with blanks between", persist = false,
		description = "Standard deviations of Gaussian noise that is added, relative to white")
	private String noise_levels = "0 0.005 0.01";

	@Parameter(label = "Kernel size (pixels, odd; 0: the model's)", min = "0", max = "201", persist = false)
	private int kernel_size = 0;

	@Parameter(label = "Table file to write (.csv)", style = "save", required = false, persist = false,
		description = "A line for every image")
	private File table_file;

	@Parameter(visibility = ItemVisibility.MESSAGE, persist = false)
	private final String advanced = "Advanced";

	@Parameter(label = "Seed of the noise", persist = false)
	private long seed = 1;

	@Parameter(label = "Threads (0: all)", min = "0", max = "1024", persist = false)
	private int threads = 0;

	@Parameter(label = "Help", callback = "help", required = false, persist = false)
	private Button help;

	@Parameter(type = ItemIO.OUTPUT, label = "Report")
	private String report;

	@Override
	protected void reconstruct(final Progress progress) throws IOException {
		if (kernel_size != 0) KernelImage.requireSize("kernel_size", kernel_size);
		final List<String> wanted = wanted();
		final List<Double> levels = levels();
		final StringBuilder text = new StringBuilder();
		final ScoreFile file = new ScoreFile(table_file);
		try (Workers workers = threads == 0 ? Workers.all() : new Workers(threads)) {
			final Map<String, Method> all = methods(wanted, workers.until(progress));
			for (final File folder : folders()) {
				final DeblurSet set = DeblurSet.of(folder.toPath());
				for (final double noise : levels) {
					final DeblurBenchmark benchmark = new DeblurBenchmark(set, noise, seed);
					final DeblurTable table = new DeblurTable();
					for (final Map.Entry<String, Method> method : all.entrySet()) {
						final List<Score> scores = benchmark.run(method.getValue(), progress);
						table.add(method.getKey(), scores);
						file.add(folder.getName(), noise, method.getKey(), scores);
					}
					text.append(String.format("%s, noise %s of white%n%s%n", folder.getName(), noise, table));
				}
			}
		}
		report = text.toString().stripTrailing();
	}

	private List<File> folders() {
		final List<File> folders = new ArrayList<>();
		for (final String name : set_folders.split(";"))
			folders.add(Inputs.existingFolder("set_folders", new File(name.strip())));
		return folders;
	}

	private List<String> wanted() {
		if (methods.strip().equals("all")) return METHODS;
		final List<String> words = Arrays.asList(methods.strip().split("\\s+"));
		if (METHODS.containsAll(words)) return words;
		throw new IllegalArgumentException("methods is \"" + methods + "\" and must be all, or some of " + String.join(", ",
			METHODS) + " with blanks between");
	}

	private List<Double> levels() {
		final List<Double> levels = new ArrayList<>();
		for (final String level : noise_levels.strip().split("\\s+")) {
			try {
				levels.add(Inputs.between("noise_levels", Double.parseDouble(level), 0, 1));
			}
			catch (final NumberFormatException e) {
				throw new IllegalArgumentException("noise_levels has \"" + level + "\", which is not a number");
			}
		}
		return levels;
	}

	/** The methods by what they are called in the table. */
	private Map<String, Method> methods(final List<String> wanted, final Workers workers) {
		final Map<String, Method> all = new LinkedHashMap<>();
		for (final String method : wanted) {
			switch (method) {
				case "none" -> all.put(method, Method.blind(BlindDeblurring.NONE));
				case MethodChoice.KNOWN -> {
					final PlaneRestoration restoration = restoration(MethodChoice.KNOWN, "", workers);
					all.put("true kernel", (blurred, kernel) -> restoration.restore(blurred, KernelInput.squared(kernel)));
				}
				case MethodChoice.CLASSICAL -> all.put(method, blind(restoration(method, "", workers)));
				case DeblurModel.UNTRAINED -> all.put(method, blind(restoration(MethodChoice.UNROLLED, method, workers)));
				default -> {
					for (final String model : models.split(";"))
						all.put("unrolled " + new File(model.strip()).getName(), blind(restoration(method, model, workers)));
				}
			}
		}
		return all;
	}

	private PlaneRestoration restoration(final String method, final String model, final Workers workers) {
		return new PlaneRestoration(new MethodChoice(method, MethodChoice.AUTOMATIC, model, kernel_size), workers);
	}

	private static Method blind(final PlaneRestoration restoration) {
		return (blurred, kernel) -> restoration.restore(blurred, null);
	}
}
