package io.github.unrollj.dublid.image;

import io.github.unrollj.image.Window;
import io.github.unrollj.tensor.Tensor;

/** Inner parts of planes [rows, columns]: new tensors, or the plane itself if it is all of it. */
public final class Crop {

	private Crop() {}

	/** So many rows and columns in the middle; where that is not a whole pixel, those above and left of it. */
	public static Tensor middle(final Tensor plane, final int rows, final int columns) {
		final int down = plane.size(0) - rows;
		final int across = plane.size(1) - columns;
		if (down < 0 || across < 0) {
			throw new IllegalArgumentException(plane + " has no part of " + rows + " x " + columns + " pixels");
		}
		return new Window(down / 2, across / 2, rows, columns).of(plane);
	}

	/** The plane without {@code margin} pixels on each side. */
	public static Tensor inside(final Tensor plane, final int margin) {
		return middle(plane, plane.size(0) - 2 * margin, plane.size(1) - 2 * margin);
	}
}
