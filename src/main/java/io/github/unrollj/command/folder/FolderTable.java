package io.github.unrollj.command.folder;

import ij.measure.ResultsTable;

import io.github.unrollj.work.AtomicFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What became of every file, as a table of ImageJ and as a file. */
final class FolderTable {

	private static final List<String> COLUMNS = List.of("file", "status", "seconds", "result", "message");
	private static final long INTERVAL = 2_000_000_000L;

	private final Path file;
	private final List<Row> rows = new ArrayList<>();
	private long saved = System.nanoTime();

	/** @param file to be written, comma-separated */
	FolderTable(final Path file) {
		this.file = file;
	}

	void done(final FolderItem item, final Path result, final double seconds) {
		rows.add(new Row(item.toString(), "done", String.format(Locale.ROOT, "%.2f", seconds), result.toString(), ""));
	}

	void skipped(final FolderItem item, final Path result) {
		rows.add(new Row(item.toString(), "skipped", "", result.toString(), "the result was there"));
	}

	void failed(final FolderItem item, final String reason, final double seconds) {
		rows.add(new Row(item.toString(), "failed", String.format(Locale.ROOT, "%.2f", seconds), "", reason));
	}

	/** Saves it if that was not done for two seconds, so that a long run can be watched. */
	void saveNowAndThen() throws IOException {
		if (System.nanoTime() - saved > INTERVAL) save();
	}

	void save() throws IOException {
		try (AtomicFile atomic = AtomicFile.begin(file)) {
			final List<String> lines = new ArrayList<>();
			lines.add(String.join(",", COLUMNS));
			for (final Row row : rows)
				lines.add(String.join(",", row.cells().stream().map(FolderTable::quoted).toList()));
			Files.write(atomic.temporary(), lines);
			atomic.commit();
		}
		saved = System.nanoTime();
	}

	private static String quoted(final String text) {
		return text.matches("(?s).*[,\"\r\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
	}

	ResultsTable results() {
		final ResultsTable table = new ResultsTable();
		for (final Row row : rows) {
			table.incrementCounter();
			for (int i = 0; i < COLUMNS.size(); i++)
				table.addValue(COLUMNS.get(i), row.cells().get(i));
		}
		return table;
	}

	/** How many files there are of each kind. */
	String summary() {
		return files(rows.size()) + ": " + count("done") + " done, " + count("skipped") + " skipped, " + count("failed") +
			" failed";
	}

	static String files(final int number) {
		return number + (number == 1 ? " file" : " files");
	}

	private long count(final String status) {
		return rows.stream().filter(row -> row.status().equals(status)).count();
	}

	/** @throws IllegalStateException naming the first file that failed, if any did */
	void requireNoFailure() {
		rows.stream().filter(row -> row.status().equals("failed")).findFirst().ifPresent(first -> {
			throw new IllegalStateException(count("failed") + " of " + files(rows.size()) + " failed, see " + file +
				"; the first is " + first.file() + ": " + first.message());
		});
	}

	private record Row(String file, String status, String seconds, String result, String message) {

		List<String> cells() {
			return List.of(file, status, seconds, result, message);
		}
	}
}
