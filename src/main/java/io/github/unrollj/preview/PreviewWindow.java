package io.github.unrollj.preview;

import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.Roi;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dialog;
import java.awt.Dialog.ModalExclusionType;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Window;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

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
	private static final int GAP = 8;
	/** What most previews need. */
	private static final Dimension ROOM = new Dimension(540, 330);

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
		frame.setLocation(place());
		frame.setVisible(true);
	}

	/** Beside or below the image or a dialog, wherever no dialog is; otherwise the corner that hides least of them. */
	private static Point place(final Rectangle screen, final List<Rectangle> dialogs, final List<Rectangle> anchors) {
		for (final Rectangle anchor : anchors) {
			final int right = anchor.x + anchor.width + GAP;
			final int below = anchor.y + anchor.height + GAP;
			for (final Point corner : List.of(new Point(right, anchor.y), new Point(anchor.x, below), new Point(anchor.x -
				GAP - ROOM.width, anchor.y)))
			{
				final Rectangle taken = new Rectangle(corner, ROOM);
				if (screen.contains(taken) && dialogs.stream().noneMatch(taken::intersects)) return corner;
			}
		}
		final int right = screen.x + screen.width - ROOM.width;
		final int bottom = screen.y + screen.height - ROOM.height;
		return Stream.of(new Point(right, screen.y), new Point(screen.x, screen.y), new Point(right, bottom), new Point(
			screen.x, bottom)).min(Comparator.comparingLong(corner -> hidden(new Rectangle(corner, ROOM), dialogs))).orElseThrow();
	}

	/** Pixels of dialogs under a rectangle. */
	private static long hidden(final Rectangle taken, final List<Rectangle> dialogs) {
		return dialogs.stream().map(taken::intersection).filter(common -> !common.isEmpty()).mapToLong(
			common -> (long) common.width * common.height).sum();
	}

	private Point place() {
		final List<Rectangle> dialogs = new ArrayList<>();
		for (final Window window : Window.getWindows())
			if (window instanceof Dialog && window.isVisible()) dialogs.add(window.getBounds());
		final List<Rectangle> anchors = new ArrayList<>(dialogs);
		if (image != null && image.getWindow() != null) anchors.add(0, image.getWindow().getBounds());
		return place(frame.getGraphicsConfiguration().getBounds(), dialogs, anchors);
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
