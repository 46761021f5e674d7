package io.github.unrollj.preview;

import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.Roi;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dialog.ModalExclusionType;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Window;
import java.awt.image.BufferedImage;

import javax.swing.BorderFactory;
import javax.swing.ImageIcon;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.SwingConstants;

/**
 * A window beside the image's, which never takes the focus from the dialog, and a frame around the place in the image. It is
 * none of ImageJ's image windows: the active image stays what it is.
 */
public final class PreviewWindow implements PreviewView {

	private static final Color FRAME = new Color(255, 200, 0);

	private final ImagePlus image;
	private JFrame frame;
	private JLabel picture;
	private JLabel words;
	private Overlay original;
	private boolean marked;
	private boolean closed;

	/** @param image that the preview is of; null if none is open */
	public PreviewWindow(final ImagePlus image) {
		this.image = image;
	}

	@Override
	public void show(final PreviewPart part, final ImagePlus before, final ImagePlus result) {
		final BufferedImage pair = PreviewPicture.of(before, result, part.before() != null);
		final String size = part.image().getWidth() + " x " + part.image().getHeight() + " pixels";
		update(() -> {
			mark(part.bounds());
			picture.setIcon(new ImageIcon(pair));
			words.setText("Left before, right after: " + size);
			frame.pack();
		});
	}

	@Override
	public void say(final String sentence) {
		update(() -> {
			words.setText("<html><body style='width: 380px'>" + sentence.replace("&", "&amp;").replace("<", "&lt;"));
			frame.pack();
		});
	}

	@Override
	public void close() {
		later(() -> {
			closed = true;
			unmark();
			if (frame != null) frame.dispose();
		});
	}

	private void update(final Runnable change) {
		later(() -> {
			if (closed) return;
			if (frame == null) open();
			change.run();
		});
	}

	private static void later(final Runnable change) {
		if (GraphicsEnvironment.isHeadless()) return;
		if (EventQueue.isDispatchThread()) change.run();
		else EventQueue.invokeLater(change);
	}

	private void open() {
		frame = new JFrame("Preview");
		frame.setFocusableWindowState(false);
		frame.setModalExclusionType(ModalExclusionType.APPLICATION_EXCLUDE);
		picture = new JLabel();
		words = new JLabel("", SwingConstants.LEFT);
		words.setBorder(BorderFactory.createEmptyBorder(4, 6, 4, 6));
		frame.add(picture, BorderLayout.CENTER);
		frame.add(words, BorderLayout.SOUTH);
		frame.pack();
		final Window beside = image == null ? null : image.getWindow();
		if (beside == null) frame.setLocationByPlatform(true);
		else frame.setLocation(place(beside));
		frame.setVisible(true);
	}

	/** To the right of a window, or below it if there is no room. */
	private static Point place(final Window beside) {
		final Rectangle window = beside.getBounds();
		final Rectangle screen = beside.getGraphicsConfiguration().getBounds();
		if (window.x + window.width + 520 <= screen.x + screen.width) {
			return new Point(window.x + window.width + 8, window.y);
		}
		return new Point(Math.max(screen.x, screen.x + screen.width - 540), window.y + window.height / 2);
	}

	private void mark(final Rectangle bounds) {
		unmark();
		if (bounds == null || image == null || bounds.equals(new Rectangle(image.getWidth(), image.getHeight()))) return;
		original = image.getOverlay();
		final Overlay more = original == null ? new Overlay() : original.duplicate();
		final Roi outline = new Roi(bounds);
		outline.setStrokeColor(FRAME);
		more.add(outline);
		image.setOverlay(more);
		marked = true;
	}

	private void unmark() {
		if (marked) image.setOverlay(original);
		marked = false;
	}
}
