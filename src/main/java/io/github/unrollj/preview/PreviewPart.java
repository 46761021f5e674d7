package io.github.unrollj.preview;

import ij.ImagePlus;

import java.awt.Rectangle;
import java.util.Map;
import java.util.Objects;

/**
 * What a preview computes, and shows beside what there was before.
 *
 * @param image a small part of the command's image, which takes its place
 * @param bounds of the part in the command's image; null if that does not show what it will be, as k-space does not
 * @param inputs of the command that differ from the dialog's, by key
 * @param output the result to be shown: the name of an output
 * @param before inputs that differ from {@code inputs} for the picture to compare with; null for the part itself
 * @param largest whether there is no larger part worth while
 */
public record PreviewPart(ImagePlus image, Rectangle bounds, Map<String, Object> inputs, String output,
	Map<String, Object> before, boolean largest)
{

	/** Shows the command's main output beside the part itself. */
	public static PreviewPart of(final ImageCrop crop, final boolean largest) {
		return new PreviewPart(crop.image(), crop.bounds(), Map.of(), "output", null, largest);
	}

	public PreviewPart withInputs(final Map<String, Object> newInputs) {
		return new PreviewPart(image, bounds, newInputs, output, before, largest);
	}

	/** Shows another output. */
	public PreviewPart showing(final String newOutput) {
		return new PreviewPart(image, bounds, inputs, newOutput, before, largest);
	}

	/** Compares with the same output that these inputs give. */
	public PreviewPart beside(final Map<String, Object> newBefore) {
		return new PreviewPart(image, bounds, inputs, output, Objects.requireNonNull(newBefore), largest);
	}

	/** A part that says nothing of a place in the image. */
	public PreviewPart anywhere() {
		return new PreviewPart(image, null, inputs, output, before, largest);
	}
}
