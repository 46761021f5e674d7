package io.github.unrollj.admmcsnet.benchmark.pytorch;

import com.google.gson.Gson;

import io.github.unrollj.benchmark.Peer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Times both networks here and in PyTorch, in turn. */
public final class PyTorchBenchmark {

	/** Of 15 stages, for real images. */
	static final String BASIC = "admm_basic";

	/** Slices of its training step. */
	static final int BASIC_BATCH = 4;

	/** Of 10 stages and 32 filters, for complex images, one slice a step. */
	private static final String GENERIC = "admm_generic";

	private final List<AdmmTimes> ours = new ArrayList<>();
	private final List<Peer> theirs = new ArrayList<>();

	/** Arguments: rounds, numbers of threads separated by commas, and the peer's command. */
	public static void main(final String[] arguments) throws IOException {
		if (arguments.length < 2) {
			throw new IllegalArgumentException("The arguments are ROUNDS THREADS COMMAND..., such as 3 1,2 python3 bench.py");
		}
		final List<String> command = Arrays.asList(arguments).subList(2, arguments.length);
		final boolean peerIsThere = Peer.isThere(command);
		if (!peerIsThere) System.out.println("There is no PyTorch: our own times only");
		System.out.println("| network | threads | milliseconds for | Java | PyTorch | PyTorch / Java |");
		System.out.println("|---|---|---|---|---|---|");
		for (final String network : List.of(BASIC, GENERIC)) {
			double bestInference = Double.POSITIVE_INFINITY;
			double bestTraining = Double.POSITIVE_INFINITY;
			for (final String threads : arguments[1].split(",")) {
				final PyTorchBenchmark benchmark = new PyTorchBenchmark();
				for (int round = 0; round < Integer.parseInt(arguments[0]); round++) {
					benchmark.ours.add(time(network, threads));
					if (peerIsThere) benchmark.theirs.add(Peer.run(command, network, Integer.parseInt(threads)));
				}
				// PyTorch may be slower with more threads, and is taken with its better number
				bestInference = Math.min(bestInference, benchmark.theirs("inference"));
				bestTraining = Math.min(bestTraining, benchmark.theirs("training"));
				final String name = network + " | " + threads;
				final int batch = network.equals(BASIC) ? BASIC_BATCH : 1;
				benchmark.row(name + " | inference, 256 x 256", AdmmTimes::inference, bestInference);
				benchmark.row(name + " | training step, batch " + batch, AdmmTimes::training, bestTraining);
			}
		}
	}

	private static AdmmTimes time(final String network, final String threads) throws IOException {
		final String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		return new Gson().fromJson(Peer.output(List.of(java, "-cp", System.getProperty("java.class.path"), AdmmTimes.class
			.getName(), network, threads)), AdmmTimes.class);
	}

	private double theirs(final String task) {
		return theirs.isEmpty() ? Double.POSITIVE_INFINITY : AdmmTimes.median(theirs.stream().mapToDouble(peer -> peer
			.milliseconds(task)).toArray());
	}

	private void row(final String name, final ToDoubleFunction<AdmmTimes> figure, final double peer) {
		final double java = AdmmTimes.median(ours.stream().mapToDouble(figure).toArray());
		System.out.printf("| %s | %s | %s | %s |%n", name, text("%.0f", java), text("%.0f", peer), text("%.2f", peer / java));
	}

	private static String text(final String format, final double value) {
		return Double.isInfinite(value) ? "" : String.format(Locale.ROOT, format, value);
	}
}
