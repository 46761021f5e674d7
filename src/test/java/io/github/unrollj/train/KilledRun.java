package io.github.unrollj.train;

import io.github.unrollj.work.Progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A training run with checkpoint and log, slow enough to be killed: for {@link KillTest}. */
public final class KilledRun {

	private KilledRun() {}

	/** @param arguments the folder of the files */
	public static void main(final String... arguments) throws IOException {
		run(Path.of(arguments[0]), 10);
	}

	/** Resumes if there is a checkpoint. */
	static TrainingResult run(final Path folder, final long pause) throws IOException {
		final CheckpointFile file = new CheckpointFile(folder.resolve("run.checkpoint"));
		final TrainingConfiguration configuration = TrainingConfiguration.builder().epochs(5).stepsPerEpoch(40).patch(8)
			.batch(4).rate(0.02).threads(2).checkpointSteps(60).build();
		final Trainer trainer = Trainer.of(new ToyNetwork(2), new ToyTask(), new ToyPairs(7), configuration);
		if (file.exists()) trainer.resume(file.read());
		trainer.listener(file.exists() ? TrainingLog.resume(folder.resolve("run.csv")) : TrainingLog.begin(folder.resolve(
			"run.csv")));
		return trainer.listener(new TrainingListener() {

			@Override
			public void checkpoint(final TrainingState state) {
				try {
					file.write(state);
				}
				catch (final IOException e) {
					throw new UncheckedIOException(e);
				}
			}

			@Override
			public void stepped(final long step, final long steps, final double loss, final double rate, final double left) {
				try {
					Thread.sleep(pause);
				}
				catch (final InterruptedException e) {
					Thread.currentThread().interrupt();
				}
			}
		}).run(Progress.NONE);
	}
}
