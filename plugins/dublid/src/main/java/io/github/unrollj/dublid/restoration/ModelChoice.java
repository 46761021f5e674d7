package io.github.unrollj.dublid.restoration;

import io.github.unrollj.dublid.DublidReconstructor;
import io.github.unrollj.model.ModelSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The model that the user means, and why it is this one.
 *
 * @param reason in a few words; empty if the user named it
 */
public record ModelChoice(DeblurModel model, String reason) {

	/** Of built-in models, the one that suits an image is looked for among those for one size of kernels. */
	private static final Comparator<DeblurModel> BY_NOISE = Comparator.comparingDouble(DeblurModel::noise);

	/**
	 * "default" is the built-in model of the least noise that still covers the image's, or of the most noise if none does,
	 * among those for the smallest kernels that are large enough, or if no size is wanted, for those of the first model.
	 * Where nothing is built in, it is the network before training.
	 *
	 * @param text "" or "default", "untrained", the name of a built-in model, or the path of a file
	 * @param noise the image's, relative to its scale
	 * @param box rows and columns of the kernel that is wanted, or 0
	 * @throws IllegalArgumentException listing the built-in names, if it is none of these
	 */
	public static ModelChoice of(final String text, final double noise, final int box) throws IOException {
		final String wanted = text.strip();
		if (wanted.equals(DeblurModel.UNTRAINED)) return new ModelChoice(DeblurModel.untrained(), "");
		final ModelSource source = ModelSource.of(new DublidReconstructor());
		if (!wanted.isEmpty() && !wanted.equals(ModelSource.DEFAULT)) {
			return new ModelChoice(DeblurModel.of(ModelSource.shortName(wanted), source.open(wanted)), "");
		}
		final List<DeblurModel> builtIn = new ArrayList<>();
		for (final String name : source.builtIn())
			builtIn.add(DeblurModel.of(name, source.open(name)));
		return among(builtIn, noise, box);
	}

	/** @param models the first is preferred among equals; none: the network before training */
	static ModelChoice among(final List<DeblurModel> models, final double noise, final int box) {
		if (models.isEmpty()) return new ModelChoice(DeblurModel.untrained(), "no model is built in");
		final int size = box == 0 ? models.get(0).box() : models.stream().mapToInt(DeblurModel::box).filter(
			model -> model >= box).min().orElseGet(() -> models.stream().mapToInt(DeblurModel::box).max().getAsInt());
		final List<DeblurModel> fitting = models.stream().filter(model -> model.box() == size).toList();
		final Optional<DeblurModel> covering = fitting.stream().filter(model -> model.noise() >= noise).min(BY_NOISE);
		final DeblurModel chosen = covering.orElseGet(() -> fitting.stream().max(BY_NOISE).orElseThrow());
		return new ModelChoice(chosen, String.format(Locale.ROOT, "chosen for noise of %.2g %% and kernels of %d x %d pixels",
			100 * noise, size, size));
	}
}
