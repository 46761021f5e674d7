package io.github.unrollj.proximal;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.linalg.FrameCorrelation;
import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;

/**
 * The power |x|^2 of the elements of a movie x [frames, rows, columns], real or complex, and its average over what is around
 * them: what thresholds of single elements go by, and of elements whose neighbours are large, too. With a kernel
 * w [{@value #CHANNELS}, height, width],
 *
 * <pre>
 * q(t) = w_0 * p(t) + w_1 * p(t - 1) + w_2 * p(t + 1) + w_3 * mean of p over all frames,   p = |x|^2
 * </pre>
 *
 * where * is the cross-correlation of a frame, whose border continues beyond it, as do the first and the last frame.
 */
public final class LocalPower {

	/** Frames that a frame's local power is taken from: itself, the one before, the one after, and the mean of all. */
	public static final int CHANNELS = 4;

	/** Those of them that differ from frame to frame. */
	private static final int NEAR = 3;

	private final int frames;
	private final FrameMargin margin;
	private final FrameCorrelation ofFrames;
	private final FrameCorrelation ofMean;

	private LocalPower(final Tensor x, final Tensor kernel) {
		if (x.rank() != 3 || kernel.rank() != 3 || kernel.size(0) != CHANNELS) {
			throw new IllegalArgumentException("LocalPower: x is " + x + " and the kernel " + kernel +
				"; [frames, rows, columns] and [" + CHANNELS + ", height, width] are wanted");
		}
		frames = x.size(0);
		margin = new FrameMargin(frames, x.size(1), x.size(2), kernel.size(1) / 2, kernel.size(2) / 2);
		ofFrames = correlation(frames, kernel);
		ofMean = correlation(1, kernel);
	}

	private FrameCorrelation correlation(final int length, final Tensor kernel) {
		return FrameCorrelation.of(length, margin.outerRows(), margin.outerColumns(), kernel.size(1), kernel.size(2));
	}

	/** |x|^2, real, for x of any shape. */
	public static Variable of(final Variable x) {
		return Variable.result(Tensor.of(power(x.value()), x.value().shape()), g -> x.accumulate(gradient(g.real(), x
			.value())), x);
	}

	/** @param kernel real, with odd height and width; where it is not negative, the local power is not either */
	public static Variable of(final Variable x, final Variable kernel) {
		final LocalPower local = new LocalPower(x.value(), kernel.value());
		final float[] near = near(kernel.value());
		final float[] far = far(kernel.value());
		final float[] q = local.apply(local.margin.repeatedAround(power(x.value())), near, far);
		return Variable.result(Tensor.of(q, x.value().shape()), g -> {
			final float[] outer = local.margin.zerosAround(g.real());
			final float[] sum = local.sum(outer, 1);
			if (kernel.isTracked()) {
				kernel.accumulate(Tensor.of(local.kernelGradient(local.margin.repeatedAround(power(x.value())), outer, sum),
					kernel.value().shape()));
			}
			if (x.isTracked()) x.accumulate(gradient(local.adjoint(outer, sum, near, far), x.value()));
		}, x, kernel);
	}

	/** The kernels of single frames. */
	private static float[] near(final Tensor kernel) {
		return Arrays.copyOf(kernel.real(), NEAR * kernel.size(1) * kernel.size(2));
	}

	/** The kernel of the mean. */
	private static float[] far(final Tensor kernel) {
		return Arrays.copyOfRange(kernel.real(), NEAR * kernel.size(1) * kernel.size(2), kernel.count());
	}

	private float[] apply(final float[] outer, final float[] near, final float[] far) {
		final float[] q = ofFrames.apply(neighbours(outer), near, new float[1])[0];
		addToEach(ofMean.apply(new float[][] { sum(outer, 1f / frames) }, far, new float[1])[0], q);
		return margin.without(q);
	}

	private float[] kernelGradient(final float[] outer, final float[] g, final float[] sumOfG) {
		final float[] near = ofFrames.kernelGradient(neighbours(outer), new float[][] { g });
		final float[] far = ofMean.kernelGradient(new float[][] { sum(outer, 1f / frames) }, new float[][] { sumOfG });
		final float[] gradient = Arrays.copyOf(near, near.length + far.length);
		System.arraycopy(far, 0, gradient, near.length, far.length);
		return gradient;
	}

	/** With respect to |x|^2. */
	private float[] adjoint(final float[] g, final float[] sumOfG, final float[] near, final float[] far) {
		final float[][] ofNear = ofFrames.apply(new float[][] { g }, ofFrames.adjoint(near, 1, NEAR), new float[NEAR]);
		final float[] outer = ofNear[0];
		final int n = margin.outerRows() * margin.outerColumns();
		for (int t = 0; t < frames; t++) {
			add(ofNear[1], t * n, outer, Math.max(0, t - 1) * n, n);
			add(ofNear[2], t * n, outer, Math.min(frames - 1, t + 1) * n, n);
		}
		final float[] ofFar = ofMean.apply(new float[][] { sumOfG }, ofMean.adjoint(far, 1, 1), new float[1])[0];
		for (int i = 0; i < n; i++)
			ofFar[i] /= frames;
		addToEach(ofFar, outer);
		return margin.adjoint(outer);
	}

	private static float[] power(final Tensor x) {
		final float[] power = new float[x.count()];
		Power.add(x, x, 0, power);
		return power;
	}

	/** 2 g x: the gradient with respect to x, given the one with respect to |x|^2. */
	private static Tensor gradient(final float[] g, final Tensor x) {
		final float[] twice = new float[g.length];
		for (int i = 0; i < g.length; i++)
			twice[i] = 2 * g[i];
		final Tensor gradient = x.zerosLike();
		Power.multiply(twice, x, 0, gradient);
		return gradient;
	}

	/** The frames with their margins, those before, and those after. */
	private float[][] neighbours(final float[] outer) {
		final int n = margin.outerRows() * margin.outerColumns();
		final float[] before = new float[outer.length];
		final float[] after = new float[outer.length];
		System.arraycopy(outer, 0, before, 0, n);
		System.arraycopy(outer, 0, before, n, outer.length - n);
		System.arraycopy(outer, n, after, 0, outer.length - n);
		System.arraycopy(outer, outer.length - n, after, outer.length - n, n);
		return new float[][] { outer, before, after };
	}

	/** a times the sum of all frames. */
	private float[] sum(final float[] outer, final float a) {
		final float[] sum = new float[margin.outerRows() * margin.outerColumns()];
		for (int t = 0; t < frames; t++)
			add(outer, t * sum.length, sum, 0, sum.length);
		for (int i = 0; i < sum.length; i++)
			sum[i] *= a;
		return sum;
	}

	private void addToEach(final float[] frame, final float[] outer) {
		for (int t = 0; t < frames; t++)
			add(frame, 0, outer, t * frame.length, frame.length);
	}

	/** sum[at + i] += x[from + i]. */
	private static void add(final float[] x, final int from, final float[] sum, final int at, final int n) {
		for (int i = 0; i < n; i++)
			sum[at + i] += x[from + i];
	}
}
