package io.github.unrollj.preview;

import ij.ImagePlus;

/** Where a preview is seen. Called from any thread. */
public interface PreviewView {

	/** Shows a result beside what there was before, and where it is in the image. */
	void show(PreviewPart part, ImagePlus before, ImagePlus result);

	/** Says something in place of, or beside, what is shown. */
	void say(String sentence);

	/** Removes all that was shown. */
	void close();
}
