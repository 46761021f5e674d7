package io.github.unrollj.corona.benchmark;

import io.github.unrollj.benchmark.PeerComparison;
import io.github.unrollj.benchmark.PeerComparison.Task;
import io.github.unrollj.corona.network.CoronaConfiguration;

import java.io.IOException;
import java.util.List;

/** Times the network here, with thresholds as the peer has them and with local ones, and in PyTorch, in turn. */
public final class PeerBenchmark {

	private PeerBenchmark() {}

	/** Arguments: rounds, numbers of threads separated by commas, and the peer's command. */
	public static void main(final String[] arguments) throws IOException {
		final PeerComparison comparison = PeerComparison.of(arguments);
		PeerComparison.header();
		for (final String shrink : List.of(CoronaConfiguration.ELEMENT, CoronaConfiguration.LOCAL)) {
			final String thresholds = ", thresholds: " + shrink;
			comparison.compare("corona", List.of("-Dunrollj.linalg=java", CoronaTimes.class.getName(), shrink), new Task(
				"inference, 64 patches of 20 x 32 x 32" + thresholds, "64 patches"), new Task("training step, 40 patches" +
					thresholds, "batch 40"));
		}
	}
}
