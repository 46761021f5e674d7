package io.github.unrollj.dublid.network;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.dublid.diagnosis.NoiseLevel;
import io.github.unrollj.dublid.splitting.Grid;
import io.github.unrollj.dublid.splitting.Pyramid;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Layers;
import io.github.unrollj.unrolled.ParameterSet;
import io.github.unrollj.unrolled.ParameterView;
import io.github.unrollj.unrolled.UnrolledNetwork;
import io.github.unrollj.unrolled.Weights;
import io.github.unrollj.work.Workers;

import java.util.Collections;
import java.util.List;

/**
 * Blind deblurring by unrolled half-quadratic splitting, DUBLID: Li, Tofighi, Geng, Monga, Eldar, IEEE TCI 2020.
 * <p>
 * Input: a blurred image [H, W] in [0, 1]. Outputs after each layer: the image [H, W], and the blur kernel [B, B], not
 * negative, of sum 1, of which the blurred image is the true convolution with the image; the box's centre (B-1)/2 means
 * no shift.
 * <p>
 * With one scale it is the network that was published. Layer l works on the images of level L+1-l of a cascade of 3x3
 * filters, {@code w0} to {@code w(L-1)}. Its own parameters are {@code b.l} (thresholds), {@code zeta.l}, {@code c.l} and
 * {@code beta.l}; {@code b0} are the thresholds before the first layer, {@code bx} and {@code eta} those and the weights
 * of the retrieval of the image. Thresholds are in units of 0.005, {@code zeta} of 10, {@code c} of 0.01 and {@code eta}
 * of 0.1, so that one learning rate suits all. Its input has a tapered border.
 * <p>
 * With several scales it unrolls the classical way from coarse to fine, {@link Pyramid}, which real images need: L layers
 * at each scale, and L more that refine the kernel at the last. Parameters of level s, the coarsest being 1, are the
 * filters {@code w.s}, and as logarithms, for each layer, {@code t.s} and {@code eta.s} (thresholds and penalties of the
 * sharpening), {@code select.s} (height of the edges selected) and {@code gamma.s} (weight of the kernel's norm); {@code wx},
 * {@code tx}, {@code cx}, {@code etax}, {@code ax} and {@code lambda} restore the image, the last two by its noise. Its
 * input has no border; a second input is a kernel [B, B] which is then used instead of estimating one.
 */
public final class DublidNetwork implements UnrolledNetwork {

	private static final Workers ONE = new Workers(1);

	private final DublidConfiguration configuration;
	private final ParameterSet parameters;
	private volatile Grid lastGrid;

	/** @param parameters of the names and shapes that {@link StartValues} have */
	DublidNetwork(final DublidConfiguration configuration, final ParameterSet parameters) {
		this.configuration = configuration;
		this.parameters = parameters;
	}

	public DublidConfiguration configuration() {
		return configuration;
	}

	@Override
	public ParameterSet parameters() {
		return parameters;
	}

	@Override
	public List<ParameterView> views() {
		return LearnedViews.of(configuration, parameters);
	}

	@Override
	public int layers() {
		return configuration.isPyramid() ? configuration.levels() * configuration.layers() : configuration.layers();
	}

	@Override
	public List<Variable[]> forward(final Weights weights, final Layers wanted, final Variable... inputs) {
		requireImage(inputs[0].value());
		if (configuration.isPyramid()) {
			final PyramidOperation network = new PyramidOperation(configuration, weights::get, ONE);
			return inputs.length == 1 ? network.apply(inputs[0].value(), wanted) : Collections.nCopies(wanted.last() - wanted
				.first() + 1, new Variable[] { network.restored(inputs[0].value(), inputs[1].value()), inputs[1] });
		}
		return forward(weights, wanted, inputs[0], gridFor(inputs[0].value()), ONE);
	}

	/**
	 * Deblurs one image.
	 *
	 * @param blurred [H, W] in [0, 1]
	 * @param workers whose items are filtered images and rows; the result does not depend on their number
	 */
	public Deblurring deblur(final Tensor blurred, final Workers workers) {
		return deblur(blurred, null, workers);
	}

	/** The same with a known kernel [box, box], of sum 1: the image alone is estimated. */
	public Deblurring deblur(final Tensor blurred, final Tensor kernel, final Workers workers) {
		requireImage(blurred);
		if (kernel != null) kernel.requireSameShape("kernel", Tensor.zeros(configuration.box(), configuration.box()));
		final Weights weights = Weights.constant(parameters);
		if (configuration.isPyramid()) return pyramid(blurred, kernel, new PyramidOperation(configuration, weights::get, workers));
		final Grid grid = gridFor(blurred);
		return Deblurring.of(operation(weights, layers(), Variable.constant(blurred), grid, workers).run(kernel, workers),
			layers(), blurred.shape(), grid.box());
	}

	private Deblurring pyramid(final Tensor blurred, final Tensor known, final PyramidOperation network) {
		final double noise = NoiseLevel.of(blurred);
		final Pyramid found = known == null ? network.estimate(blurred, layers()) : null;
		final Tensor kernel = found == null ? known : found.kernel();
		return Deblurring.of(kernel, found == null ? 1 : found.shrinkage(), blurred, plane -> network.restored(plane, kernel,
			noise));
	}

	/** The forward pass on a grid of choice, with filtered images and rows as the workers' items. */
	List<Variable[]> forward(final Weights weights, final Layers wanted, final Variable image, final Grid grid,
		final Workers workers)
	{
		return operation(weights, wanted.last(), image, grid, workers).apply(wanted, workers);
	}

	/** What layers 1 to {@code last} work on. */
	SplittingOperation operation(final Weights weights, final int last, final Variable image, final Grid grid,
		final Workers workers)
	{
		final Variable w0 = Cascade.zeroMean(weights.get("w0"));
		final Variable[] levels = levels(weights, w0, image, workers);
		final Variable[] features = new Variable[last];
		for (int layer = 1; layer <= last; layer++)
			features[layer - 1] = levels[layers() - layer];
		return new SplittingOperation(grid, image, features, w0, PenaltyVariables.of(weights, last));
	}

	/** The cascade's images [filters, H, W]; entry s-1 has gone through s filters. */
	private Variable[] levels(final Weights weights, final Variable w0, final Variable image, final Workers workers) {
		final Variable[] levels = new Variable[layers()];
		levels[0] = Cascade.first(image, w0, workers);
		for (int s = 1; s < levels.length; s++)
			levels[s] = Cascade.level(levels[s - 1], weights.get("w" + s), workers);
		return levels;
	}

	/** Planes are kept for the size used last. */
	private Grid gridFor(final Tensor image) {
		Grid grid = lastGrid;
		if (grid == null || !grid.isFor(image.size(0), image.size(1))) {
			grid = Grid.of(image.size(0), image.size(1), configuration.box());
			lastGrid = grid;
		}
		return grid;
	}

	private static void requireImage(final Tensor image) {
		if (image.rank() != 2 || image.isComplex() || image.size(0) < 2 || image.size(1) < 2) {
			throw new IllegalArgumentException("The network's input is a real image of at least 2 x 2 pixels, not " + image);
		}
	}
}
