package io.github.unrollj.lista.network;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.image.PlaneMethod;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Layers;
import io.github.unrollj.unrolled.Weights;

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
		final int own = network.configuration().margin() / scale + INTERPOLATION_REACH;
		return first == null ? own : own + first.halo();
	}

	@Override
	public int bytesPerPixel() {
		return 320;
	}

	/** What the network is given for a plane, padded by its margin. */
	public Tensor input(final Tensor plane) {
		final Tensor start = first == null ? plane : first.apply(plane);
		return Interpolation.padded(start, scale * plane.size(0), scale * plane.size(1), network.configuration().margin());
	}

	@Override
	public Tensor apply(final Tensor plane) {
		return network.forward(weights, layers, Variable.constant(input(plane))).get(0)[0].value();
	}
}
