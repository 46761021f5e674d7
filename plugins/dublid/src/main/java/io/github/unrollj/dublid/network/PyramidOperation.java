package io.github.unrollj.dublid.network;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.dublid.diagnosis.NoiseLevel;
import io.github.unrollj.dublid.splitting.Level;
import io.github.unrollj.dublid.splitting.Pyramid;
import io.github.unrollj.dublid.splitting.Restoration;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Layers;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The network of several scales as one operation on a tape. The blurred image is a constant. */
final class PyramidOperation {

	private final int box;
	private final Workers workers;
	private final List<PyramidVariables> pyramid;
	private final RestorationVariables restoration;

	/** @param weights by name */
	PyramidOperation(final DublidConfiguration configuration, final Function<String, Variable> weights,
		final Workers workers)
	{
		this.box = configuration.box();
		this.workers = workers;
		this.pyramid = PyramidVariables.all(configuration, weights);
		this.restoration = RestorationVariables.of(weights);
	}

	private Variable[] inputs() {
		return Stream.concat(pyramid.stream().flatMap(level -> level.variables().stream()), restoration.variables()
			.stream()).toArray(Variable[]::new);
	}

	private Pyramid estimate(final Tensor blurred, final int last, final boolean keeps) {
		final List<Level> levels = pyramid.stream().map(PyramidVariables::level).toList();
		return Pyramid.of(blurred, box, levels, last, keeps, workers, Progress.NONE);
	}

	/** The kernel's estimation up to a layer, for use without gradients. */
	Pyramid estimate(final Tensor blurred, final int layers) {
		return estimate(blurred, layers, false);
	}

	/** The image [H, W] that belongs to a kernel. */
	Tensor restored(final Tensor blurred, final Tensor kernel, final double noise) {
		return Tensor.of(restore(blurred, kernel, noise, false).image(), blurred.shape());
	}

	private Restoration restore(final Tensor blurred, final Tensor kernel, final double noise, final boolean keeps) {
		return new Restoration(blurred, kernel, restoration.steps(noise, kernel), keeps, workers);
	}

	/** One entry per wanted layer: image [H, W] and kernel [box, box]. */
	List<Variable[]> apply(final Tensor blurred, final Layers wanted) {
		final Variable[] inputs = inputs();
		final boolean keeps = Arrays.stream(inputs).anyMatch(Variable::isTracked);
		final double noise = NoiseLevel.of(blurred);
		final Pyramid estimate = estimate(blurred, wanted.last(), keeps);
		final PackedOutputs outputs = new PackedOutputs(blurred.size(0), blurred.size(1), box);
		final float[] packed = outputs.of(wanted);
		final Map<Integer, Restoration> restorations = new HashMap<>();
		for (int layer = wanted.first(); layer <= wanted.last(); layer++) {
			final float[] kernel = estimate.kernel(layer);
			final Restoration restored = restore(blurred, Tensor.of(kernel, box, box), noise, keeps);
			outputs.put(packed, wanted, layer, restored.image(), kernel);
			if (keeps) restorations.put(layer, restored);
		}
		return outputs.unpacked(Variable.result(Tensor.of(packed, packed.length), gradient -> {
			final List<Pyramid.Gradients> gradients = estimate.backward(layer -> {
				final Restoration restored = restorations.get(layer);
				return restored == null ? null : throughImage(restored, estimate.kernel(layer), outputs.layer(gradient.real(),
					wanted, layer), noise);
			});
			for (int level = 0; level < gradients.size(); level++)
				pyramid.get(level).accumulate(gradients.get(level));
		}, inputs));
	}

	/** The image [H, W] that belongs to a kernel, which is a constant. */
	Variable restored(final Tensor blurred, final Tensor kernel) {
		final Variable[] inputs = restoration.variables().toArray(Variable[]::new);
		final double noise = NoiseLevel.of(blurred);
		final Restoration restored = restore(blurred, kernel, noise, Arrays.stream(inputs).anyMatch(Variable::isTracked));
		return Variable.result(Tensor.of(restored.image(), blurred.shape()), gradient -> restoration.accumulate(restored
			.backward(gradient.real()), noise, kernel), inputs);
	}

	/** The gradient with respect to a layer's kernel, given those with respect to its image and, behind it, the kernel. */
	private float[] throughImage(final Restoration restored, final float[] kernel, final float[] d, final double noise) {
		final Restoration.Gradients gradients = restored.backward(Arrays.copyOf(d, d.length - box * box));
		restoration.accumulate(gradients, noise, Tensor.of(kernel, box, box));
		final float[] sum = gradients.kernel();
		for (int i = 0; i < sum.length; i++)
			sum[i] += d[d.length - box * box + i];
		return sum;
	}
}
