package io.github.unrollj.dublid.network;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.dublid.splitting.Blurred;
import io.github.unrollj.dublid.splitting.Grid;
import io.github.unrollj.dublid.splitting.Splitting;
import io.github.unrollj.dublid.splitting.SplittingGradient;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Layers;
import io.github.unrollj.work.Workers;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The splitting as one operation on a tape: its gradients stay in the Fourier domain from layer to layer. The result
 * holds, for every wanted layer, the image and behind it the kernel.
 *
 * @param image the blurred image [H, W]
 * @param features of layers 1 to the last wanted, [filters, H, W]
 * @param filters [filters, 3, 3] of zero mean
 * @param penalties of as many layers
 */
record SplittingOperation(Grid grid, Variable image, Variable[] features, Variable filters, PenaltyVariables penalties) {

	/** One entry per wanted layer: image [H, W] and kernel [box, box]. */
	List<Variable[]> apply(final Layers wanted, final Workers workers) {
		final boolean keeps = inputs().anyMatch(Variable::isTracked);
		final Splitting splitting = Splitting.blind(grid, penalties.values(), blurred(), wanted, grid.delta(), keeps,
			workers);
		final PackedOutputs outputs = new PackedOutputs(grid.rows(), grid.columns(), grid.box());
		final float[] packed = outputs.of(wanted);
		for (int layer = wanted.first(); layer <= wanted.last(); layer++) {
			final float[] image = new float[grid.pixels()];
			splitting.image(layer, image, 0);
			outputs.put(packed, wanted, layer, image, splitting.kernel(layer));
		}
		if (!keeps) splitting.free();
		return outputs.unpacked(Variable.result(Tensor.of(packed, packed.length), gradient -> {
			backward(splitting, layer -> outputs.layer(gradient.real(), wanted, layer));
			splitting.free();
		}, inputs().toArray(Variable[]::new)));
	}

	/** Without a tape, for the last layer; with the kernel [box, box] if it is known, else null. */
	Splitting run(final Tensor kernel, final Workers workers) {
		final int last = features.length;
		return kernel == null ? Splitting.blind(grid, penalties.values(), blurred(), Layers.only(last), grid.delta(), false,
			workers) : Splitting.known(grid, penalties.values(), blurred(), last, kernel.real(), workers);
	}

	private Blurred blurred() {
		return new Blurred(image.value().real(), Arrays.stream(features).map(feature -> feature.value().real()).toArray(
			float[][]::new), filters.value().real());
	}

	private Stream<Variable> inputs() {
		return Stream.concat(Stream.concat(penalties.all().stream(), Arrays.stream(features)), Stream.of(image, filters));
	}

	private void backward(final Splitting splitting, final SplittingGradient.Seeds seeds) {
		final SplittingGradient gradients = SplittingGradient.of(splitting, seeds);
		penalties.accumulate(gradients.penalties());
		for (int l = 0; l < features.length; l++)
			accumulate(features[l], gradients.features(l + 1));
		accumulate(image, gradients.image());
		accumulate(filters, gradients.filters());
	}

	private static void accumulate(final Variable variable, final float[] gradient) {
		variable.accumulate(Tensor.of(gradient, variable.value().shape()));
	}
}
