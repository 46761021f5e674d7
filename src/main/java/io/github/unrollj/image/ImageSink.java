package io.github.unrollj.image;

import ij.ImagePlus;

import java.io.Closeable;
import java.io.IOException;

/**
 * Where the planes of a result go, in any order and by pieces. A sink that is closed before it was finished leaves
 * nothing behind.
 */
public interface ImageSink extends Closeable {

	/** Takes the pieces of one plane; {@code index} counts from 0 in the order of the header. */
	PlaneSink plane(int index);

	/** To be called when every pixel was written. */
	void finish() throws IOException;

	/** The finished image. */
	ImagePlus image() throws IOException;

	/** Makes the sink when what the result looks like is known. */
	@FunctionalInterface
	interface Factory<S extends ImageSink> {

		S create(ImageHeader header) throws IOException;
	}
}
