package io.github.unrollj.standalone.cli;

import io.github.unrollj.command.MemorySink;
import io.github.unrollj.command.OutputLayout;
import io.github.unrollj.command.OutputService;
import io.github.unrollj.command.OutputSink;

import ij.ImagePlus;

import java.nio.file.Path;
import java.util.Map;

import org.scijava.service.AbstractService;

/** Results go to the files that the options name; nothing is shown. */
public class FileOutputService extends AbstractService implements OutputService {

	private Map<String, Path> files = Map.of();

	/** Sets where the outputs of the next run go, by key. */
	void writeTo(final Map<String, Path> newFiles) {
		files = newFiles;
	}

	@Override
	public OutputSink open(final String key, final OutputLayout layout) {
		return new MemorySink(layout);
	}

	@Override
	public void publish(final ImagePlus output) {
		// nobody looks
	}
}
