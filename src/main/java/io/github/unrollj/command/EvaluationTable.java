package io.github.unrollj.command;

import io.github.unrollj.work.AtomicFile;

import ij.measure.ResultsTable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures of several images and their means, as a table of ImageJ and as a file. */
final class EvaluationTable {

	static final String TITLE = "Evaluation";
	static final List<String> METRICS = List.of("PSNR", "SSIM", "NMSE");

	private static final List<String> RESULTS = List.of("input", "classical", "unrolled");
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
		for (int row = 0; row <= rows.size(); row++) {
			table.incrementCounter();
			table.addLabel(row < rows.size() ? names.get(row) : "mean");
			final double[] figures = row < rows.size() ? rows.get(row) : means();
			for (int i = 0; i < figures.length; i++)
				table.addValue(columns.get(i), figures[i]);
		}
		return table;
	}

	/** Comma-separated, one line per image and one of means; a figure that there is not is empty. */
	void save(final Path file) throws IOException {
		final List<String> lines = new ArrayList<>();
		lines.add("image," + String.join(",", columns()));
		for (int row = 0; row < rows.size(); row++)
			lines.add(line(names.get(row), rows.get(row)));
		lines.add(line("mean", means()));
		try (AtomicFile atomic = AtomicFile.begin(file)) {
			Files.write(atomic.temporary(), lines);
			atomic.commit();
		}
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

	private static String line(final String name, final double[] figures) {
		final StringBuilder line = new StringBuilder(name.matches(".*[,\"\\n].*") ? "\"" + name.replace("\"", "\"\"") + "\""
			: name);
		for (final double figure : figures)
			line.append(',').append(Double.isNaN(figure) ? "" : String.format(Locale.ROOT, "%." + DECIMALS + "f", figure));
		return line.toString();
	}
}
