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

	private static final String HEADING = "data,clutter,method,MSE of L,MSE of S,average,S alone (dB),CR (dB),CNR (dB),s per patch";

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

	/** With the means and gains. */
	public String text() {
		final StringBuilder text = new StringBuilder(String.format("%-12s %-7s %-48s %9s %9s %9s %8s %7s %7s %8s%n",
			(Object[]) HEADING.split(",")));
		final List<Row> all = withMeans();
		for (final Row row : all) {
			text.append(String.format(Locale.ROOT, "%-12s %-7s %-48s %9.2e %9.2e %9.2e %8.2f %7.2f %7.2f %8.4f%n", row.data,
				row.level, row.method, row.score.tissueError(), row.score.bloodError(), row.score.averageError(),
				row.bloodDecibels, row.score.contrast(), row.score.contrastToNoise(), row.seconds));
		}
		for (final Row row : all)
			if (row.network) text.append(gain(row, all));
		return text.toString();
	}

	/** Comma-separated, a line for each row of the table. */
	public void save(final Path file) throws IOException {
		final List<String> lines = new ArrayList<>();
		lines.add(HEADING);
		for (final Row row : withMeans()) {
			lines.add(String.format(Locale.ROOT, "%s,%s,\"%s\",%.6e,%.6e,%.6e,%.4f,%.4f,%.4f,%.6f", row.data, row.level,
				row.method, row.score.tissueError(), row.score.bloodError(), row.score.averageError(), row.bloodDecibels,
				row.score.contrast(), row.score.contrastToNoise(), row.seconds));
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

	private static String gain(final Row network, final List<Row> all) {
		final OptionalDouble average = best(network, all, row -> 10 * Math.log10(row.score.averageError()));
		final OptionalDouble blood = best(network, all, Row::bloodDecibels);
		if (average.isEmpty()) return "";
		return String.format(Locale.ROOT, "%s %s: %s is better than the best classical method by %.2f dB in the average, " +
			"%.2f dB in S alone%n", network.data, network.level, network.method, average.getAsDouble() - 10 * Math.log10(
				network.score.averageError()), blood.getAsDouble() - network.bloodDecibels);
	}

	private static OptionalDouble best(final Row network, final List<Row> all, final ToDoubleFunction<Row> error) {
		return all.stream().filter(row -> !row.network && row.data.equals(network.data) && row.level.equals(
			network.level)).mapToDouble(error).min();
	}
}
