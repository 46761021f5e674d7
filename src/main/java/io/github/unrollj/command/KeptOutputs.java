package io.github.unrollj.command;

import ij.ImagePlus;

import io.github.unrollj.image.ImageHeader;
import io.github.unrollj.image.ImagePlusSink;
import io.github.unrollj.image.ImageSink;

import java.io.IOException;

import org.scijava.service.AbstractService;

/** Results stay with the command that made them: nothing is shown. */
final class KeptOutputs extends AbstractService implements OutputService {

	@Override
	public ImageSink open(final String key, final ImageHeader header) {
		return new ImagePlusSink(header);
	}

	@Override
	public ImagePlus publish(final String key, final ImageSink finished) throws IOException {
		return finished.image();
	}

	@Override
	public void publish(final String key, final ImagePlus output) {
		// the command has it
	}
}
