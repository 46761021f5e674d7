package io.github.unrollj.dublid.command;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import ij.ImagePlus;
import ij.process.FloatProcessor;

import io.github.unrollj.command.OutputService;
import io.github.unrollj.dublid.DublidReconstructor;
import io.github.unrollj.model.Model;
import io.github.unrollj.model.ModelCard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;

import org.scijava.Context;
import org.scijava.app.StatusService;
import org.scijava.command.Command;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.log.LogLevel;
import org.scijava.log.LogService;

/** Runs commands as ImageJ does, and what their tests need besides. */
final class Commands implements AutoCloseable {

	private final Context context = new Context(CommandService.class, OutputService.class, StatusService.class);

	Commands() {
		context.service(LogService.class).setLevel(LogLevel.NONE);
	}

	CommandModule run(final Class<? extends Command> command, final Object... inputs) throws ExecutionException {
		try {
			return context.service(CommandService.class).run(command, true, inputs).get();
		}
		catch (final InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	/** What a command threw: SciJava wraps it, once or twice. */
	String failure(final Class<? extends Command> command, final Object... inputs) {
		Throwable thrown = assertThrows(ExecutionException.class, () -> run(command, inputs));
		while (thrown.getCause() != null)
			thrown = thrown.getCause();
		return thrown.getMessage();
	}

	static ImagePlus image(final CommandModule module, final String key) {
		return (ImagePlus) module.getOutput(key);
	}

	/** The inputs of a command, more of them. */
	static Object[] with(final Object[] inputs, final Object... more) {
		final Object[] all = new Object[inputs.length + more.length];
		System.arraycopy(inputs, 0, all, 0, inputs.length);
		System.arraycopy(more, 0, all, inputs.length, more.length);
		return all;
	}

	/** Overlapping discs of random brightness from 100 to 1100, 32-bit. */
	static ImagePlus discs(final int width, final int height) {
		final FloatProcessor pixels = new FloatProcessor(width, height);
		pixels.setValue(300);
		pixels.fill();
		final SplittableRandom random = new SplittableRandom(7);
		for (int i = 0; i < width * height / 150; i++) {
			final int size = 5 + random.nextInt(20);
			pixels.setValue(100 + random.nextInt(1000));
			pixels.fillOval(random.nextInt(width) - size / 2, random.nextInt(height) - size / 2, size, size);
		}
		return new ImagePlus("discs", pixels);
	}

	/** A network before training, as a file. */
	static String model(final Path folder, final String name, final String configuration) throws IOException {
		final DublidReconstructor reconstructor = new DublidReconstructor();
		final JsonObject json = JsonParser.parseString(configuration).getAsJsonObject();
		final Path file = folder.resolve(name + ".safetensors");
		Model.of(reconstructor, json, reconstructor.network(json, 1), ModelCard.untrained(name, "for a test")).save(file);
		return file.toString();
	}

	/** ||x - truth|| / ||truth|| over all planes, without a border of some pixels. */
	static double difference(final ImagePlus x, final ImagePlus truth, final int border) {
		double difference = 0;
		double norm = 0;
		for (int i = 1; i <= truth.getStackSize(); i++) {
			for (int row = border; row < truth.getHeight() - border; row++) {
				for (int column = border; column < truth.getWidth() - border; column++) {
					final double wanted = truth.getStack().getVoxel(column, row, i - 1);
					final double error = x.getStack().getVoxel(column, row, i - 1) - wanted;
					difference += error * error;
					norm += wanted * wanted;
				}
			}
		}
		return Math.sqrt(difference / norm);
	}

	@Override
	public void close() {
		context.dispose();
	}
}
