package io.github.unrollj.lista.command;

import io.github.unrollj.command.SampleCommand;

import org.scijava.command.Command;
import org.scijava.plugin.Plugin;

/** The samples that come with it, an entry in the menu each. */
public final class ListaSamples {

	private static final String MENU = "Plugins>UnrollJ>Open Samples>LISTA Sample ";

	private ListaSamples() {}

	/** Noisy microtubules, to be enlarged 2 times. */
	@Plugin(type = Command.class, name = "sample lista microtubules", headless = true, menuPath = MENU + "Microtubules",
		description = "Noisy microtubules, to be enlarged 2 times")
	public static class Microtubules extends SampleCommand {}

	/** Actin without noise, to be enlarged 2 times. */
	@Plugin(type = Command.class, name = "sample lista actin", headless = true, menuPath = MENU + "Actin",
		description = "Actin without noise, to be enlarged 2 times")
	public static class Actin extends SampleCommand {}

	/** Noisy nuclei, to be enlarged 2 times. */
	@Plugin(type = Command.class, name = "sample lista nuclei", headless = true, menuPath = MENU + "Nuclei",
		description = "Noisy nuclei, to be enlarged 2 times")
	public static class Nuclei extends SampleCommand {}

	/** Noisy puncta, to be enlarged 2 times. */
	@Plugin(type = Command.class, name = "sample lista puncta", headless = true, menuPath = MENU + "Puncta",
		description = "Noisy puncta, to be enlarged 2 times")
	public static class Puncta extends SampleCommand {}

	/** Noisy tissue, to be enlarged 2 times. */
	@Plugin(type = Command.class, name = "sample lista tissue", headless = true, menuPath = MENU + "Tissue",
		description = "Noisy tissue, to be enlarged 2 times")
	public static class Tissue extends SampleCommand {}

	/** A stack of three noisy micrographs, to be enlarged 2 times. */
	@Plugin(type = Command.class, name = "sample lista cells", headless = true, menuPath = MENU + "Cells",
		description = "A stack of three noisy micrographs, to be enlarged 2 times")
	public static class Cells extends SampleCommand {}
}
