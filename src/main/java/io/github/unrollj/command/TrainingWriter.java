package io.github.unrollj.command;

import io.github.unrollj.model.Model;
import io.github.unrollj.model.ModelCard;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.train.CheckpointFile;
import io.github.unrollj.train.TrainingConfiguration;
import io.github.unrollj.train.TrainingListener;
import io.github.unrollj.train.TrainingState;
import io.github.unrollj.unrolled.Reconstructor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the best model whenever a better one is found, and the latest one with every checkpoint. */
final class TrainingWriter implements TrainingListener {

	private final Reconstructor method;
	private final StartNetwork start;
	private final TrainingConfiguration configuration;
	private final TrainingFiles files;
	private final String data;
	private final String command;
	private Validated latest;

	/**
	 * @param data what the model is trained on
	 * @param command what makes such a model again
	 */
	TrainingWriter(final Reconstructor method, final StartNetwork start, final TrainingConfiguration configuration,
		final TrainingFiles files, final String data, final String command)
	{
		this.method = method;
		this.start = start;
		this.configuration = configuration;
		this.files = files;
		this.data = data;
		this.command = command;
	}

	@Override
	public void validated(final Validated figures) {
		latest = figures;
	}

	@Override
	public void improved(final Map<String, Tensor> weights, final Validated figures) {
		save(files.model(), weights, figures);
	}

	@Override
	public void checkpoint(final TrainingState state) {
		// A run resumed at its very end has validated nothing anew, and its files are there.
		if (latest != null) save(files.last(), state.parameters(), latest);
		try {
			new CheckpointFile(files.checkpoint()).write(state);
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e.getMessage(), e);
		}
	}

	private void save(final Path file, final Map<String, Tensor> weights, final Validated figures) {
		final Map<String, Double> reached = new LinkedHashMap<>();
		reached.put("validation quality (dB)", figures.quality());
		reached.put("classical quality (dB)", figures.classical());
		final ModelCard card = new ModelCard(files.stem(), method.label(), data, configuration.seed(), (int) Math.floor(
			figures.epoch()), figures.step(), figures.seconds(), command, reached, Instant.now());
		try {
			new Model(method.id(), start.configuration(), Model.FORMAT_VERSION, card, weights).save(file);
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e.getMessage(), e);
		}
	}
}
