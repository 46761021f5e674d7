package io.github.unrollj.proximal;

import static io.github.unrollj.autodiff.Arithmetic.multiply;
import static io.github.unrollj.autodiff.Reductions.mean;
import static io.github.unrollj.autodiff.Reshape.reshape;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;

/**
 * The proximal map of a ||x||_{1,2}: every group of numbers keeps its direction and its Euclidean norm n shrinks,
 * x max(0, 1 - a / n). A group is what one pixel has in all frames: x is [frames, ...], real or complex, and groups run
 * along the leading axis; in the Casorati matrix they are the rows. A group of zeros gives zeros.
 */
public final class GroupThreshold {

	private GroupThreshold() {}

	/** Threshold a, one number, not negative. */
	public static Variable shrinkGroups(final Variable x, final Variable a) {
		requireThreshold(x, a);
		final float threshold = a.value().item();
		final float[] norms = norms(x.value());
		final Tensor y = x.value().zerosLike();
		final float[] factors = factors(norms, threshold);
		for (int offset = 0; offset < y.count(); offset += norms.length)
			Power.multiply(factors, x.value(), offset, y);
		return Variable.result(y, g -> {
			final float[] radial = radial(x.value(), g, norms, factors);
			a.accumulate(Tensor.of(new float[] { (float) -sum(radial) }, a.value().shape()));
			if (!x.isTracked()) return;
			for (int p = 0; p < norms.length; p++)
				radial[p] *= threshold * inverse(norms[p]) * inverse(norms[p]);
			for (int offset = 0; offset < y.count(); offset += norms.length)
				Power.combine(factors, g, radial, x.value(), offset, g);
			x.accumulate(g);
		}, x, a);
	}

	/** Threshold theta times the mean of the groups' norms, which carries gradient too: positively homogeneous. */
	public static Variable shrinkGroupsRelative(final Variable x, final Variable theta) {
		return shrinkGroups(x, multiply(theta, reshape(mean(groupNorms(x)), theta.value().shape())));
	}

	/** The groups' Euclidean norms, of x's shape without its leading axis; the gradient at a group of zeros is 0. */
	public static Variable groupNorms(final Variable x) {
		final float[] norms = norms(x.value());
		final int[] shape = x.value().shape();
		return Variable.result(Tensor.of(norms, Arrays.copyOfRange(shape, 1, shape.length)), g -> {
			final float[] slopes = new float[norms.length];
			for (int p = 0; p < norms.length; p++)
				slopes[p] = g.real()[p] * inverse(norms[p]);
			final Tensor gradient = x.value().zerosLike();
			for (int offset = 0; offset < gradient.count(); offset += norms.length)
				Power.multiply(slopes, x.value(), offset, gradient);
			x.accumulate(gradient);
		}, x);
	}

	private static void requireThreshold(final Variable x, final Variable a) {
		if (x.value().rank() < 1 || a.value().count() != 1 || a.value().isComplex()) {
			throw new IllegalArgumentException("shrinkGroups: " + x.value() + " with threshold " + a.value() +
				"; wanted are frames and one real number");
		}
	}

	private static float[] norms(final Tensor x) {
		if (x.rank() < 1) throw new IllegalArgumentException("groupNorms: " + x + " has no axis of frames");
		final float[] norms = new float[x.count() / Math.max(1, x.size(0))];
		for (int offset = 0; offset < x.count(); offset += norms.length)
			Power.add(x, x, offset, norms);
		for (int p = 0; p < norms.length; p++)
			norms[p] = (float) Math.sqrt(norms[p]);
		return norms;
	}

	private static float[] factors(final float[] norms, final float a) {
		final float[] factors = new float[norms.length];
		for (int p = 0; p < norms.length; p++)
			factors[p] = Math.max(norms[p] - a, 0) * inverse(norms[p]);
		return factors;
	}

	/** Re &lt;x, g&gt; / n of every group that is not cut. */
	private static float[] radial(final Tensor x, final Tensor g, final float[] norms, final float[] factors) {
		final float[] radial = new float[norms.length];
		for (int offset = 0; offset < x.count(); offset += norms.length)
			Power.add(x, g, offset, radial);
		for (int p = 0; p < norms.length; p++)
			radial[p] *= factors[p] > 0 ? inverse(norms[p]) : 0;
		return radial;
	}

	private static float inverse(final float norm) {
		return 1 / Math.max(norm, Float.MIN_NORMAL);
	}

	private static double sum(final float[] a) {
		double sum = 0;
		for (final float v : a)
			sum += v;
		return sum;
	}
}
