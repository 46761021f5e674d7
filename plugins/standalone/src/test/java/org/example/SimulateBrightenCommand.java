package org.example;

import io.github.unrollj.command.UnrollCommand;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** A command whose name has two words. */
@Plugin(type = Command.class, name = "simulate brighten", menuPath = "Plugins>UnrollJ>Simulate Dark Image",
	headless = true)
public class SimulateBrightenCommand implements UnrollCommand {

	@Parameter(label = "Level", min = "0", persist = false)
	private int level = 3;

	@Parameter(type = ItemIO.OUTPUT)
	private String note;

	@Override
	public void run() {
		note = "level " + level;
	}
}
