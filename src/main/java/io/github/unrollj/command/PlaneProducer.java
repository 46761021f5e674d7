package io.github.unrollj.command;

import java.io.IOException;

/** Computes the planes of an output. */
@FunctionalInterface
public interface PlaneProducer {

	/** Writes every plane of the sink once. */
	void fill(OutputSink sink) throws IOException;
}
