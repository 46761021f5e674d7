package io.github.unrollj.admmcsnet.command;

import ij.ImagePlus;
import ij.measure.Calibration;

import io.github.unrollj.admmcsnet.kspace.ComplexVolume;
import io.github.unrollj.admmcsnet.kspace.ComplexVolume.ReconstructedSize;
import io.github.unrollj.image.ImageHeader;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the images of a volume inherit.
 *
 * @param image that the volume is in, with its calibration, z positions and time points; null if it is a file
 * @param cut whether to the size that the file says
 * @param complex whether there are two channels, real and imaginary part
 * @param label of every slice
 */
record ResultHeader(String title, ImagePlus image, ComplexVolume volume, boolean cut, boolean complex, String label) {

	ImageHeader get() throws IOException {
		final ReconstructedSize all = new ReconstructedSize(volume.rows(), volume.columns());
		final ReconstructedSize size = cut ? volume.reconstructedSize().orElse(all) : all;
		final int frames = image != null && image.getNChannels() == 2 && volume.coils() == 1 ? image.getNFrames() : 1;
		final Calibration calibration = image == null ? new Calibration() : image.getCalibration().copy();
		return new ImageHeader(title, Math.min(size.rows(), all.rows()), Math.min(size.columns(), all.columns()), false,
			complex ? 2 : 1, volume.slices() / frames, frames, calibration, labels(), List.of(), 0);
	}

	private List<String> labels() {
		if (!complex) return IntStream.range(0, volume.slices()).mapToObj(slice -> label).toList();
		return IntStream.range(0, 2 * volume.slices()).mapToObj(plane -> label + (plane % 2 == 0 ? ", real"
			: ", imaginary")).toList();
	}
}
