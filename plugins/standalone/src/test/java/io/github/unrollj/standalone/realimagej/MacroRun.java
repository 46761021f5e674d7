package io.github.unrollj.standalone.realimagej;

import ij.macro.Interpreter;

import java.awt.Component;
import java.awt.Dialog;
import java.awt.Label;
import java.util.Optional;
import java.util.stream.Collectors;

/** A macro run to its end in a thread of its own, as ImageJ's editor does: ImageJ renames the thread. */
final class MacroRun {

	private MacroRun() {}

	/** @throws IllegalStateException with what ImageJ's dialog says if the macro fails */
	static void of(final String text) {
		final Thread thread = new Thread(() -> new Interpreter().run(text), "Macro");
		thread.start();
		final Optional<String> error = Wait.forSome("the end of " + text, () -> {
			final Optional<Dialog> dialog = Screen.window(Dialog.class, shown -> shown.getTitle().startsWith("Macro Error"));
			final Optional<String> words = dialog.map(shown -> Screen.components(shown).stream().map(MacroRun::text).collect(
				Collectors.joining(" ")));
			dialog.ifPresent(Dialog::dispose);
			return words.isPresent() || !thread.isAlive() ? Optional.of(words) : Optional.empty();
		});
		if (error.isPresent()) throw new IllegalStateException("ImageJ says " + error.get() + " of the macro " + text);
	}

	private static String text(final Component component) {
		return component instanceof Label ? ((Label) component).getText() : "";
	}
}
