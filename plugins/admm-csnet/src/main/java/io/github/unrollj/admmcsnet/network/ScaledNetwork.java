package io.github.unrollj.admmcsnet.network;

import io.github.unrollj.admmcsnet.coil.CoilMaps;
import io.github.unrollj.autodiff.Scaling;
import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.operator.Fourier;
import io.github.unrollj.operator.Fourier.Dc;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Layers;
import io.github.unrollj.unrolled.ParameterSet;
import io.github.unrollj.unrolled.ParameterView;
import io.github.unrollj.unrolled.UnrolledNetwork;
import io.github.unrollj.unrolled.Weights;
import io.github.unrollj.work.Workers;

import java.util.ArrayList;
import java.util.List;

/**
 * A network that takes k-space of any scale: it is divided by the largest modulus of the zero-filled image, and the
 * result is multiplied by it. Thresholds and nonlinearities, which live on [-1, 1], so mean the same for every image, and
 * the output scales with the input. Sensitivities of coils are divided by their norm; that of the zero-filled image is
 * A^H y / n then. Gradients take the scale as a constant.
 */
public final class ScaledNetwork implements UnrolledNetwork {

	private final UnrolledNetwork network;

	public ScaledNetwork(final UnrolledNetwork network) {
		this.network = network;
	}

	/**
	 * The same network for a caller with a single image, which then is divided among several threads. The result does not
	 * depend on their number. Stacks are faster with an image for each thread.
	 *
	 * @param workers not closed here
	 */
	public ScaledNetwork on(final Workers workers) {
		return new ScaledNetwork(network instanceof RowParallel ? ((RowParallel) network).on(workers) : network);
	}

	@Override
	public ParameterSet parameters() {
		return network.parameters();
	}

	@Override
	public List<ParameterView> views() {
		return network.views();
	}

	@Override
	public int layers() {
		return network.layers();
	}

	@Override
	public List<Variable[]> forward(final Weights weights, final Layers wanted, final Variable... inputs) {
		Measurement.check(inputs);
		final Variable[] scaled = inputs.clone();
		double sensitivity = 1;
		if (inputs.length == 3) {
			sensitivity = CoilMaps.of(inputs[2].value()).norm();
			scaled[2] = Variable.constant(Scaling.scale(inputs[2], 1 / sensitivity).value());
		}
		final double scale = inputs.length == 3 ? scale(inputs[0].value(), scaled[2].value()) : scale(inputs[0].value());
		scaled[0] = Scaling.scale(inputs[0], 1 / scale);
		final List<Variable[]> outputs = new ArrayList<>();
		for (final Variable[] output : network.forward(weights, wanted, scaled))
			outputs.add(new Variable[] { Scaling.scale(output[0], scale / sensitivity) });
		return outputs;
	}

	/**
	 * The largest modulus of the zero-filled image, or 1 if that is 0.
	 *
	 * @param kSpace complex [rows, columns], zero frequency at [0, 0], zero where not sampled
	 */
	public static double scale(final Tensor kSpace) {
		return largest(images(kSpace));
	}

	/**
	 * The largest modulus of the zero-filled image of several coils, A^H y / n, or 1 if that is 0.
	 *
	 * @param kSpace complex [coils, rows, columns], see {@link #scale(Tensor)}
	 * @param maps sensitivities, complex of the same shape
	 */
	public static double scale(final Tensor kSpace, final Tensor maps) {
		return largest(CoilMaps.of(maps).adjoint(images(kSpace)));
	}

	private static Tensor images(final Tensor kSpace) {
		return Fourier.unnormalised(Dc.CORNER, kSpace.shape()).inverse().apply(kSpace);
	}

	private static double largest(final Tensor image) {
		double largest = 0;
		for (int i = 0; i < image.count(); i++)
			largest = Math.max(largest, Math.hypot(image.real()[i], image.imaginary()[i]));
		return largest > 0 ? largest : 1;
	}
}
