package io.github.unrollj.preview;

import ij.ImagePlus;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Two images side by side, at the size that the larger one has, in the grey scale of the result. */
final class PreviewPicture {

	private static final int LEAST = 256;
	private static final int MOST = 512;
	private static final int GAP = 4;

	private PreviewPicture() {}

	/** @param same whether both are in the same units, so that one grey scale is for both */
	static BufferedImage of(final ImagePlus before, final ImagePlus result, final boolean same) {
		if (same && result.getBitDepth() == 32 && before.getBitDepth() == 32) {
			before.setDisplayRange(result.getDisplayRangeMin(), result.getDisplayRangeMax());
		}
		final double zoom = zoom(result);
		final int width = (int) Math.round(result.getWidth() * zoom);
		final int height = (int) Math.round(result.getHeight() * zoom);
		final BufferedImage picture = new BufferedImage(2 * width + GAP, height, BufferedImage.TYPE_INT_RGB);
		final Graphics2D graphics = picture.createGraphics();
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, picture.getWidth(), height);
		// pixels are to be seen as they are; only what is made smaller is interpolated
		graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, zoom < 1 ? RenderingHints.VALUE_INTERPOLATION_BILINEAR
			: RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
		graphics.drawImage(before.getProcessor().getBufferedImage(), 0, 0, width, height, null);
		graphics.drawImage(result.getProcessor().getBufferedImage(), width + GAP, 0, width, height, null);
		graphics.dispose();
		return picture;
	}

	/** A whole number, if it is enlarged. */
	private static double zoom(final ImagePlus result) {
		final int edge = Math.max(result.getWidth(), result.getHeight());
		return edge > MOST ? (double) MOST / edge : Math.max(1, (LEAST + edge / 2) / edge);
	}
}
