package io.github.unrollj.corona.evaluation;

import io.github.unrollj.work.AtomicFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Errors of every patch: means over patches are those of the few in which blood is strong and everywhere. */
public final class PatchTable {

	private final List<String> lines = new ArrayList<>();

	public PatchTable() {
		lines.add("data,clutter,method,patch,MSE of L,MSE of S,power of S");
	}

	/** @param scores of a method, patch by patch; patches are counted from 1 */
	void add(final String data, final double clutter, final String method, final List<Score> scores) {
		for (int i = 0; i < scores.size(); i++) {
			final Score score = scores.get(i);
			lines.add(String.format(Locale.ROOT, "%s,%.0f dB,\"%s\",%d,%.6e,%.6e,%.6e", data, clutter, method, i + 1, score
				.tissueError(), score.bloodError(), score.bloodPower()));
		}
	}

	/** Comma-separated. */
	public void save(final Path file) throws IOException {
		try (AtomicFile atomic = AtomicFile.begin(file)) {
			Files.write(atomic.temporary(), lines);
			atomic.commit();
		}
	}
}
