package io.github.unrollj.lista.network;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.image.PlaneMethod;
import io.github.unrollj.image.Window;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Layers;
import io.github.unrollj.unrolled.Weights;
import io.github.unrollj.work.Progress;

/**
 * Enlarges planes: bicubic interpolation, then a network. A scale beyond 2 is a cascade: an x2 method first, its result
 * interpolated to the final size, then the network.
 */
public final class ScnUpscaling implements PlaneMethod {

	/** Input pixels that the bicubic kernel and the rounding of halves and thirds reach. */
	private static final int INTERPOLATION_REACH = 4;

	private final int scale;
	private final PlaneMethod first;
	private final ScnNetwork network;
	private final Layers layers;
	private final Weights weights;

	private ScnUpscaling(final int scale, final PlaneMethod first, final ScnNetwork network) {
		this.scale = scale;
		this.first = first;
		this.network = network;
		this.layers = Layers.only(network.layers());
		this.weights = Weights.constant(network.parameters());
	}

	/** Interpolation to any scale, then the network. */
	public static ScnUpscaling of(final int scale, final ScnNetwork network) {
		return new ScnUpscaling(scale, null, network);
	}

	/** The cascade: {@code first} enlarges, interpolation makes up for the rest, the network follows. */
	public static ScnUpscaling after(final PlaneMethod first, final int scale, final ScnNetwork network) {
		return new ScnUpscaling(scale, first, network);
	}

	@Override
	public int scale() {
		return scale;
	}

	@Override
	public int halo() {
		return first == null ? ownHalo() : ownHalo() + first.halo();
	}

	private int ownHalo() {
		return network.configuration().margin() / scale + INTERPOLATION_REACH;
	}

	@Override
	public int bytesPerPixel() {
		return 320;
	}

	/** What the network is given for a plane, padded by its margin. */
	public Tensor input(final Tensor plane) {
		return input(plane, Window.all(plane), Progress.NONE);
	}

	private Tensor input(final Tensor plane, final Window wanted, final Progress progress) {
		final int margin = network.configuration().margin();
		final Window seen = wanted.grown(ownHalo(), plane.size(0), plane.size(1));
		final Tensor start = first == null ? seen.of(plane) : first.apply(plane, seen, progress);
		final Tensor padded = Interpolation.padded(start, scale * seen.rows(), scale * seen.columns(), margin);
		final Window inner = wanted.within(seen).enlarged(scale);
		return new Window(inner.row(), inner.column(), inner.rows() + 2 * margin, inner.columns() + 2 * margin).of(padded);
	}

	@Override
	public Tensor apply(final Tensor plane) {
		return apply(plane, Window.all(plane), Progress.NONE);
	}

	@Override
	public Tensor apply(final Tensor plane, final Window wanted, final Progress progress) {
		final Variable input = Variable.constant(input(plane, wanted, progress));
		return network.forward(weights, layers, progress, input).get(0)[0].value();
	}
}
