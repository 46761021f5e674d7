package io.github.unrollj.corona.benchmark;

import io.github.unrollj.benchmark.PeerComparison;
import io.github.unrollj.benchmark.PeerComparison.Task;

import java.io.IOException;
import java.util.List;

/** Times the network here and in PyTorch, in turn. */
public final class PeerBenchmark {

	private PeerBenchmark() {}

	/** Arguments: rounds, numbers of threads separated by commas, and the peer's command. */
	public static void main(final String[] arguments) throws IOException {
		final PeerComparison comparison = PeerComparison.of(arguments);
		PeerComparison.header();
		comparison.compare("corona", List.of("-Dunrollj.linalg=java", CoronaTimes.class.getName()), new Task(
			"inference, 64 patches of 20 x 32 x 32", "64 patches"), new Task("training step, 40 patches", "batch 40"));
	}
}
