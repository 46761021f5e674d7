package io.github.unrollj.admmcsnet.command;

import io.github.unrollj.command.SampleCommand;

import org.scijava.command.Command;
import org.scijava.plugin.Plugin;

/** The samples that come with it, an entry in the menu each. */
public final class AdmmCsnetSamples {

	private static final String MENU = "Plugins>UnrollJ>Open Samples>ADMM-CSNet Sample ";

	private AdmmCsnetSamples() {}

	/** A head from a fifth of k-space, pseudo-radial. */
	@Plugin(type = Command.class, name = "sample admm-csnet brain", headless = true, menuPath = MENU + "Brain",
		description = "A head from a fifth of k-space, pseudo-radial")
	public static class Brain extends SampleCommand {}

	/** Three chests from 35 % of the columns of k-space. */
	@Plugin(type = Command.class, name = "sample admm-csnet chest", headless = true, menuPath = MENU + "Chest",
		description = "Three chests from 35 % of the columns of k-space")
	public static class Chest extends SampleCommand {}

	/** A complex image of a head from a quarter of k-space. */
	@Plugin(type = Command.class, name = "sample admm-csnet phase", headless = true, menuPath = MENU + "Phase",
		description = "A complex image of a head from a quarter of k-space")
	public static class Phase extends SampleCommand {}
}
