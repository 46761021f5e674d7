package io.github.unrollj.command;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.FloatProcessor;

/** Collects the planes in memory. */
public final class MemorySink implements OutputSink {

	private final OutputLayout layout;
	private final float[][] planes;

	public MemorySink(final OutputLayout layout) {
		this.layout = layout;
		this.planes = new float[layout.planes()][];
	}

	@Override
	public void write(final int plane, final float[] pixels) {
		if (plane < 0 || plane >= planes.length) {
			throw new IllegalArgumentException("Plane " + plane + " of " + planes.length + " planes");
		}
		if (pixels.length != layout.width() * layout.height()) {
			throw new IllegalArgumentException("A plane of " + layout.title() + " has " + pixels.length + " pixels, not " +
				layout.width() + " x " + layout.height());
		}
		planes[plane] = pixels;
	}

	@Override
	public ImagePlus finish() {
		final ImageStack stack = new ImageStack(layout.width(), layout.height());
		for (int i = 0; i < planes.length; i++) {
			if (planes[i] == null) throw new IllegalStateException("Plane " + i + " of " + layout.title() + " is missing");
			stack.addSlice("", new FloatProcessor(layout.width(), layout.height(), planes[i]));
		}
		final ImagePlus image = new ImagePlus(layout.title(), stack);
		image.setDimensions(layout.channels(), layout.slices(), layout.frames());
		image.setOpenAsHyperStack(layout.channels() * layout.frames() > 1);
		image.setCalibration(layout.calibration());
		image.resetDisplayRange();
		return image;
	}

	@Override
	public void close() {
		// what was written is garbage now
	}
}
