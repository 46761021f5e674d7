package io.github.unrollj.command;

import org.scijava.module.Module;
import org.scijava.service.SciJavaService;

/** Starts commands for somebody who is there to be asked. */
public interface StartService extends SciJavaService {

	/**
	 * Runs a command as if it had been chosen in the menu: its dialog begins with the inputs that the module has, and the
	 * macro recorder gets a line of its own for it.
	 */
	void start(Module module);
}
