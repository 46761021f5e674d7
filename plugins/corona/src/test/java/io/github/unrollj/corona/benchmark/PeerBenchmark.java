package io.github.unrollj.corona.benchmark;

import com.google.gson.Gson;

import io.github.unrollj.benchmark.Peer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Times the network here and in PyTorch, in turn. */
public final class PeerBenchmark {

	private final List<CoronaTimes> ours = new ArrayList<>();
	private final List<Peer> theirs = new ArrayList<>();

	/** Arguments: rounds, numbers of threads separated by commas, and the peer's command. */
	public static void main(final String[] arguments) throws IOException {
		if (arguments.length < 2) {
			throw new IllegalArgumentException("The arguments are ROUNDS THREADS COMMAND..., such as 3 1,2 python3 bench.py");
		}
		final List<String> command = Arrays.asList(arguments).subList(2, arguments.length);
		final boolean peerIsThere = Peer.isThere(command);
		if (!peerIsThere) System.out.println("There is no PyTorch: our own times only");
		System.out.println("| threads | milliseconds for | Java | PyTorch | PyTorch / Java |");
		System.out.println("|---|---|---|---|---|");
		double bestInference = Double.POSITIVE_INFINITY;
		double bestTraining = Double.POSITIVE_INFINITY;
		for (final String threads : arguments[1].split(",")) {
			final PeerBenchmark benchmark = new PeerBenchmark();
			for (int round = 0; round < Integer.parseInt(arguments[0]); round++) {
				benchmark.ours.add(time(threads));
				if (peerIsThere) benchmark.theirs.add(Peer.run(command, "corona", Integer.parseInt(threads)));
			}
			// PyTorch may be slower with more threads, and is taken with its better number
			bestInference = Math.min(bestInference, benchmark.theirs("inference", "64 patches"));
			bestTraining = Math.min(bestTraining, benchmark.theirs("training", "batch 40"));
			benchmark.row(threads + " | inference, 64 patches of 20 x 32 x 32", CoronaTimes::inference, bestInference);
			benchmark.row(threads + " | training step, 40 patches", CoronaTimes::training, bestTraining);
		}
	}

	private static CoronaTimes time(final String threads) throws IOException {
		final String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		return new Gson().fromJson(Peer.output(List.of(java, "-Dunrollj.linalg=java", "-cp", System.getProperty(
			"java.class.path"), CoronaTimes.class.getName(), threads)), CoronaTimes.class);
	}

	private double theirs(final String begin, final String part) {
		return theirs.isEmpty() ? Double.POSITIVE_INFINITY : CoronaTimes.median(theirs.stream().mapToDouble(peer -> peer
			.milliseconds(begin, part)).toArray());
	}

	private void row(final String name, final ToDoubleFunction<CoronaTimes> figure, final double peer) {
		final double java = CoronaTimes.median(ours.stream().mapToDouble(figure).toArray());
		System.out.printf("| %s | %s | %s | %s |%n", name, text("%.0f", java), text("%.0f", peer), text("%.2f", peer / java));
	}

	private static String text(final String format, final double value) {
		return Double.isInfinite(value) ? "" : String.format(Locale.ROOT, format, value);
	}
}
