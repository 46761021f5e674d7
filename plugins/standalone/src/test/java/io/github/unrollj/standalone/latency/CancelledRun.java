package io.github.unrollj.standalone.latency;

import com.sun.management.OperatingSystemMXBean;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

import org.scijava.Cancelable;
import org.scijava.module.Module;

/**
 * A run of a command that was cancelled.
 *
 * @param latency seconds until it had stopped; NaN if it was done before it was cancelled
 * @param work seconds of the processors' time that this took, which depends less on what else the machine does
 * @param slow what was at work from half a second on
 */
record CancelledRun(double latency, double work, String slow) {

	private static final long TOLERATED = 500;
	private static final long SAMPLE = 100;

	static CancelledRun of(final Case wanted, final double seconds) throws InterruptedException {
		final Module module = Hosts.module(wanted.command());
		wanted.inputs().forEach(module::setInput);
		final AtomicReference<Throwable> failure = new AtomicReference<>();
		final Thread thread = new Thread(() -> {
			try {
				module.run();
			}
			catch (final RuntimeException | Error e) {
				failure.set(e);
			}
		}, "measured");
		thread.start();
		thread.join((long) (1000 * seconds));
		if (!thread.isAlive()) return finished(wanted, failure.get());
		final long start = System.nanoTime();
		final long workBefore = processorTime();
		((Cancelable) module).cancel("measured");
		thread.join(TOLERATED);
		final Map<String, Integer> places = new TreeMap<>();
		while (thread.isAlive()) {
			sample(places);
			thread.join(SAMPLE);
		}
		final double latency = (System.nanoTime() - start) / 1e9;
		final double work = (processorTime() - workBefore) / 1e9;
		final StringBuilder slow = new StringBuilder();
		places.forEach((place, times) -> slow.append(String.format("    %4d x %s%n", times, place)));
		return new CancelledRun(latency, work, slow.toString());
	}

	private static long processorTime() {
		return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
	}

	private static CancelledRun finished(final Case wanted, final Throwable failure) {
		if (failure != null) throw new IllegalStateException(wanted.name() + ": " + failure.getMessage(), failure);
		return new CancelledRun(Double.NaN, 0, "");
	}

	private static void sample(final Map<String, Integer> places) {
		final Set<Map.Entry<Thread, StackTraceElement[]>> stacks = Thread.getAllStackTraces().entrySet();
		for (final Map.Entry<Thread, StackTraceElement[]> stack : stacks) {
			final String name = stack.getKey().getName();
			if (!name.equals("measured") && !name.startsWith("unrollj-worker")) continue;
			final StringBuilder place = new StringBuilder();
			int shown = 0;
			for (final StackTraceElement at : stack.getValue())
				if (at.getClassName().startsWith("io.github.unrollj") && shown++ < 7) place.append(" < ").append(at.getClassName()
					.replaceFirst(".*\\.", "")).append('.').append(at.getMethodName()).append(':').append(at.getLineNumber());
			if (shown > 0) places.merge(place.toString(), 1, Integer::sum);
		}
	}
}
