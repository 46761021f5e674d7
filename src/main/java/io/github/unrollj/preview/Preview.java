package io.github.unrollj.preview;

import io.github.unrollj.work.Progress;

import ij.ImagePlus;

import java.io.IOException;
import java.util.concurrent.CancellationException;

/**
 * Computes a part in the background, then a part four times as large while that takes about a second, and shows each
 * beside what there was before. What is asked later comes in place of what is not done yet.
 */
public final class Preview {

	/** In nanoseconds: a larger part is computed if it should be done by then. */
	private static final long BUDGET = 1_500_000_000L;
	private static final int GROWTH = 4;

	private final PreviewView view;
	private final LatestTask task = new LatestTask();

	public Preview(final PreviewView view) {
		this.view = view;
	}

	/** What is to be shown. */
	public interface Source {

		/**
		 * A part of the image.
		 *
		 * @param step 0 for the smallest part, 1 for one of twice its width and height, and so on
		 * @throws IllegalArgumentException in a sentence, if there is nothing to preview
		 */
		PreviewPart part(int step) throws IOException;

		/** What the command makes of a part: its result, or what it is to be compared with. */
		ImagePlus result(PreviewPart part, boolean before, Progress progress) throws IOException;
	}

	/** Shows something else from now on. */
	public void show(final Source source) {
		task.submit(progress -> {
			try {
				show(source, progress);
			}
			catch (final CancellationException e) {
				throw e;
			}
			catch (final IOException | RuntimeException e) {
				if (!progress.isCancelled()) view.say(e.getMessage() == null ? e.toString() : e.getMessage());
			}
			catch (final OutOfMemoryError e) {
				view.say("There is not enough memory for a preview");
			}
		});
	}

	private void show(final Source source, final Progress progress) throws IOException {
		view.say("Computing a preview...");
		final long start = System.nanoTime();
		for (int step = 0;; step++) {
			final long begun = System.nanoTime();
			final PreviewPart part = source.part(step);
			final ImagePlus result = source.result(part, false, progress);
			final ImagePlus before = part.before() == null ? part.image() : source.result(part, true, progress);
			progress.check();
			view.show(part, before, result);
			final long now = System.nanoTime();
			if (part.largest() || now - start + GROWTH * (now - begun) > BUDGET) return;
		}
	}

	/** Shows nothing any more; everything is as it was before. */
	public void close() {
		task.cancel();
		view.close();
	}
}
