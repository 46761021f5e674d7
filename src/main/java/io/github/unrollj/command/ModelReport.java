package io.github.unrollj.command;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

import io.github.unrollj.model.Model;
import io.github.unrollj.model.ModelCard;
import io.github.unrollj.tensor.Tensor;

import java.util.DoubleSummaryStatistics;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A model as text. */
final class ModelReport {

	private static final Gson JSON = new GsonBuilder().setPrettyPrinting().create();

	private final Model model;

	ModelReport(final Model model) {
		this.model = model;
	}

	String text() {
		final StringBuilder text = new StringBuilder();
		card(text, model.card());
		text.append("\nConfiguration of ").append(model.reconstructor()).append('\n').append(JSON.toJson(model
			.configuration())).append("\n\nParameters\n");
		text.append(String.format("%-12s %-16s %9s %11s %11s %11s %11s%n", "name", "shape", "numbers", "least", "largest",
			"mean", "deviation"));
		model.parameters().forEach((name, value) -> text.append(line(name, value)));
		text.append("Together ").append(model.parameters().values().stream().mapToLong(ModelReport::numbers).sum()).append(
			" numbers");
		return text.toString();
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

	private static String line(final String name, final Tensor value) {
		final DoubleSummaryStatistics real = new DoubleSummaryStatistics();
		double squares = 0;
		for (final float[] part : value.isComplex() ? new float[][] { value.real(), value.imaginary() } : new float[][] {
			value.real() })
			for (final float x : part) {
				real.accept(x);
				squares += (double) x * x;
			}
		final double mean = real.getAverage();
		final double deviation = Math.sqrt(Math.max(0, squares / Math.max(1, real.getCount()) - mean * mean));
		return String.format(Locale.ROOT, "%-12s %-16s %9d %11.4g %11.4g %11.4g %11.4g%n", name, shape(value), real
			.getCount(), real.getMin(), real.getMax(), mean, deviation);
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
