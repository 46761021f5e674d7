package io.github.unrollj.command;

import ij.ImagePlus;

import io.github.unrollj.preview.Preview;
import io.github.unrollj.preview.PreviewPart;
import io.github.unrollj.preview.PreviewWindow;
import io.github.unrollj.work.Progress;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.util.Map;

import org.scijava.command.CommandInfo;
import org.scijava.command.Previewable;
import org.scijava.log.LogService;
import org.scijava.module.Module;
import org.scijava.module.ModuleException;
import org.scijava.module.ModuleItem;

/**
 * A command whose dialog can show what it would make of a small part of the image. The subclass declares a last input
 * {@code @Parameter(label = "Preview", visibility = ItemVisibility.INVISIBLE, persist = false) private boolean preview},
 * which is no macro key, and says which part.
 * <p>
 * What is shown comes from {@link #reconstruct} itself, run in the background on copies of the command.
 */
public abstract class PreviewableCommand extends ReconstructCommand implements Previewable {

	/** Name of the input. */
	public static final String PREVIEW = "preview";

	private Preview shown;
	private ImagePlus shownImage;

	/**
	 * What a preview computes of the inputs, which are set but not checked. Called in the background.
	 *
	 * @param step 0 for a part that takes half a second at most, each further one twice as wide and high
	 * @throws IllegalArgumentException in a sentence, if these inputs have no preview
	 */
	protected abstract PreviewPart previewPart(int step) throws IOException;

	/** Starts, changes or ends the preview, as the inputs say. */
	@Override
	public final void preview() {
		if (GraphicsEnvironment.isHeadless()) return;
		final Module inputs = new CommandInfo(getClass()).createModule(this);
		if (!Boolean.TRUE.equals(inputs.getInput(PREVIEW))) {
			cancel();
			return;
		}
		final ImagePlus image = (ImagePlus) inputs.getInput("image");
		if (image != shownImage) cancel();
		if (shown == null) shown = new Preview(new PreviewWindow(image));
		shownImage = image;
		shown.show(source(this));
	}

	/** Ends the preview; all is as it was before. */
	@Override
	public final void cancel() {
		if (shown != null) shown.close();
		shown = null;
	}

	@Override
	protected final void begin() {
		cancel();
	}

	/** The previews of a command with the inputs that it has now. */
	static Preview.Source source(final PreviewableCommand command) {
		final PreviewableCommand snapshot = (PreviewableCommand) copy(command, Map.of()).getDelegateObject();
		return new Preview.Source() {

			@Override
			public PreviewPart part(final int step) throws IOException {
				return snapshot.previewPart(step);
			}

			@Override
			public ImagePlus result(final PreviewPart part, final boolean before, final Progress progress)
				throws IOException
			{
				final Module copy = copy(snapshot, part.inputs());
				copy.setInput("image", part.image());
				if (before) part.before().forEach(copy::setInput);
				((PreviewableCommand) copy.getDelegateObject()).run(progress);
				return (ImagePlus) copy.getOutput(part.output());
			}
		};
	}

	/** A command with the same inputs that keeps its results to itself and says nothing. */
	private static Module copy(final PreviewableCommand command, final Map<String, Object> changed) {
		final CommandInfo info = new CommandInfo(command.getClass());
		final Module inputs = info.createModule(command);
		try {
			final Module copy = info.createModule();
			for (final ModuleItem<?> item : info.inputs()) {
				final Object value = inputs.getInput(item.getName());
				if (OutputService.class.isAssignableFrom(item.getType())) copy.setInput(item.getName(), new KeptOutputs());
				else if (LogService.class.isAssignableFrom(item.getType())) copy.setInput(item.getName(), new SilentLog());
				else if (!item.isRequired() || value != null) copy.setInput(item.getName(), value);
			}
			changed.forEach(copy::setInput);
			return copy;
		}
		catch (final ModuleException e) {
			throw new IllegalStateException("There is no preview: " + e.getMessage(), e);
		}
	}
}
