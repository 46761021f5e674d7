package io.github.unrollj.command;

import ij.ImagePlus;

import java.io.IOException;

/**
 * Takes the planes of one output image: each once, in any order, from several threads at a time. Closed before it is
 * finished, it leaves nothing behind.
 */
public interface OutputSink extends AutoCloseable {

	/**
	 * Takes one plane.
	 *
	 * @param plane from 0, channels fastest, then slices, then frames, as ImageJ counts stack slices
	 * @param pixels row by row; the sink may keep the array
	 */
	void write(int plane, float[] pixels) throws IOException;

	/** Completes the output; returns the image, or null if it lives in a file. */
	ImagePlus finish() throws IOException;

	@Override
	void close() throws IOException;
}
