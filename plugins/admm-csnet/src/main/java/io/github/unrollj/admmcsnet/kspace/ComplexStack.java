package io.github.unrollj.admmcsnet.kspace;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.ImageStack;
import ij.process.FloatProcessor;

import io.github.unrollj.tensor.Tensor;

import java.io.IOException;
import java.util.Arrays;

/** Complex numbers as a 32-bit ImageJ hyperstack: channel 1 real, channel 2 imaginary, slices, and coils as time points. */
public final class ComplexStack {

	private ComplexStack() {}

	/** All of a volume, numbers as they are, as {@link ImageVolume} reads it. */
	public static ImagePlus of(final String title, final ComplexVolume volume) throws IOException {
		final int slices = volume.slices();
		final float[][] planes = new float[2 * volume.coils() * slices][];
		for (int slice = 0; slice < slices; slice++) {
			final Tensor data = volume.read(slice);
			final int points = data.size(1) * data.size(2);
			for (int coil = 0; coil < volume.coils(); coil++) {
				final int pair = coil * slices + slice;
				planes[2 * pair] = Arrays.copyOfRange(data.real(), coil * points, (coil + 1) * points);
				planes[2 * pair + 1] = Arrays.copyOfRange(data.imaginary(), coil * points, (coil + 1) * points);
			}
		}
		final ImageStack stack = new ImageStack(volume.columns(), volume.rows());
		for (int i = 0; i < planes.length; i++)
			stack.addSlice(i % 2 == 0 ? "real" : "imaginary", new FloatProcessor(volume.columns(), volume.rows(), planes[i]));
		final ImagePlus image = new ImagePlus(title, stack);
		image.setDimensions(2, slices, volume.coils());
		image.setOpenAsHyperStack(true);
		return new CompositeImage(image, CompositeImage.GRAYSCALE);
	}
}
