package io.github.unrollj.standalone.realimagej;

import java.awt.AWTEvent;
import java.awt.AWTException;
import java.awt.Button;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

import javax.imageio.ImageIO;
import javax.swing.AbstractButton;

/** The windows on the screen: found, pressed and photographed. */
final class Screen {

	private static final int LIKENESSES = 10;

	/** Pixels of a cursor, which blinks in the text field that has the focus. */
	private static final int CURSOR = 60;

	/** Where windows are photographed, below ImageJ's own. */
	private static final int LEFT = 60;
	private static final int TOP = 110;

	private final Path pictures;
	private final Robot robot;

	Screen(final Path pictures) {
		this.pictures = pictures;
		try {
			robot = new Robot();
		}
		catch (final AWTException e) {
			throw new IllegalStateException(e);
		}
	}

	Robot robot() {
		return robot;
	}

	/** Windows of a kind that can be seen. */
	static <W extends Window> Stream<W> windows(final Class<W> type) {
		return Arrays.stream(Window.getWindows()).filter(Window::isShowing).filter(type::isInstance).map(type::cast);
	}

	static <W extends Window> Optional<W> window(final Class<W> type, final Predicate<? super W> condition) {
		return windows(type).filter(condition).findFirst();
	}

	/** All components of a container and of those in it. */
	static List<Component> components(final Container container) {
		final List<Component> all = new ArrayList<>();
		for (final Component component : container.getComponents()) {
			all.add(component);
			if (component instanceof Container) all.addAll(components((Container) component));
		}
		return all;
	}

	/** A button of AWT or Swing. */
	static Optional<Component> button(final Container container, final String text) {
		return components(container).stream().filter(component -> text.equals(text(component))).findFirst();
	}

	private static String text(final Component component) {
		if (component instanceof Button) return ((Button) component).getLabel().strip();
		return component instanceof AbstractButton ? ((AbstractButton) component).getText() : null;
	}

	/** Presses a button and does not wait for what comes of it. */
	static void press(final Container container, final String text) {
		final Component button = button(container, text).orElseThrow(() -> new IllegalStateException("No button " + text));
		if (button instanceof AbstractButton) EventQueue.invokeLater(((AbstractButton) button)::doClick);
		else post(new ActionEvent(button, ActionEvent.ACTION_PERFORMED, ((Button) button).getActionCommand()));
	}

	static void post(final AWTEvent event) {
		Toolkit.getDefaultToolkit().getSystemEventQueue().postEvent(event);
	}

	/** Done when all events before it are. */
	static void onEvents(final Runnable run) {
		try {
			EventQueue.invokeAndWait(run);
		}
		catch (final InterruptedException | InvocationTargetException e) {
			throw new IllegalStateException(e);
		}
	}

	/** A picture of a window, in front of others, when it neither moves nor changes any more. */
	void photograph(final Window window, final String name) {
		bringForward(window);
		photograph(window::getBounds, name);
	}

	/** The same of a window that always changes. */
	void photographOnce(final Window window, final String name) {
		bringForward(window);
		robot.waitForIdle();
		write(robot.createScreenCapture(onScreen(window.getBounds())), name);
	}

	/** All of the screen, as it is. */
	void photographAll(final String name) {
		write(robot.createScreenCapture(new Rectangle(Toolkit.getDefaultToolkit().getScreenSize())), name);
	}

	/** Without a window manager, Java may be wrong about where a window is that it has not placed itself. */
	private static void bringForward(final Window window) {
		onEvents(() -> {
			window.setLocation(LEFT, TOP);
			window.toFront();
			components(window).forEach(Component::repaint);
		});
	}

	/** A picture of a part of the screen, when it does not change any more but for a cursor. */
	void photograph(final Supplier<Rectangle> part, final String name) {
		final BufferedImage[] last = new BufferedImage[1];
		final Rectangle[] place = new Rectangle[1];
		final int[] same = new int[1];
		Wait.until("a still picture of " + name, () -> {
			final Rectangle here = onScreen(part.get());
			final BufferedImage now = robot.createScreenCapture(here);
			same[0] = here.equals(place[0]) && equal(last[0], now) ? same[0] + 1 : 0;
			last[0] = now;
			place[0] = here;
			return same[0] == LIKENESSES;
		});
		write(last[0], name);
	}

	private static Rectangle onScreen(final Rectangle part) {
		return part.intersection(new Rectangle(Toolkit.getDefaultToolkit().getScreenSize()));
	}

	private void write(final BufferedImage picture, final String name) {
		try {
			final File file = pictures.resolve(name.replaceAll("[^A-Za-z0-9.-]+", "-") + ".png").toFile();
			file.getParentFile().mkdirs();
			ImageIO.write(picture, "png", file);
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static boolean equal(final BufferedImage a, final BufferedImage b) {
		int different = 0;
		for (int y = 0; y < a.getHeight(); y++)
			for (int x = 0; x < a.getWidth(); x++)
				if (a.getRGB(x, y) != b.getRGB(x, y)) different++;
		return different <= CURSOR;
	}
}
