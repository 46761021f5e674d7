package io.github.unrollj.corona.command;

import io.github.unrollj.command.Inputs;
import io.github.unrollj.command.ReconstructCommand;
import io.github.unrollj.corona.CoronaReconstructor;
import io.github.unrollj.corona.classical.Separator;
import io.github.unrollj.corona.evaluation.BenchmarkTable;
import io.github.unrollj.corona.evaluation.ClassicalMethods;
import io.github.unrollj.corona.evaluation.CoronaBenchmark;
import io.github.unrollj.corona.evaluation.HeldOut;
import io.github.unrollj.corona.evaluation.PatchTable;
import io.github.unrollj.corona.evaluation.TunedParameters;
import io.github.unrollj.corona.network.CoronaNetwork;
import io.github.unrollj.corona.network.CoronaSeparator;
import io.github.unrollj.model.Model;
import io.github.unrollj.model.ModelSource;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.Button;

/**
 * Measures classical methods, tuned on other data of the same kind, and networks, whole and after some of their layers, on
 * simulated patches that nothing was trained or tuned on.
 */
@Plugin(type = Command.class, name = "benchmark corona", headless = true,
	description = "Compares classical methods and networks on held-out simulated ultrasound",
	menuPath = "Plugins>UnrollJ>Benchmark>Benchmark CORONA Clutter Removal")
public class BenchmarkCoronaCommand extends ReconstructCommand {

	private static final List<String> METHODS = Stream.concat(ClassicalMethods.ALL.stream(), Stream.of("svd-oracle",
		"untrained", "unrolled")).toList();

	@Parameter(label = "Models (names or files, with ; between)", required = false, persist = false)
	private String models = "default";

	@Parameter(label = "Methods, with blanks between", persist = false,
		description = "Of zero, mean, svd, svd-oracle, inexact-alm, fista, fista-elements, untrained, unrolled; or all")
	private String methods = "all";

	@Parameter(label = "Tissue", choices = { "both", "near-static", "moving" }, persist = false)
	private String tissue = "both";

	@Parameter(label = "Levels of clutter (dB), with blanks between", persist = false)
	private String levels = "10 20 30 40";

	@Parameter(label = "Movies of each kind (16 patches each)", min = "1", max = "10000", persist = false)
	private int movies = HeldOut.MOVIES;

	@Parameter(label = "File for tuned parameters (.json)", style = "save", required = false, persist = false,
		description = "Parameters found in this file are not tuned again; those tuned are written to it")
	private File tuning_file;

	@Parameter(label = "Table file to write (.csv)", style = "save", required = false, persist = false)
	private File table_file;

	@Parameter(visibility = ItemVisibility.MESSAGE, persist = false)
	private final String advanced = "Advanced";

	@Parameter(label = "Layers after which networks are measured too", required = false, persist = false)
	private String layers = "1 3 5";

	@Parameter(label = "Patches to tune on", min = "1", max = "64", persist = false)
	private int tuning_patches = 8;

	@Parameter(label = "File for the errors of every patch (.csv)", style = "save", required = false, persist = false)
	private File patch_file;

	@Parameter(label = "Threads (0: all)", min = "0", max = "1024", persist = false)
	private int threads = 0;

	@Parameter(label = "Help", callback = "help", required = false, persist = false)
	private Button help;

	@Parameter(type = ItemIO.OUTPUT, label = "Report")
	private String report;

	@Override
	protected void reconstruct(final Progress progress) throws IOException {
		final Set<String> wanted = words(methods, METHODS, "methods");
		final TunedParameters tuned = tuning_file == null ? TunedParameters.inMemory() : TunedParameters.in(tuning_file
			.toPath());
		final Set<String> classical = new TreeSet<>(ClassicalMethods.ALL);
		classical.retainAll(wanted);
		final BenchmarkTable table = new BenchmarkTable();
		final PatchTable patches = new PatchTable();
		try (Workers workers = threads == 0 ? Workers.all() : new Workers(threads)) {
			final CoronaBenchmark benchmark = new CoronaBenchmark(new ClassicalMethods(classical, tuned), wanted.contains(
				"svd-oracle"), networks(wanted), movies, tuning_patches, workers);
			for (final HeldOut data : HeldOut.values()) {
				if (!tissue.equals("both") && !tissue.equals(data.title())) continue;
				for (final double level : levels()) {
					benchmark.run(data, level, table, patches, progress);
					if (table_file != null) table.save(table_file.toPath());
					if (patch_file != null) patches.save(patch_file.toPath());
				}
			}
		}
		report = table.text();
	}

	/** The networks, whole and after some of their layers, by what they are called in the table. */
	private Map<String, Separator> networks(final Set<String> wanted) throws IOException {
		final CoronaReconstructor reconstructor = new CoronaReconstructor();
		final Map<String, Separator> networks = new LinkedHashMap<>();
		if (wanted.contains("untrained")) {
			add("untrained", (CoronaNetwork) reconstructor.network(reconstructor.defaultConfiguration(), 0), networks);
		}
		if (!wanted.contains("unrolled")) return networks;
		final List<String> texts = Arrays.stream(models.split(";")).map(String::strip).toList();
		for (final String text : texts) {
			final Model model = ModelSource.of(reconstructor).open(text);
			final String shortName = ModelSource.shortName(text);
			final boolean isUnique = texts.stream().map(ModelSource::shortName).filter(shortName::equals).count() == 1;
			final String name = isUnique ? shortName : text;
			final CoronaNetwork network = (CoronaNetwork) model.network(reconstructor);
			if (!network.configuration().complex()) {
				throw new IllegalArgumentException("model " + name + " is for real movies and must be for complex ones");
			}
			add(name, network, networks);
		}
		return networks;
	}

	private void add(final String name, final CoronaNetwork network, final Map<String, Separator> networks) {
		for (final String layer : layers.strip().split("\\s+")) {
			if (layer.isEmpty()) continue;
			final int k = (int) number("layers", layer, 1, 100);
			if (k < network.layers()) networks.put(name + ", layer " + k, CoronaSeparator.ofLayer(network, k));
		}
		networks.put(name + ", layer " + network.layers(), CoronaSeparator.of(network));
	}

	private double[] levels() {
		return Arrays.stream(levels.strip().split("\\s+")).mapToDouble(level -> number("levels", level, 10, 40)).toArray();
	}

	private static double number(final String key, final String text, final double least, final double most) {
		try {
			return Inputs.between(key, Double.parseDouble(text), least, most);
		}
		catch (final NumberFormatException e) {
			throw new IllegalArgumentException(key + " is \"" + text + "\" and must be numbers with blanks between", e);
		}
	}

	private static Set<String> words(final String text, final List<String> allowed, final String key) {
		if (text.strip().equals("all")) return Set.copyOf(allowed);
		final Set<String> words = Set.of(text.strip().split("\\s+"));
		if (allowed.containsAll(words)) return words;
		throw new IllegalArgumentException(key + " is \"" + text + "\" and must be all, or some of " + String.join(", ",
			allowed) + " with blanks between");
	}
}
