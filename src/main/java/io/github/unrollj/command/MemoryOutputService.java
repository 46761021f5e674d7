package io.github.unrollj.command;

import io.github.unrollj.image.ImageHeader;
import io.github.unrollj.image.ImagePlusSink;
import io.github.unrollj.image.ImageSink;

import ij.IJ;
import ij.ImagePlus;

import java.awt.GraphicsEnvironment;
import java.io.IOException;

import org.scijava.plugin.Plugin;
import org.scijava.service.AbstractService;
import org.scijava.service.Service;

/** Results are images in memory, shown if there is a display or if a macro is to find them. */
@Plugin(type = Service.class)
public class MemoryOutputService extends AbstractService implements OutputService {

	@Override
	public ImageSink open(final String key, final ImageHeader header) {
		return new ImagePlusSink(header);
	}

	@Override
	public ImagePlus publish(final String key, final ImageSink finished) throws IOException {
		final ImagePlus output = finished.image();
		publish(key, output);
		return output;
	}

	@Override
	public void publish(final String key, final ImagePlus output) {
		if (IJ.isMacro() || !GraphicsEnvironment.isHeadless()) output.show();
	}
}
