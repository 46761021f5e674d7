package io.github.unrollj.command.host;

import io.github.unrollj.image.ImageSink;
import io.github.unrollj.image.PlaneSink;

import ij.ImagePlus;

/** For an output that nobody wants. */
final class DiscardingSink implements ImageSink {

	@Override
	public PlaneSink plane(final int index) {
		return (row, column, piece) -> {};
	}

	@Override
	public void finish() {
		// nothing was kept
	}

	@Override
	public ImagePlus image() {
		throw new IllegalStateException("The output was discarded");
	}

	@Override
	public void close() {
		// nothing was opened
	}
}
