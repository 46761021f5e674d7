package io.github.unrollj.command;

import io.github.unrollj.work.AtomicFile;

import ij.measure.ResultsTable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/** Figures of several images, their means and standard deviations, as a table of ImageJ and as a file. */
final class EvaluationTable {

	static final String TITLE = "Evaluation";
	static final List<String> METRICS = List.of("PSNR", "SSIM", "NMSE");

	/** What is compared with the truth. */
	static final List<String> RESULTS = List.of("input", "classical", "unrolled");
	private static final int DECIMALS = 4;

	private final List<String> names = new ArrayList<>();
	private final List<double[]> rows = new ArrayList<>();

	/** @param figures by metric, then by result */
	void add(final String name, final double[] figures) {
		names.add(name);
		rows.add(figures);
	}

	ResultsTable results() {
		final ResultsTable table = new ResultsTable();
		table.setPrecision(DECIMALS);
		table.setNaNEmptyCells(true);
		final List<String> columns = columns();
		forEach((label, figures) -> {
			table.incrementCounter();
			table.addLabel(label);
			for (int i = 0; i < figures.length; i++)
				table.addValue(columns.get(i), figures[i]);
		});
		return table;
	}

	/** Comma-separated, one line per image, then means and standard deviations; a figure that there is not is empty. */
	void save(final Path file) throws IOException {
		final List<String> lines = new ArrayList<>();
		lines.add("image," + String.join(",", columns()));
		forEach((label, figures) -> lines.add(line(label, figures)));
		try (AtomicFile atomic = AtomicFile.begin(file)) {
			Files.write(atomic.temporary(), lines);
			atomic.commit();
		}
	}

	private void forEach(final BiConsumer<String, double[]> row) {
		for (int i = 0; i < rows.size(); i++)
			row.accept(names.get(i), rows.get(i));
		final double[] means = means();
		row.accept("mean", means);
		row.accept("standard deviation", deviations(means));
	}

	private static List<String> columns() {
		final List<String> columns = new ArrayList<>();
		for (final String metric : METRICS)
			for (final String result : RESULTS)
				columns.add(metric + " " + result);
		return columns;
	}

	/** The mean of the images' figures, in dB too, as papers have it. */
	private double[] means() {
		final double[] means = new double[METRICS.size() * RESULTS.size()];
		for (final double[] row : rows)
			for (int i = 0; i < means.length; i++)
				means[i] += row[i] / rows.size();
		return means;
	}

	/** Of samples: the squares are divided by one less than there are images. None of a single image. */
	private double[] deviations(final double[] means) {
		final double[] variances = new double[means.length];
		for (final double[] row : rows)
			for (int i = 0; i < means.length; i++)
				variances[i] += (row[i] - means[i]) * (row[i] - means[i]) / (rows.size() - 1);
		return Arrays.stream(variances).map(Math::sqrt).toArray();
	}

	private static String line(final String name, final double[] figures) {
		final StringBuilder line = new StringBuilder(name.matches(".*[,\"\\n].*") ? "\"" + name.replace("\"", "\"\"") + "\""
			: name);
		for (final double figure : figures)
			line.append(',').append(Double.isNaN(figure) ? "" : String.format(Locale.ROOT, "%." + DECIMALS + "f", figure));
		return line.toString();
	}
}
