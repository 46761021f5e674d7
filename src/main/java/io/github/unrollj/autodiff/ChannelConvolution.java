package io.github.unrollj.autodiff;

import io.github.unrollj.linalg.Correlation;
import io.github.unrollj.operator.Border;
import io.github.unrollj.operator.Padding;
import io.github.unrollj.operator.Space;
import io.github.unrollj.tensor.Tensor;

/**
 * What networks call a convolution: every output channel is the sum of all input channels, each cross-correlated with a
 * kernel of its own, y[o, r, c] = sum over i, u, v of w[o, i, u, v] x[i, r + u - centre, c + v - centre].
 * <p>
 * x is real or complex [inputs, rows, columns], kernels are real [outputs, inputs, kernelRows, kernelColumns], biases
 * real [outputs]. The kernel's centre is its element [kernelRows / 2, kernelColumns / 2], rounded down. Real kernels act
 * on the real and the imaginary part alike; a bias wants a real x.
 */
public final class ChannelConvolution {

	private ChannelConvolution() {}

	/** A result of x's rows and columns: [outputs, rows, columns]. */
	public static Variable convolve(final Variable x, final Variable kernels, final Border border) {
		require(x.value(), kernels.value());
		final int kernelRows = kernels.value().size(2);
		final int kernelColumns = kernels.value().size(3);
		final int top = kernelRows / 2;
		final int left = kernelColumns / 2;
		final Padding padding = Padding.of(Space.of(x.value()), top, kernelRows - 1 - top, left, kernelColumns - 1 - left,
			border);
		return convolveValid(Linear.apply(padding, x), kernels);
	}

	/** The same plus one bias per output channel. */
	public static Variable convolve(final Variable x, final Variable kernels, final Variable biases,
		final Border border)
	{
		return Shifting.shiftChannels(convolve(x, kernels, border), biases);
	}

	/**
	 * Where the kernels lie wholly inside x: [outputs, rows - kernelRows + 1, columns - kernelColumns + 1].
	 *
	 * @throws IllegalArgumentException if the shapes do not match or the kernels are larger than x
	 */
	public static Variable convolveValid(final Variable x, final Variable kernels) {
		require(x.value(), kernels.value());
		final int[] image = x.value().shape();
		final int[] shape = kernels.value().shape();
		final Correlation correlation = Correlation.of(shape[1], shape[0], image[1], image[2], shape[2], shape[3]);
		final Tensor y = map(x.value(), plane -> correlation.apply(plane, kernels.value().real()), shape[0], correlation
			.outputRows(), correlation.outputColumns());
		return Variable.result(y, g -> {
			if (kernels.isTracked()) kernels.accumulate(kernelGradient(correlation, x.value(), g, shape));
			if (x.isTracked()) {
				x.accumulate(map(g, plane -> correlation.inputGradient(plane, kernels.value().real()), image));
			}
		}, x, kernels);
	}

	/** The same plus one bias per output channel. */
	public static Variable convolveValid(final Variable x, final Variable kernels, final Variable biases) {
		return Shifting.shiftChannels(convolveValid(x, kernels), biases);
	}

	@FunctionalInterface
	private interface PlaneMap {

		float[] of(float[] plane);
	}

	private static Tensor map(final Tensor x, final PlaneMap map, final int... shape) {
		if (!x.isComplex()) return Tensor.of(map.of(x.real()), shape);
		return Tensor.complex(map.of(x.real()), map.of(x.imaginary()), shape);
	}

	private static Tensor kernelGradient(final Correlation correlation, final Tensor x, final Tensor g,
		final int[] shape)
	{
		final Tensor gradient = Tensor.of(correlation.kernelGradient(x.real(), g.real()), shape);
		if (x.isComplex()) gradient.add(Tensor.of(correlation.kernelGradient(x.imaginary(), g.imaginary()), shape));
		return gradient;
	}

	private static void require(final Tensor x, final Tensor kernels) {
		if (x.rank() != 3 || kernels.rank() != 4 || kernels.isComplex() || kernels.size(1) != x.size(0)) {
			throw new IllegalArgumentException("convolve: kernels " + kernels + " do not match " + x + "; real [outputs, " +
				"inputs, kernelRows, kernelColumns] and [inputs, rows, columns] are wanted");
		}
	}
}
