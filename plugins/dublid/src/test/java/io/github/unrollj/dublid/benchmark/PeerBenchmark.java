package io.github.unrollj.dublid.benchmark;

import com.google.gson.Gson;

import io.github.unrollj.benchmark.Peer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Times the network here and in PyTorch, in turn. */
public final class PeerBenchmark {

	private PeerBenchmark() {}

	/** Arguments: rounds, numbers of threads separated by commas, and the peer's command. */
	public static void main(final String[] arguments) throws IOException {
		if (arguments.length < 2) {
			throw new IllegalArgumentException("The arguments are ROUNDS THREADS COMMAND..., such as 3 1,2 python3 bench.py");
		}
		final int rounds = Integer.parseInt(arguments[0]);
		final List<String> command = Arrays.asList(arguments).subList(2, arguments.length);
		final boolean peerIsThere = Peer.isThere(command);
		if (!peerIsThere) System.out.println("There is no PyTorch: our own times only");
		System.out.println("| threads | milliseconds for | Java | PyTorch | PyTorch / Java |");
		System.out.println("|---|---|---|---|---|");
		for (final String threads : arguments[1].split(",")) {
			final List<DublidTimes> ours = new ArrayList<>();
			final List<Peer> theirs = new ArrayList<>();
			for (int round = 0; round < rounds; round++) {
				ours.add(time(threads));
				if (peerIsThere) theirs.add(Peer.run(command, "dublid", Integer.parseInt(threads)));
			}
			row(threads + " | inference, 480 x 320", ours.stream().mapToDouble(DublidTimes::inference).toArray(), theirs
				.stream().mapToDouble(peer -> peer.milliseconds("inference")).toArray());
			row(threads + " | gradients of one patch of 256 x 256 (Java on one thread)", ours.stream().mapToDouble(
				DublidTimes::training).toArray(), theirs.stream().mapToDouble(peer -> peer.milliseconds("training")).toArray());
		}
	}

	private static DublidTimes time(final String threads) throws IOException {
		final String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		return new Gson().fromJson(Peer.output(List.of(java, "-cp", System.getProperty("java.class.path"), DublidTimes.class
			.getName(), threads)), DublidTimes.class);
	}

	private static void row(final String name, final double[] ours, final double[] theirs) {
		final double java = DublidTimes.median(ours);
		final double peer = theirs.length == 0 ? Double.NaN : DublidTimes.median(theirs);
		System.out.printf("| %s | %s | %s | %s |%n", name, text("%.0f", java), text("%.0f", peer), text("%.2f", peer /
			java));
	}

	private static String text(final String format, final double value) {
		return Double.isNaN(value) ? "" : String.format(Locale.ROOT, format, value);
	}
}
