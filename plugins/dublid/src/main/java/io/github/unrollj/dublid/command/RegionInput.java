package io.github.unrollj.dublid.command;

import ij.gui.Roi;

import io.github.unrollj.image.Window;

import java.awt.Rectangle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of an image in which its kernel is to be estimated. */
final class RegionInput {

	private static final Pattern NUMBERS = Pattern.compile("(\\d{1,9})[,\\s]+(\\d{1,9})[,\\s]+(\\d{1,9})[,\\s]+(\\d{1,9})");

	private RegionInput() {}

	/**
	 * The rectangle that the text says, otherwise the bounds of an area selection.
	 *
	 * @param text x, y, width, height in pixels of the image; or empty
	 * @param roi the selection that counts, or null for none
	 * @param used the part of the image that is used
	 * @return seen from the corner of the part that is used; null if there is neither
	 * @throws IllegalArgumentException if the text is none such, or the part not within that which is used
	 */
	static Window of(final String text, final Roi roi, final Window used) {
		final Rectangle whole = new Rectangle(used.column(), used.row(), used.columns(), used.rows());
		if (text == null || text.isBlank()) {
			return roi == null || !roi.isArea() ? null : window(roi.getBounds().intersection(whole), "The selection", used);
		}
		final Matcher matcher = NUMBERS.matcher(text.strip());
		if (!matcher.matches()) throw new IllegalArgumentException("region is \"" + text +
			"\" and must be x,y,width,height in pixels");
		final Rectangle named = new Rectangle(number(matcher, 1), number(matcher, 2), number(matcher, 3), number(matcher,
			4));
		return window(whole.contains(named) ? named : new Rectangle(), "region is \"" + text + "\", which", used);
	}

	private static int number(final Matcher matcher, final int group) {
		return Integer.parseInt(matcher.group(group));
	}

	private static Window window(final Rectangle r, final String who, final Window used) {
		if (!r.isEmpty()) return new Window(r.y, r.x, r.height, r.width).within(used);
		throw new IllegalArgumentException(who + " does not lie within the " + used.columns() + " x " + used.rows() +
			" pixels that are used");
	}
}
