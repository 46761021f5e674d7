package io.github.unrollj.command;

import io.github.unrollj.image.ImageHeader;
import io.github.unrollj.image.ImageSink;

import ij.ImagePlus;

import java.io.IOException;

import org.scijava.service.SciJavaService;

/**
 * Where commands' results go. In ImageJ they become images in memory, shown; the command line has them written to the
 * output file while they are computed.
 */
public interface OutputService extends SciJavaService {

	/** The sink of an output; {@code key} is the name of the command's output field. */
	ImageSink open(String key, ImageHeader header) throws IOException;

	/**
	 * Whether the user has asked for this very output, by naming a file for it: then it is wanted even where a command's
	 * inputs leave it out by default. False where outputs are shown, not named.
	 */
	default boolean isRequested(final String key) {
		return false;
	}

	/** Shows a finished output where somebody looks; returns its image, or null if it is in a file only. */
	ImagePlus publish(String key, ImageSink finished) throws IOException;

	/** Shows an image that was not made by a sink, where somebody looks. */
	void publish(String key, ImagePlus output);
}
