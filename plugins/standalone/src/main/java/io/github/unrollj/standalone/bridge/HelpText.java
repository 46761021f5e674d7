package io.github.unrollj.standalone.bridge;

import io.github.unrollj.help.HelpPage;
import io.github.unrollj.help.HelpTopics;

import java.io.IOException;
import java.util.Optional;

import org.scijava.module.ModuleInfo;

/** What the button Help of a dialog shows: the page about the command, in a window of ImageJ's without links to others. */
final class HelpText {

	private HelpText() {}

	static Optional<String> of(final ModuleInfo command) {
		final HelpPage page = new HelpTopics(RunCommand.plugins()).of(command.getDelegateClassName());
		try {
			return page.exists() ? Optional.of(page.html(link -> null)) : Optional.empty();
		}
		catch (final IOException e) {
			return Optional.empty();
		}
	}
}
