package io.github.unrollj.command;

import io.github.unrollj.work.Progress;

import ij.IJ;
import ij.ImagePlus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;

import org.scijava.Cancelable;
import org.scijava.app.StatusService;
import org.scijava.command.CommandInfo;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.plugin.Parameter;

/**
 * A command that computes images. The subclass declares its parameters, annotated, and implements
 * {@link #reconstruct}; before that is called, every declared input has been checked against its annotation (choices,
 * smallest and largest value, an image that holds pixels), so that only what annotations cannot say is left to check.
 * <p>
 * Whatever is wrong is thrown, never shown, with a message that names the key, the value and what is allowed: a macro
 * stops at it, the command line prints it. A cancelled command throws too, in a macro, which would go on otherwise.
 */
public abstract class ReconstructCommand implements UnrollCommand, Cancelable {

	@Parameter
	private StatusService statusService;

	@Parameter
	private OutputService outputService;

	private volatile String cancelReason;

	/**
	 * Does the work and sets the output fields, by {@link #produce} or {@link #publish}.
	 *
	 * @param progress to be passed down, or checked several times a second
	 * @throws IOException whose message is a sentence naming the file
	 * @throws IllegalArgumentException whose message names the key, the value and what is allowed
	 * @throws CancellationException if cancelled
	 */
	protected abstract void reconstruct(Progress progress) throws IOException;

	@Override
	public final void run() {
		IJ.resetEscape();
		try {
			checkInputs();
			reconstruct(new StatusProgress(statusService, this::isCanceled));
		}
		catch (final CancellationException e) {
			cancel(e.getMessage());
			if (IJ.isMacro()) throw e;
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e.getMessage(), e);
		}
		finally {
			statusService.clearStatus();
		}
	}

	/**
	 * Makes an output plane by plane, so that it need not fit into memory where it goes to a file.
	 *
	 * @param key the output's field name
	 * @param layout title, size and calibration
	 * @param planes called once with the sink to fill
	 * @return the image, already shown where somebody looks, to be assigned to the field; null if it went to a file
	 */
	protected final ImagePlus produce(final String key, final OutputLayout layout, final PlaneProducer planes)
		throws IOException
	{
		try (OutputSink sink = outputService.open(key, layout)) {
			planes.fill(sink);
			return publish(key, sink.finish());
		}
	}

	/** Shows an output where somebody looks; returns it. Its title must be as {@link OutputLayout#title()} says. */
	protected final ImagePlus publish(final String key, final ImagePlus output) {
		if (output == null) return null;
		OutputLayout.checkTitle(key, output.getTitle());
		outputService.publish(output);
		return output;
	}

	private void checkInputs() {
		final CommandInfo info = new CommandInfo(getClass());
		final Module values = info.createModule(this);
		for (final ModuleItem<?> item : info.inputs())
			InputRules.check(item, values.getInput(item.getName()));
	}

	@Override
	public final boolean isCanceled() {
		return cancelReason != null || IJ.escapePressed();
	}

	@Override
	public final void cancel(final String reason) {
		cancelReason = reason == null ? "Cancelled" : reason;
	}

	@Override
	public final String getCancelReason() {
		return cancelReason;
	}
}
