package io.github.unrollj.dublid.network;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.dublid.fourier.Plane;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Layers;
import io.github.unrollj.unrolled.Weights;
import io.github.unrollj.work.Workers;

import java.util.ArrayList;
import java.util.List;

/**
 * The splitting as one operation on a tape: its gradients stay in the Fourier domain from layer to layer. The result
 * holds, for every wanted layer, the image and behind it the kernel.
 */
final class SplittingOperation implements SplittingGradient.Seeds {

	private final Grid grid;
	private final Layers wanted;
	private final Variable image;
	private final Variable[] features;
	private final Variable filters;
	private final PenaltyVariables penalties;
	private float[] gradient;

	private SplittingOperation(final Grid grid, final Layers wanted, final Variable image, final Variable[] features,
		final Variable filters, final PenaltyVariables penalties)
	{
		this.grid = grid;
		this.wanted = wanted;
		this.image = image;
		this.features = features;
		this.filters = filters;
		this.penalties = penalties;
	}

	/**
	 * @param image [H, W]
	 * @param features of layers 1 to the last wanted, [filters, H, W]
	 * @param filters [filters, 3, 3] of zero mean
	 */
	static Variable apply(final Grid grid, final Weights weights, final Layers wanted, final Variable image,
		final Variable[] features, final Variable filters, final Workers workers)
	{
		return new SplittingOperation(grid, wanted, image, features, filters, PenaltyVariables.of(weights, wanted.last()))
			.apply(workers);
	}

	private Variable apply(final Workers workers) {
		final List<Variable> inputs = new ArrayList<>(penalties.all());
		inputs.addAll(List.of(features));
		inputs.add(image);
		inputs.add(filters);
		final boolean keeps = inputs.stream().anyMatch(Variable::isTracked);
		final Splitting splitting = new Splitting(grid, penalties.values(), keeps, workers);
		final Plane y = grid.spectrumOf(image.value().real(), 0);
		final Plane[] spectra = spectra(filters.value(), grid);
		final float[][] values = new float[features.length][];
		for (int l = 0; l < values.length; l++)
			values[l] = features[l].value().real();
		splitting.run(values, wanted, y, spectra, null);
		final float[] packed = new float[(wanted.last() - wanted.first() + 1) * size()];
		splitting.outputs.forEach((layer, output) -> {
			output.retrieval().store(grid, packed, offset(layer));
			final float[] kernel = splitting.steps[layer].kernel();
			System.arraycopy(kernel, 0, packed, offset(layer) + grid.pixels(), kernel.length);
		});
		return Variable.result(Tensor.of(packed, packed.length), g -> {
			backward(splitting, g.real());
			grid.freeSpectrum(y);
			for (final Plane spectrum : spectra)
				grid.freeSpectrum(spectrum);
		}, inputs.toArray(Variable[]::new));
	}

	static Plane[] spectra(final Tensor filters, final Grid grid) {
		final Plane[] spectra = new Plane[filters.size(0)];
		for (int i = 0; i < spectra.length; i++)
			spectra[i] = grid.spectrumOfKernel(filters.real(), 9 * i, 3);
		return spectra;
	}

	private void backward(final Splitting splitting, final float[] seeds) {
		gradient = seeds;
		final SplittingGradient gradients = new SplittingGradient(splitting, features.length);
		gradients.run(this);
		penalties.accumulate(gradients.penalties);
		for (int l = 0; l < features.length; l++)
			features[l].accumulate(Tensor.of(gradients.features[l], features[l].value().shape()));
		image.accumulate(Tensor.of(gradients.image, image.value().shape()));
		filters.accumulate(Tensor.of(gradients.retrievalFilters, filters.value().shape()));
	}

	private int size() {
		return grid.pixels() + grid.box() * grid.box();
	}

	@Override
	public int offset(final int layer) {
		return (layer - wanted.first()) * size();
	}

	@Override
	public float[] data() {
		return gradient;
	}

	/** A matrix of the packed result. */
	static Variable part(final Variable packed, final int offset, final int rows, final int columns) {
		final float[] part = new float[rows * columns];
		System.arraycopy(packed.value().real(), offset, part, 0, part.length);
		return Variable.result(Tensor.of(part, rows, columns), g -> {
			final Tensor whole = packed.value().zerosLike();
			System.arraycopy(g.real(), 0, whole.real(), offset, part.length);
			packed.accumulate(whole);
		}, packed);
	}
}
