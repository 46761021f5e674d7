package io.github.unrollj.command;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import ij.ImagePlus;

import io.github.unrollj.model.Model;
import io.github.unrollj.model.ModelCard;
import io.github.unrollj.unrolled.Reconstructor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;

import org.scijava.Context;
import org.scijava.app.StatusService;
import org.scijava.command.Command;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.log.LogLevel;
import org.scijava.log.LogService;

/** Runs commands as ImageJ does. The modules' tests share it by the framework's test jar. */
public final class CommandRun implements AutoCloseable {

	private final Context context = new Context(CommandService.class, OutputService.class, StatusService.class);

	public CommandRun() {
		context.service(LogService.class).setLevel(LogLevel.NONE);
	}

	/** @param inputs keys and values in turn */
	public CommandModule run(final Class<? extends Command> command, final Object... inputs) throws ExecutionException {
		try {
			return context.service(CommandService.class).run(command, true, inputs).get();
		}
		catch (final InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	/** What a command threw: SciJava wraps it, once or twice. */
	public String failure(final Class<? extends Command> command, final Object... inputs) {
		Throwable thrown = assertThrows(ExecutionException.class, () -> run(command, inputs));
		while (thrown.getCause() != null)
			thrown = thrown.getCause();
		return thrown.getMessage();
	}

	public static ImagePlus image(final CommandModule module, final String key) {
		return (ImagePlus) module.getOutput(key);
	}

	/** The inputs of a command, more of them. */
	public static Object[] with(final Object[] inputs, final Object... more) {
		final Object[] all = new Object[inputs.length + more.length];
		System.arraycopy(inputs, 0, all, 0, inputs.length);
		System.arraycopy(more, 0, all, inputs.length, more.length);
		return all;
	}

	/** A network before training, as a file; returns its path. */
	public static String model(final Reconstructor reconstructor, final Path folder, final String name,
		final String configuration) throws IOException
	{
		final JsonObject json = JsonParser.parseString(configuration).getAsJsonObject();
		final Path file = folder.resolve(name + ".safetensors");
		Model.of(reconstructor, json, reconstructor.network(json, 1), ModelCard.untrained(name, "for a test")).save(file);
		return file.toString();
	}

	@Override
	public void close() {
		context.dispose();
	}
}
