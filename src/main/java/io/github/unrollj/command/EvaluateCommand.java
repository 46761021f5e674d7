package io.github.unrollj.command;

import io.github.unrollj.train.PairSource;
import io.github.unrollj.unrolled.LearningTask;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import java.awt.GraphicsEnvironment;
import java.io.File;
import java.io.IOException;

import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.plugin.PluginService;
import org.scijava.widget.Button;

/**
 * Compares a model with the classical method and with the input itself on images whose truth is known: measured ones
 * with references, or clean ones, from which the reconstructor simulates measurements. PSNR is as the reconstructor
 * defines it; SSIM and NMSE (ratio of norms) refer to all of the main output, SSIM of complex images and movies to the
 * absolute values of all planes. The table, titled "Evaluation", ends with means and standard deviations. The stack
 * "Error Maps" has the absolute errors of input, classical and unrolled side by side, relative to the truth's scale, one
 * slice for each of the first images.
 */
@Plugin(type = Command.class, name = "evaluate", headless = true,
	menuPath = "Plugins>UnrollJ>Evaluate Reconstruction",
	description = "Compares a model, the classical method and the input with the truth.")
public class EvaluateCommand extends ReconstructCommand {

	@Parameter(label = "Reconstructor (empty: the model file's)", style = RECONSTRUCTOR, required = false,
		persist = false)
	private String reconstructor = "";

	@Parameter(label = "Model (built-in name or file; empty: default)", required = false)
	private String model = "";

	@Parameter(label = "Folder of clean images", style = "directory", required = false, persist = false,
		description = "Measurements are simulated from these images.")
	private File clean_folder;

	@Parameter(label = "Folder of measured images", style = "directory", required = false, persist = false)
	private File input_folder;

	@Parameter(label = "Folder of true images", style = "directory", required = false, persist = false,
		description = "References of the measured images, of the same names.")
	private File target_folder;

	@Parameter(label = "Table file to write (.csv)", style = "save", required = false, persist = false)
	private File table_file;

	@Parameter(visibility = ItemVisibility.MESSAGE, persist = false)
	private final String advanced = "Advanced";

	@Parameter(label = "Stack of clean images", style = "open", required = false, persist = false)
	private File clean_stack;

	@Parameter(label = "Stack of measured images", style = "open", required = false, persist = false)
	private File input_stack;

	@Parameter(label = "Stack of true images", style = "open", required = false, persist = false)
	private File target_stack;

	@Parameter(label = "Error maps of the first images (0: none)", min = "0", max = "10000", persist = false)
	private int error_maps = 20;

	@Parameter(label = "Seed of simulated measurements", persist = false)
	private long seed = 1;

	@Parameter(label = "Threads (0: all)", min = "0", max = "1024", persist = false)
	private int threads = 0;

	@Parameter(label = "Help", callback = "help", required = false, persist = false)
	private Button help;

	@Parameter(type = ItemIO.OUTPUT)
	private ResultsTable table;

	@Parameter(type = ItemIO.OUTPUT, label = ErrorMaps.TITLE, required = false)
	private ImagePlus output_errors;

	@Parameter
	private PluginService pluginService;

	@Override
	protected void reconstruct(final Progress progress) throws IOException {
		final PairInputs inputs = new PairInputs(clean_folder, clean_stack, input_folder, target_folder, input_stack,
			target_stack);
		final ChosenModel chosen = ChosenModel.of(pluginService, reconstructor, model);
		final LearningTask task = chosen.reconstructor().task(chosen.model().configuration());
		final PairSource pairs = inputs.open(task, seed);
		final ErrorMaps maps = new ErrorMaps(task, Math.min(error_maps, pairs.size()));
		try (Workers workers = threads == 0 ? Workers.all() : new Workers(threads)) {
			final EvaluationTable figures = new Comparison(chosen.model().network(chosen.reconstructor()), task).of(pairs,
				maps, workers, progress);
			if (table_file != null) figures.save(table_file.toPath());
			table = figures.results();
		}
		if (!GraphicsEnvironment.isHeadless()) table.show(EvaluationTable.TITLE);
		if (!maps.isEmpty()) output_errors = publish("output_errors", maps.image());
	}
}
