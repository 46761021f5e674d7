package io.github.unrollj.benchmark;

import com.google.gson.Gson;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the script prints that times the same networks in PyTorch. The modules' benchmarks share it by the framework's test
 * jar.
 *
 * @param rows one for every task and way of doing it
 */
public record Peer(List<Row> rows) {

	/** @param what begins with inference or training */
	public record Row(String what, double median_ms) {}

	/** The time of the fastest row whose name begins so. */
	public double milliseconds(final String begin) {
		return milliseconds(begin, "");
	}

	/** The same of those that also contain the other text. */
	public double milliseconds(final String begin, final String part) {
		return rows.stream().filter(row -> row.what().startsWith(begin) && row.what().contains(part)).mapToDouble(
			Row::median_ms).min().orElseThrow(() -> new IllegalStateException("The peer has no row " + begin + " ... " + part));
	}

	/** Whether the Python of a command has PyTorch. */
	public static boolean isThere(final List<String> command) {
		try {
			return !command.isEmpty() && new ProcessBuilder(command.get(0), "-c", "import torch").redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
		}
		catch (final IOException e) {
			return false;
		}
		catch (final InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	/** @param network what the script calls it */
	public static Peer run(final List<String> command, final String network, final int threads) throws IOException {
		final List<String> all = new ArrayList<>(command);
		all.addAll(Arrays.asList("--threads", Integer.toString(threads), "--only", network, "--json"));
		return new Gson().fromJson(output(all), Peer.class);
	}

	/** The standard output of a command. */
	public static String output(final List<String> command) throws IOException {
		final Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
		final String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		try {
			if (process.waitFor() == 0) return output;
		}
		catch (final InterruptedException e) {
			throw new IllegalStateException(e);
		}
		throw new IOException(String.join(" ", command) + " ended with exit code " + process.exitValue());
	}
}
