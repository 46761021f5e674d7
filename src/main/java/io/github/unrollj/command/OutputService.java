package io.github.unrollj.command;

import ij.ImagePlus;

import java.io.IOException;

import org.scijava.service.SciJavaService;

/**
 * Where commands' results go. In ImageJ they become images in memory, shown; the command line has them written to the
 * output file while they are computed.
 */
public interface OutputService extends SciJavaService {

	/** Begins an output; {@code key} is the name of the command's output field. */
	OutputSink open(String key, OutputLayout layout) throws IOException;

	/** Shows a complete output to the user or the macro, if there is one. */
	void publish(ImagePlus output);
}
