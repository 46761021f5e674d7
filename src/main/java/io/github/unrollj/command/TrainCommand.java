package io.github.unrollj.command;

import io.github.unrollj.train.TrainingConfiguration;
import io.github.unrollj.train.TrainingResult;
import io.github.unrollj.unrolled.LearningTask;
import io.github.unrollj.unrolled.Reconstructor;
import io.github.unrollj.work.Progress;

import java.io.File;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.log.LogService;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.plugin.PluginService;
import org.scijava.widget.Button;

/**
 * Trains a network of any reconstructor on images: clean ones, from which measurements are simulated, or pairs.
 * For a model file M.safetensors it writes the best weights there, the latest ones to M.last.safetensors, the course of
 * training to M.csv and what is needed to resume to M.checkpoint.
 * <p>
 * No folder is remembered: one of a former run beside another kind of images now would be a contradiction.
 */
@Plugin(type = Command.class, name = "train", headless = true,
	menuPath = "Plugins>UnrollJ>Train Reconstructor")
public class TrainCommand extends ReconstructCommand {

	@Parameter(label = "Reconstructor", style = RECONSTRUCTOR, persist = false)
	private String reconstructor;

	@Parameter(label = "Folder of clean images", style = "directory", required = false, persist = false)
	private File clean_folder;

	@Parameter(label = "Folder of measured images", style = "directory", required = false, persist = false)
	private File input_folder;

	@Parameter(label = "Folder of true images", style = "directory", required = false, persist = false)
	private File target_folder;

	@Parameter(label = "Model file to write", style = "save")
	private File model_file;

	@Parameter(label = "Epochs", min = "1", persist = false)
	private int epochs = 50;

	@Parameter(label = "Resume a stopped run", persist = false)
	private boolean resume = false;

	@Parameter(visibility = ItemVisibility.MESSAGE, persist = false)
	private final String advanced = "Advanced";

	@Parameter(label = "Stack of clean images", required = false, persist = false)
	private File clean_stack;

	@Parameter(label = "Stack of measured images", required = false, persist = false)
	private File input_stack;

	@Parameter(label = "Stack of true images", required = false, persist = false)
	private File target_stack;

	@Parameter(label = "Model to start from (file or built-in name)", required = false, persist = false)
	private String start_model = "";

	@Parameter(label = "Network configuration (JSON)", required = false, persist = false)
	private String configuration = "";

	@Parameter(label = "Steps per epoch (0: from the number of images)", min = "0", persist = false)
	private int steps_per_epoch = 0;

	@Parameter(label = "Patch size (pixels)", min = "1", persist = false)
	private int patch = 48;

	@Parameter(label = "Samples per step", min = "1", persist = false)
	private int batch = 16;

	@Parameter(label = "Optimiser", choices = { "adam", "lbfgs" }, persist = false)
	private String optimiser = "adam";

	@Parameter(label = "Learning rate (0: usual for the optimiser)", min = "0", persist = false)
	private double rate = 0;

	@Parameter(label = "Schedule (cosine, constant, step:50:0.5, warmup:2:cosine)", persist = false)
	private String schedule = "cosine";

	@Parameter(label = "Layers (last, all, annealed:0.5, layerwise:0.5)", persist = false)
	private String layers = "last";

	@Parameter(label = "Largest gradient norm (0: any)", min = "0", persist = false)
	private double clip = 1;

	@Parameter(label = "Seed", persist = false)
	private long seed = 1;

	@Parameter(label = "Threads (0: all)", min = "0", persist = false)
	private int threads = 0;

	@Parameter(label = "Fraction of images for validation", persist = false)
	private double validation_split = 0.1;

	@Parameter(label = "Stop after validations without gain (0: never)", min = "0", persist = false)
	private int patience = 0;

	@Parameter(label = "Images drawn from at a time", min = "1", persist = false)
	private int pool = 512;

	@Parameter(label = "Finish after minutes (0: no limit)", min = "0", persist = false)
	private double max_minutes = 0;

	@Parameter(label = "What the images are, for the model's card", required = false, persist = false)
	private String training_data = "";

	@Parameter(label = "Replace an existing model file", persist = false)
	private boolean overwrite = false;

	@Parameter(label = "Help", callback = "help", required = false, persist = false)
	private Button help;

	@Parameter
	private PluginService pluginService;

	@Parameter
	private LogService logService;

	@Override
	protected void reconstruct(final Progress progress) throws IOException {
		final TrainingResult result = train(progress);
		if (result.outcome() == TrainingResult.Outcome.CANCELLED) {
			throw new CancellationException("Training was cancelled after step " + result.steps() +
				"; resume=true goes on from there");
		}
		if (result.outcome() == TrainingResult.Outcome.DIVERGED) {
			throw new IllegalStateException("Training diverged again and again; the best model so far is in " + model_file);
		}
	}

	private TrainingResult train(final Progress progress) throws IOException {
		final TrainingFiles files = TrainingFiles.of(model_file);
		final PairInputs pairs = new PairInputs(clean_folder, clean_stack, input_folder, target_folder, input_stack,
			target_stack);
		final Reconstructor method = method();
		final StartNetwork start = StartNetwork.of(method, configuration, start_model, seed);
		final LearningTask task = method.task(start.configuration());
		final TrainingConfiguration training = training();
		final TrainingRun run = new TrainingRun(method, start, task, pairs.open(task, seed), training, files, training_data,
			logService::info);
		return run.train(resume, overwrite, max_minutes, "train reconstructor=" + reconstructor + start.options() +
			training.describe().entrySet().stream().map(e -> " " + e.getKey() + "=" + e.getValue()).collect(Collectors
				.joining()), progress);
	}

	private Reconstructor method() {
		for (final Reconstructor method : pluginService.createInstancesOfType(Reconstructor.class)) {
			if (method.id().equals(reconstructor)) return method;
		}
		throw new IllegalArgumentException("reconstructor is \"" + reconstructor + "\" and must be one of " + pluginService
			.createInstancesOfType(Reconstructor.class).stream().map(Reconstructor::id).sorted().collect(Collectors.joining(
				", ")));
	}

	private TrainingConfiguration training() {
		return TrainingConfiguration.builder().epochs(epochs).stepsPerEpoch(steps_per_epoch).patch(patch).batch(batch)
			.optimiser(optimiser).rate(rate).schedule(schedule).layers(layers).clip(clip).seed(seed).threads(threads > 0
				? threads : Runtime.getRuntime().availableProcessors()).validationSplit(validation_split).patience(patience)
			.pool(pool).build();
	}
}
