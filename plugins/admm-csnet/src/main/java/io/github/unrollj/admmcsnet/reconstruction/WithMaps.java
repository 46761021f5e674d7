package io.github.unrollj.admmcsnet.reconstruction;

import io.github.unrollj.admmcsnet.coil.CoilMaps;
import io.github.unrollj.admmcsnet.coil.Sense;
import io.github.unrollj.admmcsnet.coil.SenseInverse;
import io.github.unrollj.admmcsnet.kspace.ComplexVolume;
import io.github.unrollj.admmcsnet.kspace.KSpace;
import io.github.unrollj.operator.LinearOperator;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Workers;

import java.io.IOException;

/**
 * Coils whose sensitivities C are known (SENSE, A = P F C). The images of the coils, each by the method, are combined to
 * u = C^H (coil images) / c^2, c the largest root of the maps' summed squares; then x minimises ||A x - y||^2 / (n c^2) +
 * {@value #PRIOR} ||x - u||^2: all coils have to agree on one image.
 */
public final class WithMaps implements SliceMethod {

	/** A step towards the data that gains in images with little noise about what it loses in those with much. */
	private static final double PRIOR = 0.5;
	private static final SenseInverse INVERSE = new SenseInverse(PRIOR, 12);

	private final CoilMethod method;
	private final ComplexVolume maps;
	private final boolean consistent;

	private WithMaps(final CoilMethod method, final ComplexVolume maps, final boolean consistent) {
		this.method = method;
		this.maps = maps;
		this.consistent = consistent;
	}

	/**
	 * @param maps sensitivities of one slice, which are those of all, or of as many as there are
	 * @param consistent false for the combination u of the coil images alone
	 */
	public static WithMaps of(final CoilMethod method, final ComplexVolume maps, final boolean consistent) {
		return new WithMaps(method, maps, consistent);
	}

	@Override
	public Tensor image(final int slice, final KSpace kSpace, final Workers workers) throws IOException {
		final Tensor sensitivities = maps.read(maps.slices() == 1 ? 0 : slice);
		final double largest = largest(sensitivities);
		scale(sensitivities, 1 / largest);
		final LinearOperator combination = CoilMaps.of(sensitivities);
		final Tensor images = CoilImages.of(method, kSpace, workers);
		Tensor image = combination.adjoint(images);
		if (consistent) {
			image = INVERSE.solve(Sense.of(sensitivities, kSpace.mask()), kSpace.data(), image);
		}
		scale(image, 1 / largest);
		return image;
	}

	/** The root of the sum of squares where it is largest; 1 if there are only zeros, which the operator refuses. */
	private static double largest(final Tensor maps) {
		final int pixels = maps.size(1) * maps.size(2);
		double largest = 0;
		for (int i = 0; i < pixels; i++) {
			double sum = 0;
			for (int j = i; j < maps.count(); j += pixels)
				sum += (double) maps.real()[j] * maps.real()[j] + (double) maps.imaginary()[j] * maps.imaginary()[j];
			largest = Math.max(largest, sum);
		}
		return largest > 0 ? Math.sqrt(largest) : 1;
	}

	private static void scale(final Tensor x, final double factor) {
		for (int i = 0; i < x.count(); i++) {
			x.real()[i] *= (float) factor;
			x.imaginary()[i] *= (float) factor;
		}
	}

	@Override
	public boolean isComplex() {
		return true;
	}

	@Override
	public int bytesPerPixel() {
		return method.bytesPerPixel() + 64 * maps.coils();
	}
}
