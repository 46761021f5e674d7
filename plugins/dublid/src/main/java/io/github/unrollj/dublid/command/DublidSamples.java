package io.github.unrollj.dublid.command;

import io.github.unrollj.command.SampleCommand;

import org.scijava.command.Command;
import org.scijava.plugin.Plugin;

/** The samples that come with it, an entry in the menu each. */
public final class DublidSamples {

	private static final String MENU = "Plugins>UnrollJ>Open Samples>DUBLID Sample ";

	private DublidSamples() {}

	/** Microtubules blurred by an unsteady motion. */
	@Plugin(type = Command.class, name = "sample dublid filaments", headless = true, menuPath = MENU + "Filaments",
		description = "Microtubules blurred by an unsteady motion")
	public static class Filaments extends SampleCommand {}

	/** Tissue blurred by a straight motion. */
	@Plugin(type = Command.class, name = "sample dublid tissue", headless = true, menuPath = MENU + "Tissue",
		description = "Tissue blurred by a straight motion")
	public static class Tissue extends SampleCommand {}

	/** Three slices of nuclei blurred by one drift. */
	@Plugin(type = Command.class, name = "sample dublid drift", headless = true, menuPath = MENU + "Drift",
		description = "Three slices of nuclei blurred by one drift")
	public static class Drift extends SampleCommand {}
}
