package io.github.unrollj.command;

import io.github.unrollj.inspect.FilterMontages;
import io.github.unrollj.inspect.LayerOutputs;
import io.github.unrollj.inspect.ValuePlots;
import io.github.unrollj.model.Model;
import io.github.unrollj.train.Pairs;
import io.github.unrollj.unrolled.LearningTask;
import io.github.unrollj.unrolled.Pair;
import io.github.unrollj.unrolled.Reconstructor;
import io.github.unrollj.unrolled.UnrolledNetwork;
import io.github.unrollj.work.Progress;

import ij.IJ;
import ij.ImagePlus;
import ij.measure.ResultsTable;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.util.Optional;

import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.plugin.PluginService;
import org.scijava.widget.Button;

/**
 * Shows what a model is. In words: where it comes from, its configuration and its parameters (table "Model Parameters",
 * part of the text where there are no windows). In pictures, beside what it
 * was before training: filters, dictionaries and matrices (stack "Learned Filters"), and thresholds, steps, penalties and
 * functions (stack of plots, "Learned Values").
 * <p>
 * With an image, what every layer makes of it, side by side with the classical algorithm after as many iterations (stack
 * "Layers"), and with a reference, or a simulated measurement, the quality of each (plot "Quality per Layer", table "Layer
 * Qualities"). Values are relative to the image's scale; of large images and movies it is the part that validation looks at.
 */
@Plugin(type = Command.class, name = "inspect", headless = true, menuPath = "Plugins>UnrollJ>Inspect Model",
	description = "Shows a model's origin, what it has learned, and what its layers do.")
public class InspectCommand extends ReconstructCommand {

	private static final String NONE = "none";
	private static final String MEASURED = "measured";
	private static final String SIMULATED = "simulated";

	@Parameter(label = "Reconstructor (empty: the model file's)", style = RECONSTRUCTOR, required = false,
		persist = false)
	private String reconstructor = "";

	@Parameter(label = "Model (built-in name or file; empty: default)", required = false)
	private String model = "";

	@Parameter(label = "Image", required = false, persist = false)
	private ImagePlus image;

	@Parameter(label = "Show every layer for the image", choices = { NONE, MEASURED, SIMULATED }, persist = false,
		description = "measured: the image is what the reconstructor's input is; simulated: the image is clean, and the " +
			"measurement is simulated from it.")
	private String layers = NONE;

	@Parameter(label = "True image, if measured (title or file)", required = false, persist = false)
	private String reference = "";

	@Parameter(visibility = ItemVisibility.MESSAGE, persist = false)
	private final String advanced = "Advanced";

	@Parameter(label = "Seed of a simulated measurement", persist = false)
	private long seed = 1;

	@Parameter(label = "Help", callback = "help", required = false, persist = false)
	private Button help;

	@Parameter(type = ItemIO.OUTPUT)
	private String report;

	@Parameter(type = ItemIO.OUTPUT, label = FilterMontages.TITLE, required = false)
	private ImagePlus output_filters;

	@Parameter(type = ItemIO.OUTPUT, label = ValuePlots.TITLE, required = false)
	private ImagePlus output_values;

	@Parameter(type = ItemIO.OUTPUT, label = LayerOutputs.TITLE, required = false)
	private ImagePlus output_layers;

	@Parameter(type = ItemIO.OUTPUT, label = LayerOutputs.QUALITY, required = false)
	private ImagePlus output_quality;

	@Parameter(type = ItemIO.OUTPUT, required = false)
	private ResultsTable table;

	@Parameter
	private PluginService pluginService;

	@Override
	protected void reconstruct(final Progress progress) throws IOException {
		final ChosenModel chosen = ChosenModel.of(pluginService, reconstructor, model);
		final Reconstructor method = chosen.reconstructor();
		final Model opened = chosen.model();
		final UnrolledNetwork network = opened.network(method);
		final UnrolledNetwork start = method.network(opened.configuration(), opened.card().seed());
		final Optional<ImagePlus> truth = Inputs.image("reference", reference);
		requireImage(truth.isPresent());
		report = describe(new ModelReport(opened));
		showLearned(network, start);
		progress.check();
		if (!layers.equals(NONE)) {
			final LearningTask task = method.task(opened.configuration());
			showLayers(LayerOutputs.of(network, start, task, task.whole(pair(task, truth)), truth.isPresent() || layers.equals(
				SIMULATED)));
		}
	}

	/** Parameters are a table where there are windows: columns of text are askew in ImageJ's log. */
	private static String describe(final ModelReport model) {
		if (GraphicsEnvironment.isHeadless()) return model.text() + "\n" + model.columns();
		model.table().show(ModelReport.TABLE);
		return model.text();
	}

	private void requireImage(final boolean hasTruth) {
		if (!layers.equals(NONE) && image == null) {
			throw new IllegalArgumentException("image is missing; layers=" + layers + " needs one");
		}
		if (hasTruth && !layers.equals(MEASURED)) {
			throw new IllegalArgumentException("reference is \"" + reference + "\", which only layers=measured uses");
		}
	}

	private Pair pair(final LearningTask task, final Optional<ImagePlus> truth) {
		if (layers.equals(SIMULATED)) return Pairs.simulated(image, task, seed);
		return truth.isPresent() ? Pairs.single(image, truth.get()) : Pairs.single(image, task);
	}

	private void showLearned(final UnrolledNetwork network, final UnrolledNetwork start) {
		final FilterMontages filters = new FilterMontages(network.views(), start.views());
		if (!filters.isEmpty() && isWanted("output_filters")) output_filters = publish("output_filters", filters.image());
		final ValuePlots values = new ValuePlots(network.views(), start.views(), network.layers());
		if (!values.isEmpty() && isWanted("output_values")) output_values = publish("output_values", values.image());
	}

	/** The layers last, so that they are the active image. */
	private void showLayers(final LayerOutputs outputs) {
		if (outputs.hasQuality()) {
			table = outputs.table();
			if (!GraphicsEnvironment.isHeadless()) table.show(LayerOutputs.TABLE);
			if (isWanted("output_quality")) output_quality = publish("output_quality", outputs.plot().getImagePlus());
		}
		output_layers = publish("output_layers", outputs.image());
	}

	/** Plots need fonts, which a machine without a display may not have. */
	private boolean isWanted(final String key) {
		return isRequested(key) || IJ.isMacro() || !GraphicsEnvironment.isHeadless();
	}
}
