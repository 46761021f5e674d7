package io.github.unrollj.corona.command;

import io.github.unrollj.command.SampleCommand;

import org.scijava.command.Command;
import org.scijava.plugin.Plugin;

/** The samples that come with it, an entry in the menu each. */
public final class CoronaSamples {

	private static final String MENU = "Plugins>UnrollJ>Open Samples>CORONA Sample ";

	private CoronaSamples() {}

	/** Ultrasound: bubbles in vessels behind tissue that moves. */
	@Plugin(type = Command.class, name = "sample corona moving", headless = true, menuPath = MENU + "Moving",
		description = "Ultrasound: bubbles in vessels behind tissue that moves")
	public static class Moving extends SampleCommand {}

	/** Ultrasound: bubbles in vessels behind tissue that hardly moves. */
	@Plugin(type = Command.class, name = "sample corona near-static", headless = true, menuPath = MENU + "Near Static",
		description = "Ultrasound: bubbles in vessels behind tissue that hardly moves")
	public static class NearStatic extends SampleCommand {}

	/** Microscopy: cells that crawl over a drifting, bleaching background. */
	@Plugin(type = Command.class, name = "sample corona cells", headless = true, menuPath = MENU + "Cells",
		description = "Microscopy: cells that crawl over a drifting, bleaching background")
	public static class Cells extends SampleCommand {}
}
