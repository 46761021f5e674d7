package io.github.unrollj.admmcsnet.command;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import ij.ImagePlus;
import ij.ImageStack;

import io.github.unrollj.admmcsnet.AdmmCsnetReconstructor;
import io.github.unrollj.command.OutputService;
import io.github.unrollj.model.Model;
import io.github.unrollj.model.ModelCard;
import io.github.unrollj.tensor.Tensor;

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

/** Runs commands as ImageJ does, and what their tests need besides. */
final class CommandRun implements AutoCloseable {

	private final Context context = new Context(CommandService.class, OutputService.class, StatusService.class);

	CommandRun() {
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

	/** A network before training, as a file. */
	static String model(final Path folder, final String name, final String configuration) throws IOException {
		final AdmmCsnetReconstructor reconstructor = new AdmmCsnetReconstructor();
		final JsonObject json = JsonParser.parseString(configuration).getAsJsonObject();
		final Path file = folder.resolve(name + ".safetensors");
		Model.of(reconstructor, json, reconstructor.network(json, 1), ModelCard.untrained(name, "for a test")).save(file);
		return file.toString();
	}

	/** ||x - truth|| / ||truth|| over all planes. */
	static double difference(final ImagePlus x, final ImagePlus truth) {
		double difference = 0;
		double norm = 0;
		for (int i = 1; i <= truth.getStackSize(); i++) {
			final float[] a = plane(x, i);
			final float[] b = plane(truth, i);
			for (int p = 0; p < b.length; p++) {
				difference += (a[p] - b[p]) * (a[p] - b[p]);
				norm += b[p] * b[p];
			}
		}
		return Math.sqrt(difference / norm);
	}

	private static float[] plane(final ImagePlus image, final int index) {
		return (float[]) image.getStack().getProcessor(index).convertToFloatProcessor().getPixels();
	}

	/** Two channels. */
	static ImagePlus complex(final String title, final Tensor image) {
		final ImageStack stack = new ImageStack(image.size(1), image.size(0));
		stack.addSlice("", image.real());
		stack.addSlice("", image.imaginary());
		final ImagePlus result = new ImagePlus(title, stack);
		result.setDimensions(2, 1, 1);
		return result;
	}

	@Override
	public void close() {
		context.dispose();
	}
}
