package io.github.unrollj.corona.movie;

import io.github.unrollj.corona.blocks.FrameSink;
import io.github.unrollj.image.ImageHeader;
import io.github.unrollj.image.ImageSink;
import io.github.unrollj.tensor.Tensor;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * Where a movie's parts go, frame by frame: to the sinks of one or two images, and into pictures of the flow. Closed before
 * it was finished, it leaves nothing behind.
 */
public final class SeparatedMovie implements FrameSink, Closeable {

	private final ImageSink blood;
	private final FlowImages flow;
	private ImageSink tissue;
	private boolean finished;

	private SeparatedMovie(final ImageSink blood, final FlowImages flow) {
		this.blood = blood;
		this.flow = flow;
	}

	/** For the blood alone. */
	public static SeparatedMovie of(final ImageSink.Factory<ImageSink> blood, final ImageHeader header)
		throws IOException
	{
		return new SeparatedMovie(blood.create(header), new FlowImages(header.rows(), header.columns()));
	}

	/** Takes the tissue too. */
	public void addTissue(final ImageSink.Factory<ImageSink> factory, final ImageHeader header) throws IOException {
		tissue = factory.create(header);
	}

	@Override
	public void put(final int frame, final Tensor tissueFrame, final Tensor bloodFrame) throws IOException {
		write(blood, frame, bloodFrame);
		if (tissue != null) write(tissue, frame, tissueFrame);
		flow.add(bloodFrame);
	}

	private static void write(final ImageSink sink, final int frame, final Tensor pixels) throws IOException {
		if (!pixels.isComplex()) {
			sink.plane(frame).write(0, 0, pixels);
			return;
		}
		sink.plane(2 * frame).write(0, 0, Tensor.of(pixels.real(), pixels.shape()));
		sink.plane(2 * frame + 1).write(0, 0, Tensor.of(pixels.imaginary(), pixels.shape()));
	}

	/** To be called after the last frame. */
	public void finish() throws IOException {
		if (tissue != null) tissue.finish();
		blood.finish();
		finished = true;
	}

	/** Finished. */
	public ImageSink blood() {
		return blood;
	}

	/** Finished; empty if nobody wanted it. */
	public Optional<ImageSink> tissue() {
		return Optional.ofNullable(tissue);
	}

	/** Pictures of all frames so far. */
	public FlowImages flow() {
		return flow;
	}

	@Override
	public void close() throws IOException {
		if (finished) return;
		try (ImageSink first = blood; ImageSink second = tissue) {
			// both are closed, whatever the first one throws
		}
	}
}
