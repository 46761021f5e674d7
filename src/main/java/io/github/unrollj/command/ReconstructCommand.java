package io.github.unrollj.command;

import io.github.unrollj.help.HelpTopics;
import io.github.unrollj.help.HelpWindow;
import io.github.unrollj.image.ImageSink;
import io.github.unrollj.work.Cancellation;
import io.github.unrollj.work.Progress;

import ij.IJ;
import ij.ImagePlus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;

import org.scijava.Cancelable;
import org.scijava.app.StatusService;
import org.scijava.command.CommandInfo;
import org.scijava.log.LogService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.PluginService;

/**
 * A command that computes: what all commands share. The subclass declares its parameters, annotated, and implements
 * {@link #reconstruct}; before that is called, every declared input has been checked against its annotation (choices,
 * smallest and largest value, an image that holds pixels), so that only what annotations cannot say is left to check.
 * <p>
 * Whatever is wrong is thrown, never shown, with a message that names the key, the value and what is allowed: a macro
 * stops at it, the command line prints it. A cancelled command throws too, in a macro, which would go on otherwise.
 * <p>
 * A last input {@code @Parameter(label = "Help", callback = "help", required = false, persist = false) private Button help} is
 * the help's button in Fiji's dialogs; those of plain ImageJ have one of their own.
 */
public abstract class ReconstructCommand implements UnrollCommand, Cancelable {

	@Parameter
	private StatusService statusService;

	@Parameter
	private LogService messageService;

	@Parameter
	private OutputService outputService;

	@Parameter
	private PluginService topicService;

	private volatile String cancelReason;

	/**
	 * Does the work and sets the output fields, by {@link #publish(String, ImageSink)}.
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
		begin();
		try {
			run(new StatusProgress(statusService, messageService, this::isCanceled));
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
	 * Runs as a part of another command, to which it reports, with which it is cancelled, and to which it throws.
	 *
	 * @throws IOException whose message is a sentence naming the file
	 * @throws CancellationException if cancelled
	 * @throws IllegalStateException that says what to do, if memory does not suffice
	 */
	public final void run(final Progress progress) throws IOException {
		checkInputs();
		progress.check();
		try (Cancellation scope = Cancellation.by(progress)) {
			reconstruct(progress);
		}
		catch (final OutOfMemoryError e) {
			throw new IllegalStateException(shortage(), e);
		}
	}

	private static String shortage() {
		return "The " + (Runtime.getRuntime().maxMemory() >> 20) + " MB of memory that Java may use are not enough: give it " +
			"more (Edit > Options > Memory & Threads in ImageJ, java -Xmx8g on the command line), or take less at a time, " +
			"such as a selection, fewer planes, or smaller blocks or batches";
	}

	/**
	 * Where an output's pixels go: to be handed to what computes them. Its header's title must be fixed and documented, so
	 * that macros can select the image.
	 *
	 * @param key the output's field name
	 */
	protected final ImageSink.Factory<ImageSink> sink(final String key) {
		return header -> {
			Cancellation.check();
			return outputService.open(key, requireTitle(key, header.title(), header));
		};
	}

	/** Whether the user has asked for an optional output in particular: {@link OutputService#isRequested}. */
	protected final boolean isRequested(final String key) {
		return outputService.isRequested(key);
	}

	/**
	 * Shows a finished output where somebody looks.
	 *
	 * @param finished what a sink of {@link #sink} became
	 * @return the image, to be assigned to the output's field; null if it is in a file only
	 */
	protected final ImagePlus publish(final String key, final ImageSink finished) throws IOException {
		return outputService.publish(key, finished);
	}

	/** Shows an output that was made in memory where somebody looks; returns it. */
	protected final ImagePlus publish(final String key, final ImagePlus output) {
		outputService.publish(key, requireTitle(key, output.getTitle(), output));
		return output;
	}

	/** Macros cannot quote brackets. */
	private static <T> T requireTitle(final String key, final String title, final T titled) {
		if (title != null && title.matches("[^\\[\\]]*\\S[^\\[\\]]*")) return titled;
		throw new IllegalArgumentException("The title of " + key + " is \"" + title +
			"\" and must be a text without brackets");
	}

	/** Called first when the command runs. */
	protected void begin() {
		// nothing is there to be ended
	}

	/** What the button Help does: a callback of the dialog. */
	protected final void help() {
		HelpWindow.show(new HelpTopics(topicService.getIndex()).of(getClass().getName()));
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
