package io.github.unrollj.command.host;

import io.github.unrollj.command.OutputService;
import io.github.unrollj.image.ImageFiles;
import io.github.unrollj.image.ImageHeader;
import io.github.unrollj.image.ImagePlusSink;
import io.github.unrollj.image.ImageSink;
import io.github.unrollj.image.TiffSink;

import ij.ImagePlus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Logger;

import org.scijava.service.AbstractService;

/**
 * Results go to the files that the options name, TIFF files while they are computed; nothing is shown. Outputs that no
 * option names are not kept.
 */
public class FileOutputService extends AbstractService implements OutputService {

	private static final Logger LOG = Logger.getLogger(FileOutputService.class.getName());

	private Map<String, Path> files = Map.of();
	private int sourceBits = Float.SIZE;
	private final List<ImageSink> opened = new CopyOnWriteArrayList<>();

	/**
	 * Sets where the outputs of the next run go.
	 *
	 * @param newFiles by the output's key
	 * @param newSourceBits bit depth of the input, which decides the scale of PNG and JPEG files
	 */
	public void writeTo(final Map<String, Path> newFiles, final int newSourceBits) {
		opened.clear();
		files = newFiles;
		sourceBits = newSourceBits;
	}

	@Override
	public ImageSink open(final String key, final ImageHeader header) throws IOException {
		final Path file = files.get(key);
		if (file == null) return new DiscardingSink();
		final ImageSink sink = OutputFiles.isTiff(file) ? TiffSink.create(file, header) : new ImagePlusSink(header);
		opened.add(sink);
		return sink;
	}

	@Override
	public boolean isRequested(final String key) {
		return files.containsKey(key);
	}

	/** Removes unfinished files. */
	public void abandon() {
		for (final ImageSink sink : opened) {
			try {
				sink.close();
			}
			catch (final IOException e) {
				LOG.warning("An unfinished file could not be removed: " + e.getMessage());
			}
		}
	}

	@Override
	public ImagePlus publish(final String key, final ImageSink finished) throws IOException {
		if (finished instanceof ImagePlusSink) ImageFiles.save(finished.image(), files.get(key), sourceBits);
		return null;
	}

	@Override
	public void publish(final String key, final ImagePlus output) {
		final Path file = files.get(key);
		try {
			if (file != null) ImageFiles.save(output, file, sourceBits);
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e.getMessage(), e);
		}
	}
}
