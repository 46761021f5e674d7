package io.github.unrollj.command;

import org.scijava.command.Command;

/**
 * Marks a command that follows this package's rules: without a dialog to ask, inputs that are not given keep their
 * defaults ({@link UnattendedInputs}).
 */
public interface UnrollCommand extends Command {

	/** Widget style of a text that is a reconstructor's name: a dialog can offer those that there are. */
	String RECONSTRUCTOR = "reconstructor";

	/** Widget style of a text that is the name of a command that makes an image of an image, likewise. */
	String IMAGE_COMMAND = "imageCommand";

	/** Whether its inputs are asked for where there is somebody to ask; if not, they are for macros only. */
	default boolean asks() {
		return true;
	}
}
