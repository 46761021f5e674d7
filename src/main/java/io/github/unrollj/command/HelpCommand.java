package io.github.unrollj.command;

import io.github.unrollj.help.HelpPage;
import io.github.unrollj.help.HelpTopics;
import io.github.unrollj.help.HelpWindow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.plugin.PluginService;

/** Shows the pages of help, which are inside the jars; without a display, one of them as text. */
@Plugin(type = Command.class, name = "help", headless = true, menuPath = "Plugins>UnrollJ>UnrollJ Help",
	description = "Shows the help; needs no network.")
public class HelpCommand implements UnrollCommand {

	private static final String CONTENTS = "contents";

	@Parameter(label = "Page", persist = false, description = "contents, or the name of a reconstructor, such as lista")
	private String page = CONTENTS;

	@Parameter
	private PluginService pluginService;

	@Parameter(type = ItemIO.OUTPUT, label = "Help", required = false)
	private String text;

	@Override
	public boolean asks() {
		return false;
	}

	@Override
	public void run() {
		final HelpPage chosen = page.equals(CONTENTS) ? HelpPage.FRONT : HelpPage.ofReconstructor(page);
		if (!chosen.exists()) {
			final List<String> pages = new ArrayList<>(List.of(CONTENTS));
			pages.addAll(new HelpTopics(pluginService.getIndex()).ids());
			throw new IllegalArgumentException("page is \"" + page + "\" and must be one of " + String.join(", ", pages));
		}
		if (UnattendedInputs.isAttended()) {
			HelpWindow.show(chosen);
			return;
		}
		try {
			text = chosen.text();
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e.getMessage(), e);
		}
	}
}
