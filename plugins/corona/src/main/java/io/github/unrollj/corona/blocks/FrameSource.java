package io.github.unrollj.corona.blocks;

import io.github.unrollj.tensor.Tensor;

import java.io.IOException;

/** A movie whose frames are read when they are needed: each once, in order, by one thread. */
public interface FrameSource {

	int frames();

	int rows();

	int columns();

	/** A frame, counted from 0: [rows, columns], all real or all complex. It is not changed. */
	Tensor frame(int index) throws IOException;

	/** The frames of a movie [frames, rows, columns] in memory. */
	static FrameSource of(final Tensor movie) {
		return new MovieFrames(movie);
	}
}
