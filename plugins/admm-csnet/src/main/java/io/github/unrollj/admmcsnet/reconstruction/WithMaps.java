package io.github.unrollj.admmcsnet.reconstruction;

import io.github.unrollj.admmcsnet.coil.CoilMaps;
import io.github.unrollj.admmcsnet.coil.RootSumOfSquares;
import io.github.unrollj.admmcsnet.coil.Sense;
import io.github.unrollj.admmcsnet.coil.SenseInverse;
import io.github.unrollj.admmcsnet.kspace.ComplexVolume;
import io.github.unrollj.admmcsnet.kspace.KSpace;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Workers;

import java.io.IOException;

/**
 * Coils whose sensitivities C are known (SENSE, A = P F C). The images of the coils, each by the method, are combined to
 * u = C^H (coil images) / |C|^2; then x minimises ||A x - y||^2 / (n c^2) + {@value #PRIOR} ||x - u||^2, n the number of
 * pixels and c^2 the largest |C|^2: all coils have to agree on one image.
 */
public final class WithMaps implements SliceMethod {

	/** A step towards the data that gains in images with little noise about what it loses in those with much. */
	private static final double PRIOR = 0.5;

	/** Part of the largest sensitivity that counts as none. */
	private static final float INSENSITIVE = 0.05f;

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
	 * @param consistent false for u, the combination of the coil images, alone
	 */
	public static WithMaps of(final CoilMethod method, final ComplexVolume maps, final boolean consistent) {
		return new WithMaps(method, maps, consistent);
	}

	@Override
	public Tensor image(final int slice, final KSpace kSpace, final Workers workers) throws IOException {
		final Tensor sensitivities = maps.read(maps.slices() == 1 ? 0 : slice);
		final CoilMaps combination = CoilMaps.of(sensitivities);
		final Tensor image = combination.adjoint(CoilImages.of(method, kSpace, workers));
		final float largest = divide(image, RootSumOfSquares.of(sensitivities).real());
		if (!consistent) return image;
		scale(sensitivities, 1 / largest);
		scale(image, largest);
		final Tensor agreed = INVERSE.solve(Sense.of(sensitivities, kSpace.mask()), kSpace.data(), image);
		scale(agreed, 1 / largest);
		return agreed;
	}

	/** By the squares of these; where they are small, as outside the body, by something larger. Returns the largest. */
	private static float divide(final Tensor image, final float[] roots) {
		float largest = 0;
		for (final float root : roots)
			largest = Math.max(largest, root);
		for (int i = 0; i < roots.length; i++) {
			final float root = Math.max(roots[i], INSENSITIVE * largest);
			image.real()[i] /= root * root;
			image.imaginary()[i] /= root * root;
		}
		return largest;
	}

	private static void scale(final Tensor x, final float factor) {
		for (int i = 0; i < x.count(); i++) {
			x.real()[i] *= factor;
			x.imaginary()[i] *= factor;
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
