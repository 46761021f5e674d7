package io.github.unrollj.standalone.realimagej;

import ij.gui.GenericDialog;

import java.awt.Checkbox;
import java.awt.Choice;
import java.awt.Component;
import java.awt.Container;
import java.awt.Label;
import java.awt.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A dialog of ours, whose fields are found by their labels. */
final class CommandDialog {

	/** What the smallest usual screen has, without bars. */
	private static final int TALLEST = 700;
	private static final int WIDEST = 1000;

	private static final long PATIENCE = 2_000_000_000L;

	private final GenericDialog dialog;

	private CommandDialog(final GenericDialog dialog) {
		this.dialog = dialog;
	}

	/** The dialog of that title, or any for null, that can be seen, if it is not this other one. */
	static Optional<CommandDialog> showing(final String title, final CommandDialog other) {
		if (!isAwaited()) return Optional.empty();
		return Screen.window(GenericDialog.class, found -> (title == null || title.equals(found.getTitle())) &&
			(other == null || found != other.dialog)).map(CommandDialog::new);
	}

	/** Whether a thread waits for a dialog. One that is closed before that, faster than anybody can, is waited for forever. */
	private static boolean isAwaited() {
		return Thread.getAllStackTraces().values().stream().anyMatch(stack -> stack.length > 0 && stack[0].getMethodName()
			.startsWith("wait") && Arrays.stream(stack).anyMatch(frame -> frame.getClassName().equals(
				"java.awt.WaitDispatchSupport")));
	}

	GenericDialog window() {
		return dialog;
	}

	/** Presses a button that closes the dialog, again if it was not ready for it. */
	void close(final String button) {
		final long[] last = { 0 };
		Wait.until("the end of a dialog by " + button, () -> {
			final long now = System.nanoTime();
			final boolean isOpen = dialog.isShowing();
			if (isOpen && hasButton(button) && now - last[0] > PATIENCE) {
				Screen.press(dialog, button);
				last[0] = now;
			}
			return !isOpen;
		});
	}

	boolean hasButton(final String button) {
		return Screen.button(dialog, button).isPresent();
	}

	/** Sets the field of that label; false if there is none. */
	boolean set(final String label, final String value) {
		final Component field = field(label.replace('_', ' '));
		if (field == null) return false;
		Screen.onEvents(() -> {
			if (field instanceof Choice) ((Choice) field).select(value);
			else if (field instanceof Checkbox) ((Checkbox) field).setState(Boolean.parseBoolean(value));
			else ((TextField) field).setText(value);
		});
		return true;
	}

	private Component field(final String label) {
		final Component[] all = dialog.getComponents();
		for (int i = 0; i < all.length; i++) {
			if (all[i] instanceof Checkbox && ((Checkbox) all[i]).getLabel().equals(label)) return all[i];
			if (!(all[i] instanceof Label) || !((Label) all[i]).getText().equals(label) || i + 1 == all.length) continue;
			return all[i + 1] instanceof Container ? Screen.components((Container) all[i + 1]).stream().filter(
				TextField.class::isInstance).findFirst().orElse(null) : all[i + 1];
		}
		return null;
	}

	/** What a user could not read or reach. */
	List<String> flaws() {
		final List<String> flaws = new ArrayList<>();
		if (dialog.getHeight() > TALLEST) flaws.add("it is " + dialog.getHeight() + " pixels high");
		if (dialog.getWidth() > WIDEST) flaws.add("it is " + dialog.getWidth() + " pixels wide");
		for (final Component component : Screen.components(dialog)) {
			final boolean isText = component instanceof Label || component instanceof Checkbox || component instanceof Choice;
			if (isText && component.getPreferredSize().width > component.getWidth() + 1) flaws.add(component + " is clipped");
		}
		return flaws;
	}
}
