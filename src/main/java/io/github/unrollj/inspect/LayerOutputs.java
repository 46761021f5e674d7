package io.github.unrollj.inspect;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.image.PlaneView;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Example;
import io.github.unrollj.unrolled.Layers;
import io.github.unrollj.unrolled.LearningTask;
import io.github.unrollj.unrolled.UnrolledNetwork;
import io.github.unrollj.unrolled.Weights;

import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.Plot;
import ij.measure.ResultsTable;
import ij.process.FloatProcessor;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What every layer of a network makes of an example, beside the classical algorithm after as many iterations: the network
 * with its start values. With a truth, the quality of each.
 */
public final class LayerOutputs {

	/** The title of the stack. */
	public static final String TITLE = "Layers";

	/** The title of the plot. */
	public static final String QUALITY = "Quality per Layer";

	/** The title of the table. */
	public static final String TABLE = "Layer Qualities";

	private static final String UNROLLED = "unrolled";
	private static final String CLASSICAL = "classical";
	private static final Color[] COLOURS = { new Color(0, 70, 160), new Color(200, 60, 30) };

	private final Tensor truth;
	/** Unrolled and classical, by layer. */
	private final List<List<Tensor>> outputs;
	private final double[][] quality;

	private LayerOutputs(final Tensor truth, final List<List<Tensor>> outputs, final double[][] quality) {
		this.truth = truth;
		this.outputs = outputs;
		this.quality = quality;
	}

	/**
	 * Runs both.
	 *
	 * @param network the trained network
	 * @param start the same before training
	 * @param isTrue whether the example's targets are the truth, or only stand in for it
	 */
	public static LayerOutputs of(final UnrolledNetwork network, final UnrolledNetwork start, final LearningTask task,
		final Example example, final boolean isTrue)
	{
		final int main = task.mainOutput();
		final List<List<Tensor[]>> all = List.of(run(network, example), run(start, example));
		final double[][] quality = isTrue ? all.stream().map(layers -> layers.stream().mapToDouble(output -> task.quality(
			output, example.targets())).toArray()).toArray(double[][]::new) : null;
		return new LayerOutputs(isTrue ? example.targets()[main] : null, all.stream().map(layers -> layers.stream().map(
			output -> output[main]).toList()).toList(), quality);
	}

	private static List<Tensor[]> run(final UnrolledNetwork network, final Example example) {
		final Variable[] inputs = Arrays.stream(example.inputs()).map(Variable::constant).toArray(Variable[]::new);
		return network.forward(Weights.constant(network.parameters()), Layers.upTo(network.layers()), inputs).stream().map(
			output -> Arrays.stream(output).map(Variable::value).toArray(Tensor[]::new)).toList();
	}

	/** Whether the truth is known. */
	public boolean hasQuality() {
		return quality != null;
	}

	/** A slice for each layer: the network's output, the classical one, and the truth if it is known, side by side. */
	public ImagePlus image() {
		final FloatProcessor last = PlaneView.of(truth == null ? outputs.get(0).get(layers() - 1) : truth);
		final int width = last.getWidth();
		final ImageStack stack = new ImageStack((truth == null ? 2 : 3) * width, last.getHeight());
		for (int layer = 0; layer < layers(); layer++) {
			final FloatProcessor slice = new FloatProcessor(stack.getWidth(), stack.getHeight());
			slice.insert(PlaneView.of(outputs.get(0).get(layer)), 0, 0);
			slice.insert(PlaneView.of(outputs.get(1).get(layer)), width, 0);
			if (truth != null) slice.insert(last, 2 * width, 0);
			stack.addSlice(label(layer), slice);
		}
		final ImagePlus image = new ImagePlus(TITLE, stack);
		final float[] sorted = ((float[]) last.getPixels()).clone();
		Arrays.sort(sorted);
		image.setDisplayRange(sorted[(int) (0.001 * (sorted.length - 1))], sorted[(int) (0.998 * (sorted.length - 1))]);
		return image;
	}

	private int layers() {
		return outputs.get(0).size();
	}

	private String label(final int layer) {
		final String number = "layer " + (layer + 1) + ": ";
		return number + (quality == null ? UNROLLED + " | " + CLASSICAL : String.format(Locale.ROOT,
			"%s %.2f dB | %s %.2f dB | truth", UNROLLED, quality[0][layer], CLASSICAL, quality[1][layer]));
	}

	/** Quality over layers, in dB; only where there is a truth. */
	public Plot plot() {
		final Plot plot = new Plot(QUALITY, "Layer", "Quality (dB)");
		final double[] layers = IntStream.rangeClosed(1, layers()).asDoubleStream().toArray();
		for (int i = 0; i < quality.length; i++) {
			plot.setColor(COLOURS[i], COLOURS[i]);
			plot.setLineWidth(2);
			plot.add("connected circle", layers, quality[i]);
		}
		plot.setLimits(0.5, layers() + 0.5, Double.NaN, Double.NaN);
		plot.setColor(Color.BLACK);
		plot.setLegend(UNROLLED + "\t" + CLASSICAL, Plot.AUTO_POSITION | Plot.LEGEND_TRANSPARENT);
		return plot;
	}

	/** The same as a table; only where there is a truth. */
	public ResultsTable table() {
		final ResultsTable table = new ResultsTable();
		for (int layer = 0; layer < layers(); layer++) {
			table.incrementCounter();
			table.addValue("Layer", layer + 1);
			table.addValue("Unrolled (dB)", quality[0][layer]);
			table.addValue("Classical (dB)", quality[1][layer]);
		}
		table.setDecimalPlaces(0, 0);
		return table;
	}
}
