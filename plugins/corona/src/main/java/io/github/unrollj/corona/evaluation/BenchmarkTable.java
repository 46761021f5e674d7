package io.github.unrollj.corona.evaluation;

import io.github.unrollj.work.AtomicFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * Scores by kind of data, level of clutter and method; the mean over the levels, of errors in dB in dB; and by how much
 * each network is better than the best classical method.
 */
public final class BenchmarkTable {

	private record Row(String data, String level, String method, boolean network, Score score, double bloodDecibels,
		double seconds)
	{}

	private final List<Row> rows = new ArrayList<>();

	/**
	 * @param data kind of data
	 * @param clutter dB
	 * @param network whether it is a network, and not what networks are compared with
	 * @param seconds per patch
	 */
	public void add(final String data, final double clutter, final String method, final boolean network,
		final Score score, final double seconds)
	{
		rows.add(new Row(data, String.format(Locale.ROOT, "%.0f dB", clutter), method, network, score, score
			.normalisedBloodError(), seconds));
	}

	/** With the means. */
	public String text() {
		final StringBuilder text = new StringBuilder(String.format("%-12s %-7s %-50s %9s %9s %9s %7s %7s %7s %7s %7s %8s%n",
			"data", "clutter", "method", "MSE of L", "MSE of S", "average", "S", "CR", "CNR", "gain", "S gain", "s/patch"));
		final List<Row> all = withMeans();
		for (final Row row : all) {
			text.append(String.format(Locale.ROOT, "%-12s %-7s %-50s %9.2e %9.2e %9.2e %7.2f %7.2f %7.2f %7s %7s %8.4f%n",
				row.data, row.level, row.method, row.score.tissueError(), row.score.bloodError(), row.score.averageError(),
				row.bloodDecibels, row.score.contrast(), row.score.contrastToNoise(), gain(row, all, BenchmarkTable::average),
				gain(row, all, Row::bloodDecibels), row.seconds));
		}
		return text + "S: error of S alone, ||S^ - S||^2 / ||S||^2; S, CR, CNR and gains in dB. Gain: of the average, and of S " +
			"alone, over the best classical method\n";
	}

	/** Comma-separated, a line for each row of the table. */
	public void save(final Path file) throws IOException {
		final List<String> lines = new ArrayList<>();
		lines.add("data,clutter,method,MSE of L,MSE of S,average,S alone (dB),CR (dB),CNR (dB),gain (dB)," +
			"gain in S alone (dB),s per patch");
		final List<Row> all = withMeans();
		for (final Row row : all) {
			lines.add(String.format(Locale.ROOT, "%s,%s,\"%s\",%.6e,%.6e,%.6e,%.4f,%.4f,%.4f,%s,%s,%.6f", row.data, row.level,
				row.method, row.score.tissueError(), row.score.bloodError(), row.score.averageError(), row.bloodDecibels,
				row.score.contrast(), row.score.contrastToNoise(), gain(row, all, BenchmarkTable::average), gain(row, all,
					Row::bloodDecibels), row.seconds));
		}
		try (AtomicFile atomic = AtomicFile.begin(file)) {
			Files.write(atomic.temporary(), lines);
			atomic.commit();
		}
	}

	/** Tuned methods have other parameters at each level, and so are one method before the first comma. */
	private List<Row> withMeans() {
		final Map<List<String>, List<Row>> groups = new LinkedHashMap<>();
		for (final Row row : rows)
			groups.computeIfAbsent(List.of(row.data, row.network ? row.method : common(row.method)), k -> new ArrayList<>())
				.add(row);
		final List<Row> all = new ArrayList<>(rows);
		groups.forEach((group, members) -> all.add(new Row(group.get(0), "mean", group.get(1), members.get(0).network, Score
			.mean(members.stream().map(Row::score).toList()), mean(members, Row::bloodDecibels), mean(members,
				Row::seconds))));
		return all;
	}

	/** What a method is called without its parameters. */
	private static String common(final String method) {
		return method.replaceFirst(", (cut|weight|lambda) .* best", ", best");
	}

	private static double mean(final List<Row> rows, final ToDoubleFunction<Row> figure) {
		return rows.stream().mapToDouble(figure).average().orElse(Double.NaN);
	}

	private static double average(final Row row) {
		return 10 * Math.log10(row.score.averageError());
	}

	/** By how much a network's error is below the best classical one on the same data; empty for classical methods. */
	private static String gain(final Row row, final List<Row> all, final ToDoubleFunction<Row> decibels) {
		final OptionalDouble best = all.stream().filter(other -> !other.network && other.data.equals(row.data) && other.level
			.equals(row.level)).mapToDouble(decibels).min();
		if (!row.network || best.isEmpty()) return "";
		return String.format(Locale.ROOT, "%.2f", best.getAsDouble() - decibels.applyAsDouble(row));
	}
}
