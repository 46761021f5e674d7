package io.github.unrollj.corona.blocks;

import io.github.unrollj.tensor.Tensor;

import java.io.IOException;

/** Where separated frames go, each once, in order, by one thread. */
@FunctionalInterface
public interface FrameSink {

	/** @param frame counted from 0; its parts are [rows, columns], of the movie's kind, and belong to the sink */
	void put(int frame, Tensor tissue, Tensor blood) throws IOException;
}
