package io.github.unrollj.command;

import io.github.unrollj.train.CheckpointFile;
import io.github.unrollj.train.PairCheck;
import io.github.unrollj.train.PairSource;
import io.github.unrollj.train.Pairs;
import io.github.unrollj.train.Trainer;
import io.github.unrollj.train.TrainingConfiguration;
import io.github.unrollj.train.TrainingLines;
import io.github.unrollj.train.TrainingListener;
import io.github.unrollj.train.TrainingLog;
import io.github.unrollj.train.TrainingResult;
import io.github.unrollj.unrolled.LearningTask;
import io.github.unrollj.unrolled.Reconstructor;
import io.github.unrollj.window.TrainingWindow;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import ij.macro.Interpreter;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;

/** A training run with all its files. */
final class TrainingRun {

	/** Share of the memory that loaded images may take. */
	private static final double CACHE = 0.4;

	private final Reconstructor method;
	private final StartNetwork start;
	private final LearningTask task;
	private final PairSource pairs;
	private final TrainingConfiguration configuration;
	private final TrainingFiles files;
	private final String data;
	private final Consumer<String> log;

	/**
	 * @param data what the images are, for the model's card; may be empty
	 */
	TrainingRun(final Reconstructor method, final StartNetwork start, final LearningTask task, final PairSource pairs,
		final TrainingConfiguration configuration, final TrainingFiles files, final String data,
		final Consumer<String> log)
	{
		this.method = method;
		this.start = start;
		this.task = task;
		this.pairs = Pairs.cached(pairs, (long) (CACHE * Runtime.getRuntime().maxMemory()));
		this.configuration = configuration;
		this.files = files;
		this.data = (data == null || data.isBlank() ? "" : data.strip() + ": ") + pairs.size() + " images";
		this.log = log;
	}

	/**
	 * @param resume go on with the run that left its checkpoint, if there is one
	 * @param overwrite whether a new run may replace the files of a former one
	 * @param maxMinutes of this part of the run, 0 for any
	 * @param command what makes such a model again
	 */
	TrainingResult train(final boolean resume, final boolean overwrite, final double maxMinutes, final String command,
		final Progress progress) throws IOException
	{
		final CheckpointFile checkpoint = new CheckpointFile(files.checkpoint());
		final boolean resuming = resume && checkpoint.exists();
		if (!resuming) files.clear(overwrite);
		try (Workers workers = new Workers(configuration.threads())) {
			PairCheck.requireUsable(pairs, task, configuration.patch(), workers, progress);
		}
		final Trainer trainer = Trainer.of(start.network(), task, pairs, configuration).identity("reconstructor", method
			.id()).identity("configuration", start.configuration().toString());
		if (resuming) trainer.resume(checkpoint.read());
		else if (resume) log.accept("There is no checkpoint " + files.checkpoint() + ", training begins anew");
		trainer.listener(new TrainingLines(log)).listener(resuming ? TrainingLog.resume(files.log()) : TrainingLog.begin(
			files.log())).listener(new TrainingWriter(method, start, configuration, files, data,
				command));
		if (maxMinutes > 0) trainer.listener(timeLimit(trainer, maxMinutes));
		final TrainingResult result = run(trainer, progress);
		log.accept(String.format(Locale.ROOT, "Best: %.2f dB after step %d (classical %.2f dB), in %s", result
			.bestQuality(), result.bestStep(), result.classicalQuality(), files.model()));
		return result;
	}

	/** Before the eyes of whoever started it, if somebody can look. */
	private TrainingResult run(final Trainer trainer, final Progress progress) {
		if (GraphicsEnvironment.isHeadless() || Interpreter.isBatchMode()) return trainer.run(progress);
		final TrainingWindow window = TrainingWindow.open("Training of " + files.stem(), task, configuration.epochs(),
			trainer::finish);
		String end = "Training failed";
		try {
			final TrainingResult result = trainer.listener(window).run(window.with(progress));
			end = result.outcome().words() + (Double.isInfinite(result.bestQuality()) ? "" : ". The best model, of step " + result
				.bestStep() + ", is " + files.model());
			return result;
		}
		finally {
			window.ended(end);
		}
	}

	private static TrainingListener timeLimit(final Trainer trainer, final double minutes) {
		final long end = System.nanoTime() + (long) (minutes * 60e9);
		return new TrainingListener() {

			@Override
			public void stepped(final long step, final long steps, final double loss, final double rate,
				final double secondsLeft)
			{
				if (System.nanoTime() - end > 0) trainer.finish();
			}
		};
	}
}
