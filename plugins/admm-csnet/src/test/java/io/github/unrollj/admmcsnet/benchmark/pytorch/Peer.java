package io.github.unrollj.admmcsnet.benchmark.pytorch;

import com.google.gson.Gson;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the peer's script prints.
 *
 * @param rows one for every task and way of doing it
 */
record Peer(List<Row> rows) {

	/** @param what begins with inference or training */
	record Row(String what, double median_ms) {}

	/** The time of the task whose name begins so. */
	double milliseconds(final String begin) {
		return rows.stream().filter(row -> row.what().startsWith(begin)).mapToDouble(
			Row::median_ms).min().orElseThrow(() -> new IllegalStateException("The peer has no row that begins with " + begin));
	}

	/** Whether the Python of a command has PyTorch. */
	static boolean isThere(final List<String> command) {
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

	static Peer run(final List<String> command, final String network, final int threads) throws IOException {
		final List<String> all = new ArrayList<>(command);
		all.addAll(Arrays.asList("--threads", Integer.toString(threads), "--only", network, "--json"));
		return new Gson().fromJson(output(all), Peer.class);
	}

	/** The standard output of a command. */
	static String output(final List<String> command) throws IOException {
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
