package io.github.unrollj.command;

import ij.IJ;
import ij.ImagePlus;

import java.awt.GraphicsEnvironment;

import org.scijava.plugin.Plugin;
import org.scijava.service.AbstractService;
import org.scijava.service.Service;

/** Results are images in memory, shown if there is a display or if a macro is to find them. */
@Plugin(type = Service.class)
public class MemoryOutputService extends AbstractService implements OutputService {

	@Override
	public OutputSink open(final String key, final OutputLayout layout) {
		return new MemorySink(layout);
	}

	@Override
	public void publish(final ImagePlus output) {
		if (IJ.isMacro() || !GraphicsEnvironment.isHeadless()) output.show();
	}
}
