package io.github.unrollj.admmcsnet.reconstruction;

import io.github.unrollj.admmcsnet.AdmmConfiguration;
import io.github.unrollj.admmcsnet.AdmmCsnetReconstructor;
import io.github.unrollj.admmcsnet.mask.MaskDescription;
import io.github.unrollj.admmcsnet.network.ScaledNetwork;
import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.model.Model;
import io.github.unrollj.model.ModelSource;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.ParameterSet;
import io.github.unrollj.unrolled.UnrolledNetwork;
import io.github.unrollj.unrolled.Weights;
import io.github.unrollj.work.Workers;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** A network that makes images, and what it was trained for. */
public final class MriModel implements CoilMethod, SenseMethod {

	/** The built-in model for masks that the default one does not know. */
	private static final String ROBUST = "robust";

	/** Share of the energy that contradicts a real image: from the first on worth a warning, from the second on refused. */
	private static final double NOT_QUITE_REAL = 0.01;
	private static final double COMPLEX = 0.05;

	private final String name;
	private final AdmmConfiguration configuration;
	private final UnrolledNetwork network;
	/** The same for real images, at half the cost. */
	private final UnrolledNetwork realNetwork;
	private final Weights weights;
	private final Weights coilWeights;

	private MriModel(final String name, final AdmmConfiguration configuration, final UnrolledNetwork network,
		final UnrolledNetwork realNetwork)
	{
		this.name = name;
		this.configuration = configuration;
		this.network = network;
		this.realNetwork = realNetwork;
		this.weights = Weights.constant(network.parameters());
		this.coilWeights = CoilWeights.of(network.parameters());
	}

	/**
	 * A model of parameters that fit the configuration.
	 *
	 * @param name what messages call it
	 */
	public static MriModel of(final String name, final AdmmConfiguration configuration, final ParameterSet parameters) {
		return new MriModel(name, configuration, network(configuration, parameters), network(configuration.forRealImages(),
			parameters));
	}

	private static UnrolledNetwork network(final AdmmConfiguration configuration, final ParameterSet parameters) {
		final UnrolledNetwork network = new AdmmCsnetReconstructor().network(configuration.toJson(), 1);
		network.parameters().load(parameters.snapshot());
		return network;
	}

	/**
	 * The model that the user means; "default" is the first built-in one if it was trained for that mask, otherwise the
	 * one for any mask.
	 *
	 * @param text "" or "default", the name of a built-in model, or the path of a file
	 * @throws IllegalArgumentException listing the built-in names, if it is none of these
	 */
	public static MriModel open(final String text, final MaskDescription mask) throws IOException {
		final MriModel model = open(text);
		final boolean byDefault = text.isBlank() || text.strip().equals(ModelSource.DEFAULT);
		if (!byDefault || new TrainedMasks(model.configuration.acquisition()).include(mask)) return model;
		return ModelSource.of(new AdmmCsnetReconstructor()).builtIn().contains(ROBUST) ? open(ROBUST) : model;
	}

	/** The model of that name or in that file. */
	public static MriModel open(final String text) throws IOException {
		final AdmmCsnetReconstructor reconstructor = new AdmmCsnetReconstructor();
		final Model model = ModelSource.of(reconstructor).open(text);
		return of(model.card().name(), AdmmConfiguration.of(model.configuration()).forMostImages(), model.network(
			reconstructor).parameters());
	}

	/** The same network before training: the classical algorithm that it unrolls. */
	public MriModel untrained() {
		return of("untrained " + name, configuration, new AdmmCsnetReconstructor().network(configuration.toJson(), 1)
			.parameters());
	}

	public String name() {
		return name;
	}

	public int stages() {
		return network.layers();
	}

	/** A sentence about a mask that the model was not trained for. */
	public Optional<String> warning(final MaskDescription mask) {
		return new TrainedMasks(configuration.acquisition()).differenceOf(mask).map(difference -> "the mask " + difference +
			", which model " + name + " was trained for: the result may be worse than the model's figures");
	}

	/** Whether its images are real. */
	public boolean isReal() {
		return configuration.shape().real();
	}

	/**
	 * A sentence about a k-space whose image is not quite real, while the model is for real images.
	 *
	 * @param kSpace complex [rows, columns], see {@link #image}
	 *
	 * @throws IllegalArgumentException if the image is clearly complex
	 */
	public Optional<String> warning(final Tensor kSpace, final Tensor mask) {
		final double share = isReal() ? Asymmetry.of(kSpace, mask) : 0;
		if (share < NOT_QUITE_REAL) return Optional.empty();
		final String found = String.format(Locale.ROOT, "model %s is for real images, but %.0f %% of the k-space's energy " +
			"belongs to no real image", name, 100 * share);
		if (share < COMPLEX) return Optional.of(found + " and is lost: use a model for complex images");
		throw new IllegalArgumentException(found + ": use a model for complex images, and check dc and origin");
	}

	/** The image, a real one if k-space says so. */
	@Override
	public Tensor image(final Tensor kSpace, final Tensor mask) {
		final UnrolledNetwork suitable = Asymmetry.isAbsent(kSpace, mask) ? realNetwork : network;
		return suitable.forward(weights, Variable.constant(kSpace), Variable.constant(mask))[0].value();
	}

	@Override
	public Tensor image(final Tensor kSpace, final Tensor mask, final Tensor maps) {
		return network.forward(coilWeights, Variable.constant(kSpace), Variable.constant(mask), Variable.constant(maps))[0]
			.value();
	}

	@Override
	public MriModel on(final Workers workers) {
		return new MriModel(name, configuration, on(network, workers), on(realNetwork, workers));
	}

	private static UnrolledNetwork on(final UnrolledNetwork network, final Workers workers) {
		return network instanceof ScaledNetwork ? ((ScaledNetwork) network).on(workers) : network;
	}

	@Override
	public int bytesPerPixel() {
		return 128;
	}
}
