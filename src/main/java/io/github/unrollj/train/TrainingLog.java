package io.github.unrollj.train;

import io.github.unrollj.work.AtomicFile;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;

/**
 * A table of the validations, one row each, as CSV with the columns step, learning_rate, training_loss (empty in the
 * first row), validation_loss, validation_psnr, classical_psnr (both in dB) and seconds. When training goes back to an
 * earlier state, the rows after it are cut.
 */
public final class TrainingLog implements TrainingListener {

	static final String HEADER =
		"step,learning_rate,training_loss,validation_loss,validation_psnr,classical_psnr,seconds";

	private final Path path;

	private TrainingLog(final Path path) {
		this.path = path;
	}

	/** Begins a table of the header only, replacing a former one. */
	public static TrainingLog begin(final Path path) throws IOException {
		final TrainingLog log = new TrainingLog(path);
		log.write(List.of(HEADER));
		return log;
	}

	/** Goes on with a table, or begins one if there is none; rows are cut when training tells the state it resumes. */
	public static TrainingLog resume(final Path path) throws IOException {
		return Files.exists(path) ? new TrainingLog(path) : begin(path);
	}

	@Override
	public void wentBack(final TrainingState state) {
		try {
			final List<String> lines = Files.readAllLines(path, StandardCharsets.UTF_8);
			lines.removeIf(line -> !isUpTo(state.validatedStep(), line));
			lines.add(0, HEADER);
			write(lines);
		}
		catch (final IOException e) {
			throw new UncheckedIOException("The log " + path + " could not be shortened", e);
		}
	}

	/** Whether a line is a complete row of a step that still counts. */
	private static boolean isUpTo(final long step, final String line) {
		return line.matches("[0-9]+(,[^,]*){5},[0-9]+\\.[0-9]") && Long.parseLong(line.substring(0, line.indexOf(
			','))) <= step;
	}

	@Override
	public void validated(final Validated v) {
		final String row = String.format(Locale.ROOT, "%d,%.6g,%s,%.6g,%.4f,%.4f,%.1f%n", v.step(), v.rate(), Double.isNaN(v
			.trainingLoss()) ? "" : String.format(Locale.ROOT, "%.6g", v.trainingLoss()), v.loss(), v.quality(), v
				.classical(), v.seconds());
		try (BufferedWriter out = Files.newBufferedWriter(path, StandardCharsets.UTF_8, StandardOpenOption.CREATE,
			StandardOpenOption.APPEND))
		{
			out.write(row);
		}
		catch (final IOException e) {
			throw new UncheckedIOException("The log " + path + " could not be written", e);
		}
	}

	private void write(final List<String> lines) throws IOException {
		try (AtomicFile file = AtomicFile.begin(path)) {
			Files.write(file.temporary(), lines);
			file.commit();
		}
	}
}
