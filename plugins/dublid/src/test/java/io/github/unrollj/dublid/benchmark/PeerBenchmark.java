package io.github.unrollj.dublid.benchmark;

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
		comparison.compare("dublid", List.of(DublidTimes.class.getName()), new Task("inference, 480 x 320", ""), new Task(
			"gradients of one patch of 256 x 256 (Java on one thread)", ""));
	}
}
