package io.github.unrollj.benchmark;

import com.google.gson.Gson;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A table of times of networks here and in PyTorch, taken in turn, in processes of their own. */
public final class PeerComparison {

	/**
	 * What is timed.
	 *
	 * @param name in the table
	 * @param part contained in the names of the peer's rows
	 */
	public record Task(String name, String part) {}

	private final int rounds;
	private final List<String> threads;
	private final List<String> command;
	private final boolean peerIsThere;

	private PeerComparison(final int rounds, final List<String> threads, final List<String> command) {
		this.rounds = rounds;
		this.threads = threads;
		this.command = command;
		peerIsThere = Peer.isThere(command);
		if (!peerIsThere) System.out.println("There is no PyTorch: our own times only");
	}

	/** @param arguments rounds, numbers of threads separated by commas, and the peer's command */
	public static PeerComparison of(final String[] arguments) {
		if (arguments.length < 2) {
			throw new IllegalArgumentException("The arguments are ROUNDS THREADS COMMAND..., such as 3 1,2 python3 bench.py");
		}
		return new PeerComparison(Integer.parseInt(arguments[0]), List.of(arguments[1].split(",")), Arrays.asList(arguments)
			.subList(2, arguments.length));
	}

	public int rounds() {
		return rounds;
	}

	/** The numbers of threads. */
	public List<String> threads() {
		return threads;
	}

	/** The peer's times, none where there is no PyTorch. */
	public List<Peer> theirs(final String network, final String threadNumber) throws IOException {
		return peerIsThere ? List.of(Peer.run(command, network, Integer.parseInt(threadNumber))) : List.of();
	}

	/**
	 * What another Java prints as JSON.
	 *
	 * @param arguments Java's, after the class path
	 */
	public static <T> T java(final Class<T> type, final List<String> arguments) throws IOException {
		final List<String> all = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
			"-cp", System.getProperty("java.class.path")));
		all.addAll(arguments);
		return new Gson().fromJson(Peer.output(all), type);
	}

	public static void header() {
		System.out.println("| network | threads | milliseconds for | Java | PyTorch | PyTorch / Java |");
		System.out.println("|---|---|---|---|---|---|");
	}

	/**
	 * Times a network and prints its rows.
	 *
	 * @param network what the peer calls it
	 * @param java arguments after the class path, to print {@link Times}; the number of threads follows them
	 */
	public void compare(final String network, final List<String> java, final Task inference, final Task training)
		throws IOException
	{
		double bestInference = Double.NaN;
		double bestTraining = Double.NaN;
		for (final String number : threads) {
			final List<Times> ours = new ArrayList<>();
			final List<Peer> theirs = new ArrayList<>();
			final List<String> arguments = new ArrayList<>(java);
			arguments.add(number);
			for (int round = 0; round < rounds; round++) {
				ours.add(java(Times.class, arguments));
				theirs.addAll(theirs(network, number));
			}
			bestInference = smaller(bestInference, median(theirs, peer -> peer.milliseconds("inference", inference.part())));
			bestTraining = smaller(bestTraining, median(theirs, peer -> peer.milliseconds("training", training.part())));
			final String begin = "| " + network + " | " + number + " | ";
			row(begin + inference.name(), median(ours, Times::inference), bestInference);
			row(begin + training.name(), median(ours, Times::training), bestTraining);
		}
	}

	/** The median of a figure; NaN if there are none. */
	public static <T> double median(final List<T> times, final ToDoubleFunction<T> figure) {
		return times.isEmpty() ? Double.NaN : Stopwatch.median(times.stream().mapToDouble(figure).toArray());
	}

	/** PyTorch may be slower with more threads, and is taken with its better number; NaN is no time. */
	public static double smaller(final double a, final double b) {
		return Double.isNaN(a) || b < a ? b : a;
	}

	/** A number, or nothing for NaN. */
	public static String text(final String format, final double value) {
		return Double.isNaN(value) ? "" : String.format(Locale.ROOT, format, value);
	}

	private static void row(final String name, final double java, final double peer) {
		System.out.printf("%s | %s | %s | %s |%n", name, text("%.0f", java), text("%.0f", peer), text("%.2f", peer / java));
	}
}
