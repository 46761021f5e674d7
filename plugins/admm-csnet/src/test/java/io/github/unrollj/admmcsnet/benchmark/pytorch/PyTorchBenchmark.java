package io.github.unrollj.admmcsnet.benchmark.pytorch;

import io.github.unrollj.benchmark.PeerComparison;
import io.github.unrollj.benchmark.PeerComparison.Task;

import java.io.IOException;
import java.util.List;

/** Times both networks here and in PyTorch, in turn. */
public final class PyTorchBenchmark {

	/** Of 15 stages, for real images. */
	static final String BASIC = "admm_basic";

	/** Slices of its training step. */
	static final int BASIC_BATCH = 4;

	/** Of 10 stages and 32 filters, for complex images, one slice a step. */
	private static final String GENERIC = "admm_generic";

	private PyTorchBenchmark() {}

	/** Arguments: rounds, numbers of threads separated by commas, and the peer's command. */
	public static void main(final String[] arguments) throws IOException {
		final PeerComparison comparison = PeerComparison.of(arguments);
		PeerComparison.header();
		for (final String network : List.of(BASIC, GENERIC)) {
			final int batch = network.equals(BASIC) ? BASIC_BATCH : 1;
			comparison.compare(network, List.of(AdmmTimes.class.getName(), network), new Task("inference, 256 x 256", ""),
				new Task("training step, batch " + batch, ""));
		}
	}
}
