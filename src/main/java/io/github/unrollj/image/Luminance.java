package io.github.unrollj.image;

import io.github.unrollj.tensor.Tensor;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * RGB in 0..255 to and from Y'CbCr of ITU-R BT.601 as MATLAB's rgb2ycbcr has it: Y in 16..235, Cb and Cr in 16..240,
 * <pre>
 * Y  =  16 + ( 65.481 R + 128.553 G +  24.966 B)/255
 * Cb = 128 + (-37.797 R -  74.203 G + 112     B)/255
 * Cr = 128 + (112     R -  93.786 G -  18.214 B)/255
 * </pre>
 * Nothing is rounded or clipped. Colour images are tensors [3, rows, columns].
 */
public final class Luminance {

	private static final double[] OFFSET = { 16, 128, 128 };
	private static final DMatrixRMaj FORWARD = new DMatrixRMaj(new double[][] { { 65.481 / 255, 128.553 / 255,
		24.966 / 255 }, { -37.797 / 255, -74.203 / 255, 112.0 / 255 }, { 112.0 / 255, -93.786 / 255, -18.214 / 255 } });
	private static final DMatrixRMaj INVERSE = new DMatrixRMaj(3, 3);

	static {
		CommonOps_DDRM.invert(FORWARD, INVERSE);
	}

	private Luminance() {}

	/** Y alone, [rows, columns], of an RGB image. */
	public static Tensor luminance(final Tensor rgb) {
		requireColour(rgb);
		final int n = rgb.count() / 3;
		final float[] y = new float[n];
		mix(rgb.real(), y, 0, FORWARD, 0, OFFSET[0]);
		return Tensor.of(y, rgb.size(1), rgb.size(2));
	}

	/** [3, rows, columns] of R, G, B to [3, rows, columns] of Y, Cb, Cr. */
	public static Tensor toYCbCr(final Tensor rgb) {
		requireColour(rgb);
		final Tensor result = rgb.zerosLike();
		for (int i = 0; i < 3; i++)
			mix(rgb.real(), result.real(), i, FORWARD, i, OFFSET[i]);
		return result;
	}

	/** [3, rows, columns] of Y, Cb, Cr to [3, rows, columns] of R, G, B. */
	public static Tensor toRgb(final Tensor yCbCr) {
		requireColour(yCbCr);
		final Tensor result = yCbCr.zerosLike();
		for (int i = 0; i < 3; i++) {
			double offset = 0;
			for (int j = 0; j < 3; j++)
				offset -= INVERSE.get(i, j) * OFFSET[j];
			mix(yCbCr.real(), result.real(), i, INVERSE, i, offset);
		}
		return result;
	}

	private static void requireColour(final Tensor image) {
		if (image.rank() != 3 || image.size(0) != 3 || image.isComplex()) {
			throw new IllegalArgumentException("A colour image is real[3, rows, columns], not " + image);
		}
	}

	private static void mix(final float[] planes, final float[] result, final int plane, final DMatrixRMaj matrix,
		final int row, final double offset)
	{
		final int n = planes.length / 3;
		final double a = matrix.get(row, 0);
		final double b = matrix.get(row, 1);
		final double c = matrix.get(row, 2);
		for (int i = 0; i < n; i++)
			result[plane * n + i] = (float) (offset + a * planes[i] + b * planes[n + i] + c * planes[2 * n + i]);
	}
}
