package io.github.unrollj.image;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;

/**
 * Colour images [3, rows, columns] of R, G, B in 0..255: the luminance goes through a method, the chroma is enlarged by
 * bicubic interpolation, as the eye and the published figures want it.
 */
final class RgbByLuminance implements PlaneMethod {

	private final PlaneMethod method;
	private final PlaneMethod chroma;

	RgbByLuminance(final PlaneMethod method) {
		this.method = method;
		this.chroma = Bicubic.enlarging(method.scale());
	}

	@Override
	public int scale() {
		return method.scale();
	}

	@Override
	public int halo() {
		return Math.max(method.halo(), chroma.halo());
	}

	@Override
	public int bytesPerPixel() {
		return method.bytesPerPixel() + 64;
	}

	@Override
	public Tensor apply(final Tensor rgb) {
		return apply(rgb, Window.all(rgb), Progress.NONE);
	}

	@Override
	public Tensor apply(final Tensor rgb, final Window wanted, final Progress progress) {
		final Tensor yCbCr = Luminance.toYCbCr(rgb);
		final Tensor result = Tensor.zeros(3, scale() * wanted.rows(), scale() * wanted.columns());
		for (int i = 0; i < 3; i++) {
			final Tensor plane = Window.channel(yCbCr, i);
			final Tensor made = (i == 0 ? method : chroma).apply(plane, wanted, progress);
			System.arraycopy(made.real(), 0, result.real(), i * made.count(), made.count());
		}
		return Luminance.toRgb(result);
	}
}
