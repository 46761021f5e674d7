package io.github.unrollj.standalone.latency;

import java.util.List;
import java.util.Locale;

/**
 * Runs commands on large inputs, cancels them at several moments, and prints a table of the seconds until they have
 * stopped, the longest of them, and the most processor time that this took. What takes longer than half a second is shown
 * with the methods that were at work.
 */
public final class CancelLatency {

	/** Seconds after the start. */
	private static final double[] MOMENTS = { 0.2, 0.8, 2, 4, 7 };

	private CancelLatency() {}

	/** @param args a regular expression that names of cases contain; all without it */
	public static void main(final String... args) throws Exception {
		System.setProperty("java.awt.headless", "true");
		final List<Case> cases = Cases.all(args.length == 0 ? "" : args[0]);
		System.out.printf("%-34s", "cancelled after (s)");
		for (final double moment : MOMENTS)
			System.out.printf(Locale.ROOT, "%7.1f", moment);
		System.out.printf("%9s%10s%n", "longest", "CPU time");
		for (final Case next : cases)
			print(next);
		System.exit(0);
	}

	private static void print(final Case next) throws Exception {
		final StringBuilder line = new StringBuilder(String.format("%-34s", next.name()));
		final StringBuilder slow = new StringBuilder();
		double longest = 0;
		double work = 0;
		for (final double moment : MOMENTS) {
			final CancelledRun run = CancelledRun.of(next, moment);
			if (run.latency() > longest) longest = run.latency();
			work = Math.max(work, run.work());
			line.append(Double.isNaN(run.latency()) ? "      -" : String.format(Locale.ROOT, "%7.2f", run.latency()));
			slow.append(run.slow());
		}
		System.out.printf(Locale.ROOT, "%s%9.2f%10.2f%n%s", line, longest, work, slow);
	}
}
