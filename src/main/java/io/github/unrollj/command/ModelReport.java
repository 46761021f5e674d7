package io.github.unrollj.command;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

import io.github.unrollj.model.Model;
import io.github.unrollj.model.ModelCard;
import io.github.unrollj.tensor.Tensor;

import ij.IJ;
import ij.measure.ResultsTable;

import java.util.DoubleSummaryStatistics;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A model as text, and its parameters as a table. */
final class ModelReport {

	/** The title of the table. */
	static final String TABLE = "Model Parameters";

	/** Behind the point, and of a number in all. */
	private static final int DIGITS = 4;
	private static final int MOST_DIGITS = 7;

	private static final Gson JSON = new GsonBuilder().setPrettyPrinting().create();

	private final Model model;

	ModelReport(final Model model) {
		this.model = model;
	}

	/** What the model is, and how much. */
	String text() {
		final StringBuilder text = new StringBuilder();
		card(text, model.card());
		text.append("\nConfiguration of ").append(model.reconstructor()).append('\n').append(JSON.toJson(model
			.configuration())).append("\n\nParameters, together ").append(model
				.parameters().values().stream().mapToLong(ModelReport::numbers).sum()).append(" numbers");
		return text.toString();
	}

	/** All parameters in columns, for fonts whose characters have one width. */
	String columns() {
		final StringBuilder text = new StringBuilder(String.format("%-12s %-16s %9s %11s %11s %11s %11s", "name", "shape",
			"numbers", "least", "largest", "mean", "deviation"));
		model.parameters().forEach((name, value) -> {
			final DoubleSummaryStatistics numbers = statistics(value);
			text.append(String.format(Locale.ROOT, "%n%-12s %-16s %9d %11.4g %11.4g %11.4g %11.4g", name, shape(value), numbers
				.getCount(), numbers.getMin(), numbers.getMax(), numbers.getAverage(), deviation(value)));
		});
		return text.toString();
	}

	/** All parameters as a table of ImageJ. */
	ResultsTable table() {
		final ResultsTable table = new ResultsTable();
		model.parameters().forEach((name, value) -> {
			final DoubleSummaryStatistics numbers = statistics(value);
			table.incrementCounter();
			table.addValue("Name", name);
			table.addValue("Shape", shape(value));
			table.addValue("Numbers", numbers.getCount());
			table.addValue("Least", brief(numbers.getMin()));
			table.addValue("Largest", brief(numbers.getMax()));
			table.addValue("Mean", brief(numbers.getAverage()));
			table.addValue("Deviation", brief(deviation(value)));
		});
		return table;
	}

	private static void card(final StringBuilder text, final ModelCard card) {
		text.append("Model ").append(card.name()).append('\n').append(card.description()).append("\nMade ").append(card
			.date());
		if (!card.command().isBlank()) text.append(" by: ").append(card.command());
		text.append('\n');
		if (card.steps() > 0) {
			text.append(String.format(Locale.ROOT, "Trained on %s: %d epochs, %d steps, %.0f s, seed %d%n", card
				.trainingData(), card.epochs(), card.steps(), card.seconds(), card.seed()));
		}
		else text.append("Not trained\n");
		card.figures().forEach((name, value) -> text.append(name).append(": ").append(value).append('\n'));
	}

	private static String brief(final double number) {
		return IJ.d2s(number, DIGITS, MOST_DIGITS);
	}

	/** Of the numbers that a tensor consists of, real and imaginary ones. */
	private static DoubleSummaryStatistics statistics(final Tensor value) {
		return stream(value).summaryStatistics();
	}

	private static double deviation(final Tensor value) {
		final double mean = statistics(value).getAverage();
		return Math.sqrt(stream(value).map(x -> (x - mean) * (x - mean)).average().orElse(0));
	}

	private static DoubleStream stream(final Tensor value) {
		final DoubleStream real = IntStream.range(0, value.count()).mapToDouble(i -> value.real()[i]);
		return value.isComplex() ? DoubleStream.concat(real, IntStream.range(0, value.count()).mapToDouble(i -> value
			.imaginary()[i])) : real;
	}

	private static String shape(final Tensor value) {
		final String sizes = value.rank() == 0 ? "scalar" : IntStream.of(value.shape()).mapToObj(Integer::toString).collect(
			Collectors.joining(" x "));
		return value.isComplex() ? sizes + " complex" : sizes;
	}

	private static long numbers(final Tensor value) {
		return value.isComplex() ? 2L * value.count() : value.count();
	}
}
