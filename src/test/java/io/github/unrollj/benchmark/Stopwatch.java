package io.github.unrollj.benchmark;

import io.github.unrollj.train.Trainer;
import io.github.unrollj.train.TrainingListener;
import io.github.unrollj.work.Progress;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Medians of milliseconds, once the compiler has had its time. */
public final class Stopwatch {

	/** What is timed. */
	public interface Run {

		void once() throws IOException;
	}

	private Stopwatch() {}

	/** Time of a run, the median of some after others have warmed up. */
	public static double milliseconds(final double warmUpSeconds, final int repetitions, final Run run)
		throws IOException
	{
		final long begin = System.nanoTime();
		while (System.nanoTime() - begin < warmUpSeconds * 1e9)
			run.once();
		final double[] times = new double[repetitions];
		for (int i = 0; i < repetitions; i++) {
			final long start = System.nanoTime();
			run.once();
			times[i] = (System.nanoTime() - start) / 1e6;
		}
		return median(times);
	}

	/** Time of a step of a training of {@code warmUp + repetitions} steps, the median of the last ones. */
	public static double step(final Trainer trainer, final int warmUp, final int repetitions) {
		final List<Long> ends = new ArrayList<>();
		trainer.listener(new TrainingListener() {

			@Override
			public void stepped(final long step, final long steps, final double loss, final double rate,
				final double secondsLeft)
			{
				ends.add(System.nanoTime());
			}
		}).run(Progress.NONE);
		final double[] times = new double[repetitions];
		for (int i = 0; i < repetitions; i++)
			times[i] = (ends.get(warmUp + i) - ends.get(warmUp + i - 1)) / 1e6;
		return median(times);
	}

	/** The mean of the middle two if their number is even. */
	public static double median(final double... values) {
		final double[] sorted = values.clone();
		Arrays.sort(sorted);
		return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
	}
}
