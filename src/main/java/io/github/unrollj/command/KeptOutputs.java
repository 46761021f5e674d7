package io.github.unrollj.command;

import ij.ImagePlus;

/** Results stay with the command that made them: nothing is shown. */
final class KeptOutputs extends MemoryOutputService {

	@Override
	public void publish(final String key, final ImagePlus output) {
		// the command has it
	}
}
