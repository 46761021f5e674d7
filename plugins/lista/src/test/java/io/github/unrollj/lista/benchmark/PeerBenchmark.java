package io.github.unrollj.lista.benchmark;

import static io.github.unrollj.benchmark.PeerComparison.median;
import static io.github.unrollj.benchmark.PeerComparison.smaller;
import static io.github.unrollj.benchmark.PeerComparison.text;

import io.github.unrollj.benchmark.Peer;
import io.github.unrollj.benchmark.PeerComparison;
import io.github.unrollj.linalg.DenseProduct;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Times the network with plain Java's and with OpenBLAS's matrix products, and in PyTorch, in turn. */
public final class PeerBenchmark {

	/** Multiplications and additions for 512 x 512 output pixels, as the paper's formulas have them. */
	private static final double INFERENCE_GFLOP = 2 * 32.5e-6 * 512 * 512;

	private final PeerComparison comparison;
	private final Map<String, List<ScnTimes>> ours = new LinkedHashMap<>();
	private final List<Peer> theirs = new ArrayList<>();

	private PeerBenchmark(final PeerComparison comparison) {
		this.comparison = comparison;
	}

	/** Arguments: rounds, numbers of threads separated by commas, and the peer's command. */
	public static void main(final String[] arguments) throws IOException {
		final PeerComparison comparison = PeerComparison.of(arguments);
		System.out.println("| threads | milliseconds for | Java | OpenBLAS | PyTorch | PyTorch / Java | PyTorch / OpenBLAS |");
		System.out.println("|---|---|---|---|---|---|---|");
		final List<String> notes = new ArrayList<>();
		double bestInference = Double.NaN;
		double bestTraining = Double.NaN;
		for (final String threads : comparison.threads()) {
			final PeerBenchmark benchmark = new PeerBenchmark(comparison);
			benchmark.run(threads);
			bestInference = smaller(bestInference, benchmark.theirs("inference"));
			bestTraining = smaller(bestTraining, benchmark.theirs("training"));
			benchmark.row(threads + " | inference, 256 x 256 to 512 x 512", ScnTimes::inference, bestInference);
			benchmark.row(threads + " | training step, 16 patches of 44 x 44", ScnTimes::training, bestTraining);
			notes.add(benchmark.share(threads));
		}
		notes.forEach(System.out::println);
	}

	private void run(final String threads) throws IOException {
		final boolean openBlas = !DenseProduct.best().name().equals(DenseProduct.java().name());
		for (int round = 0; round < comparison.rounds(); round++) {
			time(threads, "-Dunrollj.linalg=java");
			theirs.addAll(comparison.theirs("scn", threads));
			if (openBlas) time(threads, "-Dunrollj.linalg=any");
		}
	}

	private void time(final String threads, final String option) throws IOException {
		final ScnTimes times = PeerComparison.java(ScnTimes.class, List.of(option, ScnTimes.class.getName(), threads));
		ours.computeIfAbsent(times.library(), library -> new ArrayList<>()).add(times);
	}

	private double ours(final String library, final ToDoubleFunction<ScnTimes> figure) {
		return median(ours.getOrDefault(library, List.of()), figure);
	}

	private double theirs(final String task) {
		return median(theirs, peer -> peer.milliseconds(task));
	}

	private void row(final String name, final ToDoubleFunction<ScnTimes> figure, final double peer) {
		final double java = ours("Java", figure);
		final double openBlas = ours("OpenBLAS", figure);
		System.out.printf("| %s | %s | %s | %s | %s | %s |%n", name, text("%.0f", java), text("%.0f", openBlas), text("%.0f",
			peer), text("%.2f", peer / java), text("%.2f", peer / openBlas));
	}

	/** What the inference reaches of the speed of large matrix products on as many threads. */
	private String share(final String threads) {
		double peak = 0;
		for (final String library : ours.keySet())
			peak = Math.max(peak, ours(library, ScnTimes::peak));
		final StringBuilder text = new StringBuilder(text("Threads " + threads +
			": products of 512 x 512 matrices run at %.0f GFLOP/s", peak));
		for (final String library : ours.keySet()) {
			final double speed = INFERENCE_GFLOP / ours(library, ScnTimes::inference) * 1e3;
			text.append("; inference with ").append(library).append(text(" at %.0f", speed)).append(text(", %.0f %%", 100 *
				speed / peak));
		}
		return text.toString();
	}
}
