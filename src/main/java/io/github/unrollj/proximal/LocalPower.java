package io.github.unrollj.proximal;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.linalg.FrameCorrelation;
import io.github.unrollj.tensor.Tensor;

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

	private final int frames;
	private final FrameMargin margin;
	private final FrameCorrelation correlation;

	private LocalPower(final Tensor x, final Tensor kernel) {
		if (x.rank() != 3 || kernel.rank() != 3 || kernel.size(0) != CHANNELS) {
			throw new IllegalArgumentException("LocalPower: x is " + x + " and the kernel " + kernel +
				"; [frames, rows, columns] and [" + CHANNELS + ", height, width] are wanted");
		}
		frames = x.size(0);
		margin = new FrameMargin(frames, x.size(1), x.size(2), kernel.size(1) / 2, kernel.size(2) / 2);
		correlation = FrameCorrelation.of(frames, margin.outerRows(), margin.outerColumns(), kernel.size(1), kernel.size(2));
	}

	/** |x|^2, real, for x of any shape. */
	public static Variable of(final Variable x) {
		return Variable.result(Tensor.of(power(x.value()), x.value().shape()), g -> x.accumulate(gradient(g.real(), x
			.value())), x);
	}

	/** @param kernel real, with odd height and width; where it is not negative, the local power is not either */
	public static Variable of(final Variable x, final Variable kernel) {
		final LocalPower local = new LocalPower(x.value(), kernel.value());
		final float[] w = kernel.value().real();
		final float[] q = local.margin.without(local.correlation.apply(local.channels(power(x.value())), w, new float[1])[0]);
		return Variable.result(Tensor.of(q, x.value().shape()), g -> {
			final float[][] outer = { local.margin.zerosAround(g.real()) };
			if (kernel.isTracked()) {
				final float[][] channels = local.channels(power(x.value()));
				kernel.accumulate(Tensor.of(local.correlation.kernelGradient(channels, outer), kernel.value().shape()));
			}
			if (!x.isTracked()) return;
			final float[][] channels = local.correlation.apply(outer, local.correlation.adjoint(w, 1, CHANNELS),
				new float[CHANNELS]);
			x.accumulate(gradient(local.margin.adjoint(local.adjoint(channels)), x.value()));
		}, x, kernel);
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

	/** The frames with their margins, those before, those after, and their mean in the place of every frame. */
	private float[][] channels(final float[] power) {
		final float[] same = margin.repeatedAround(power);
		final int n = margin.outerRows() * margin.outerColumns();
		final float[][] channels = { same, same.clone(), same.clone(), new float[same.length] };
		System.arraycopy(same, 0, channels[1], n, same.length - n);
		System.arraycopy(same, n, channels[2], 0, same.length - n);
		final float[] mean = new float[n];
		for (int t = 0; t < frames; t++)
			addScaled(mean, same, t * n, 0, n, 1f / frames);
		for (int t = 0; t < frames; t++)
			System.arraycopy(mean, 0, channels[3], t * n, n);
		return channels;
	}

	/** Of {@link #channels}, margins apart. */
	private float[] adjoint(final float[][] channels) {
		final float[] sum = channels[0].clone();
		final int n = margin.outerRows() * margin.outerColumns();
		final float[] mean = new float[n];
		for (int t = 0; t < frames; t++) {
			addScaled(sum, channels[1], t * n, Math.max(0, t - 1) * n, n, 1);
			addScaled(sum, channels[2], t * n, Math.min(frames - 1, t + 1) * n, n, 1);
			addScaled(mean, channels[3], t * n, 0, n, 1f / frames);
		}
		for (int t = 0; t < frames; t++)
			addScaled(sum, mean, 0, t * n, n, 1);
		return sum;
	}

	/** sum[at + i] += a x[from + i]. */
	private static void addScaled(final float[] sum, final float[] x, final int from, final int at, final int n,
		final float a)
	{
		for (int i = 0; i < n; i++)
			sum[at + i] += a * x[from + i];
	}
}
