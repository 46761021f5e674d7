package io.github.unrollj.standalone.realimagej;

import ij.IJ;
import ij.ImageJ;
import ij.Menus;

import java.awt.EventQueue;
import java.awt.Menu;
import java.awt.MenuBar;
import java.awt.MenuItem;
import java.awt.PopupMenu;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;

import org.scijava.command.CommandInfo;

/** The menu: all commands, in the order of the alphabet, each leading to a command. */
final class MenuTour {

	private final Screen screen;

	MenuTour(final Screen screen) {
		this.screen = screen;
	}

	String run(final List<CommandInfo> commands) {
		final Menu menu = menu(menu(Menus.getMenuBar(), "Plugins"), "UnrollJ");
		final List<String> labels = new ArrayList<>();
		collect(menu, labels);
		for (final CommandInfo command : commands) {
			final String label = command.getMenuPath().getLeaf().getName();
			if (!labels.contains(label)) throw new IllegalStateException("The menu has no entry " + label + " but " + labels);
			if (Menus.getCommands().get(label) == null) throw new IllegalStateException(label + " leads nowhere");
		}
		photograph(menu);
		return "The menu has " + labels.size() + " entries: " + String.join(", ", labels);
	}

	private static void collect(final Menu menu, final List<String> labels) {
		for (int i = 0; i < menu.getItemCount(); i++) {
			if (menu.getItem(i) instanceof Menu) collect((Menu) menu.getItem(i), labels);
			else labels.add(menu.getItem(i).getLabel());
		}
	}

	/** The same entries below ImageJ's window: its menu bar opens for a mouse only. */
	private void photograph(final Menu menu) {
		final ImageJ window = IJ.getInstance();
		final PopupMenu copy = new PopupMenu();
		copy(menu, copy);
		Screen.onEvents(() -> {
			window.setLocation(20, 20);
			window.toFront();
			window.add(copy);
		});
		Wait.until("ImageJ in its corner", () -> window.getLocationOnScreen().x == 20);
		EventQueue.invokeLater(() -> copy.show(window, 0, window.getHeight()));
		screen.photograph(() -> new Rectangle(0, 0, 640, 760), "menu");
		screen.robot().keyPress(KeyEvent.VK_ESCAPE);
		screen.robot().keyRelease(KeyEvent.VK_ESCAPE);
		Screen.onEvents(() -> window.remove(copy));
	}

	private static void copy(final Menu menu, final Menu target) {
		for (int i = 0; i < menu.getItemCount(); i++) {
			final MenuItem item = menu.getItem(i);
			if (item instanceof Menu) {
				final Menu part = new Menu(item.getLabel());
				copy((Menu) item, part);
				target.add(part);
			}
			else target.add(item.getLabel());
		}
	}

	private static Menu menu(final MenuBar bar, final String label) {
		for (int i = 0; i < bar.getMenuCount(); i++)
			if (bar.getMenu(i).getLabel().equals(label)) return bar.getMenu(i);
		throw new IllegalStateException("There is no menu " + label);
	}

	private static Menu menu(final Menu parent, final String label) {
		for (int i = 0; i < parent.getItemCount(); i++)
			if (parent.getItem(i) instanceof Menu && parent.getItem(i).getLabel().equals(label)) return (Menu) parent.getItem(i);
		throw new IllegalStateException("There is no menu " + label + " in " + parent.getLabel());
	}
}
