package io.github.unrollj.admmcsnet.simulation;

import io.github.unrollj.admmcsnet.coil.CoilMaps;
import io.github.unrollj.admmcsnet.coil.RootSumOfSquares;
import io.github.unrollj.admmcsnet.kspace.KSpace;
import io.github.unrollj.operator.Fourier;
import io.github.unrollj.operator.Fourier.Dc;
import io.github.unrollj.tensor.Tensor;

import java.util.random.RandomGenerator;

/**
 * The k-space that a scanner would have measured of a given image: retrospective undersampling. It flatters every method
 * where the image is a magnitude, since real images have a phase, and where it has no noise.
 */
public final class Undersampling {

	/** No noise. */
	public static final double NOISELESS = Double.POSITIVE_INFINITY;

	private Undersampling() {}

	/**
	 * Of one coil that is equally sensitive everywhere.
	 *
	 * @param image real or complex [rows, columns], any scale
	 * @param mask real [rows, columns], 0 or 1, zero frequency in the corner
	 * @param snr see {@link #ofCoils}
	 */
	public static KSpace of(final Tensor image, final Tensor mask, final double snr, final RandomGenerator random) {
		final Tensor complex = complex(image);
		return ofCoils(complex.reshape(1, image.size(0), image.size(1)), mask, snr, random);
	}

	/**
	 * Of coils with those sensitivities.
	 *
	 * @param maps complex [coils, rows, columns]
	 */
	public static KSpace of(final Tensor image, final Tensor maps, final Tensor mask, final double snr,
		final RandomGenerator random)
	{
		return ofCoils(CoilMaps.of(maps).apply(complex(image)), mask, snr, random);
	}

	/**
	 * Of the images that coils see. The noise is complex, Gaussian and the same for every mask.
	 *
	 * @param images complex [coils, rows, columns]
	 * @param snr largest value of the images' root sum of squares over the standard deviation that the real, and likewise
	 *          the imaginary part of the noise has in each coil's fully sampled image; {@link #NOISELESS} for none
	 */
	public static KSpace ofCoils(final Tensor images, final Tensor mask, final double snr, final RandomGenerator random) {
		if (!(snr > 0)) throw new IllegalArgumentException("snr is " + snr + " and must be over 0");
		final Tensor kspace = Fourier.unnormalised(Dc.CORNER, images.shape()).apply(images);
		if (snr != NOISELESS) addNoise(kspace, largest(images) / snr, random);
		return KSpace.of(kspace, mask);
	}

	private static Tensor complex(final Tensor image) {
		if (image.rank() != 2) throw new IllegalArgumentException("The image is " + image + " and must be [rows, columns]");
		return image.isComplex() ? image : Tensor.complex(image.real(), new float[image.count()], image.shape());
	}

	private static double largest(final Tensor images) {
		float largest = 0;
		for (final float value : RootSumOfSquares.of(images).real())
			largest = Math.max(largest, value);
		return largest;
	}

	/** The un-normalised transform multiplies the standard deviation by the root of the number of pixels. */
	private static void addNoise(final Tensor kspace, final double deviation, final RandomGenerator random) {
		final double each = deviation * Math.sqrt((double) kspace.size(1) * kspace.size(2));
		for (int i = 0; i < kspace.count(); i++) {
			kspace.real()[i] += (float) (each * random.nextGaussian());
			kspace.imaginary()[i] += (float) (each * random.nextGaussian());
		}
	}
}
