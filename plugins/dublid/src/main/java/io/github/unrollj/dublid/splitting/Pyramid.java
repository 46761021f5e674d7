package io.github.unrollj.dublid.splitting;

import io.github.unrollj.dublid.simulation.Kernels;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.util.ArrayList;
import java.util.List;

/**
 * Blind estimation of a kernel from coarse to fine, in the way of Cho and Lee (2009) and Xu, Zheng and Jia (2013): at
 * every scale a few layers of sharpening with the kernel so far and estimating it anew from the strongest edges; the
 * kernel is passed on to the next scale by interpolation.
 */
public final class Pyramid {

	/** One layer, and what led from the kernel before to the one it began with, if that was at another scale. */
	private record Layer(int level, ScaleChange change, KernelUpdate update, float[] kernel) {}

	/** The way of a kernel's shape from one scale to the next. */
	private record ScaleChange(KernelResize resize, KernelShape shape) {

		static ScaleChange by(final KernelResize resize, final double evenness) {
			return resize == null ? null : new ScaleChange(resize, new KernelShape(resize.kernel(), evenness));
		}

		float[] backward(final float[] gradient) {
			return resize.backward(shape.backward(gradient));
		}
	}

	private final int box;
	private final List<Level> levels;
	private final List<Layer> layers = new ArrayList<>();

	private Pyramid(final int box, final List<Level> levels) {
		this.box = box;
		this.levels = levels;
	}

	/**
	 * @param blurred real [rows, columns]
	 * @param box rows and columns of the kernel, odd
	 * @param levels the coarsest first, the last one without reduction
	 * @param last layer to be run, counted through all levels from 1
	 * @param keeps whether gradients will be wanted
	 * @param workers whose items are rows and derivatives; the result does not depend on their number
	 */
	public static Pyramid of(final Tensor blurred, final int box, final List<Level> levels, final int last,
		final boolean keeps, final Workers workers, final Progress progress)
	{
		final Pyramid pyramid = new Pyramid(box, levels);
		pyramid.run(blurred, last, keeps, workers, progress);
		return pyramid;
	}

	private void run(final Tensor blurred, final int last, final boolean keeps, final Workers workers,
		final Progress progress)
	{
		float[] kernel = delta(Level.box(box, levels.get(0).reduction()));
		for (int l = 0; l < levels.size() && layers.size() < last; l++) {
			final Level level = levels.get(l);
			final Scale scale = level.scale(blurred, box);
			ScaleChange change = l == 0 ? null : ScaleChange.by(resize(kernel, levels.get(l - 1).reduction(), level
				.reduction()), level.evenness());
			for (final LayerSettings settings : level.layers()) {
				if (layers.size() == last) return;
				progress.check();
				if (change != null) kernel = change.shape().kernel();
				final KernelUpdate update = new KernelUpdate(scale, settings, kernel, keeps, workers);
				kernel = update.kernel();
				layers.add(new Layer(l, change, keeps ? update : null, kernel));
				change = null;
			}
		}
	}

	private static float[] delta(final int size) {
		final float[] delta = new float[size * size];
		delta[delta.length / 2] = 1;
		return delta;
	}

	private KernelResize resize(final float[] kernel, final int from, final int to) {
		return from == to ? null : new KernelResize(kernel, Level.box(box, from), Level.box(box, to), Math.pow(Level.STEP,
			to - from));
	}

	/** The kernel [box, box] after a layer, at the image's scale. */
	public float[] kernel(final int layer) {
		final KernelResize resize = toFullScale(layer);
		return resize == null ? layers.get(layer - 1).kernel() : resize.kernel();
	}

	/** The kernel [box, box] after the last layer. */
	public Tensor kernel() {
		return Tensor.of(kernel(layers.size()), box, box);
	}

	/**
	 * How many times wider the kernel was after the first half of the scales than it is in the end; 1 for a single scale.
	 * Kernels that were found well keep their width.
	 */
	public double shrinkage() {
		final int half = (levels.get(0).reduction() + 1) / 2;
		int middle = 0;
		for (final Level level : levels.subList(0, half))
			middle += level.layers().size();
		final double last = Kernels.spread(kernel());
		return middle == 0 || last == 0 ? 1 : Kernels.spread(Tensor.of(kernel(middle), box, box)) / last;
	}

	private KernelResize toFullScale(final int layer) {
		final Layer at = layers.get(layer - 1);
		return resize(at.kernel(), levels.get(at.level()).reduction(), 0);
	}

	/**
	 * Gradients of a level.
	 *
	 * @param filters [count, 3, 3]
	 * @param layers with respect to the logarithms of the numbers
	 */
	public record Gradients(float[] filters, List<LayerSettings> layers) {}

	/** Gradients with respect to outputs. */
	public interface Seeds {

		/** With respect to the kernel after a layer, at the image's scale; null if there is none. */
		float[] of(int layer);
	}

	/** Of all levels; this must not be used any more. */
	public List<Gradients> backward(final Seeds seeds) {
		final List<Gradients> gradients = new ArrayList<>();
		for (final Level level : levels)
			gradients.add(new Gradients(new float[level.filters().length], new ArrayList<>()));
		float[] passed = null;
		for (int number = layers.size(); number >= 1; number--) {
			final Layer layer = layers.get(number - 1);
			final float[] d = sum(passed, atItsScale(number, seeds.of(number)), layer.kernel().length);
			final KernelUpdate.Gradients part = layer.update().backward(d);
			final Gradients level = gradients.get(layer.level());
			SpectralRows.addScaled(level.filters(), 1, part.filters(), part.filters().length);
			level.layers().add(0, part.settings());
			passed = layer.change() == null ? part.kernel() : layer.change().backward(part.kernel());
		}
		return gradients;
	}

	private float[] atItsScale(final int layer, final float[] seed) {
		if (seed == null) return null;
		final KernelResize resize = toFullScale(layer);
		return resize == null ? seed : resize.backward(seed);
	}

	private static float[] sum(final float[] a, final float[] b, final int size) {
		final float[] sum = a == null ? new float[size] : a;
		if (b != null) SpectralRows.addScaled(sum, 1, b, size);
		return sum;
	}
}
