package io.github.unrollj.dublid.restoration;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a user wants, from which the method follows when the image's noise is known.
 *
 * @param method {@link #UNROLLED}, {@link #CLASSICAL} or {@link #KNOWN}
 * @param retrieval of the image: {@link #UNROLLED}, {@link #CLASSICAL} or {@link #AUTOMATIC}, which is classical for a
 *          known kernel and otherwise what the method is
 * @param model as {@link ModelChoice#of} takes it
 * @param box rows and columns of the kernel, odd, or 0 for those that the model was trained for
 */
public record MethodChoice(String method, String retrieval, String model, int box) {

	public static final String UNROLLED = "unrolled";
	public static final String CLASSICAL = "classical";
	public static final String KNOWN = "known";
	public static final String AUTOMATIC = "automatic";

	private static final int CLASSICAL_BOX = 31;

	/**
	 * The method for an image of that noise.
	 *
	 * @param noise standard deviation, relative to the scale
	 * @throws IllegalArgumentException if there is no such model
	 */
	public RestorationMethod forNoise(final double noise) throws IOException {
		final boolean estimates = method.equals(UNROLLED);
		final boolean retrieves = retrieval.equals(UNROLLED) || retrieval.equals(AUTOMATIC) && estimates;
		final ClassicalRestoration classical = method.equals(KNOWN) ? ClassicalRestoration.withKnownKernel(noise)
			: ClassicalRestoration.withEstimatedKernel(noise);
		if (!estimates && !retrieves) {
			return new RestorationMethod(words(false, false), estimation(classical), box == 0 ? CLASSICAL_BOX : box, classical,
				List.of());
		}
		final ModelChoice choice = ModelChoice.of(model, noise, box);
		final UnrolledRestoration unrolled = new UnrolledRestoration(choice.model());
		final int size = box == 0 ? choice.model().box() : box;
		final String words = words(estimates, retrieves) + "; " + choice.model() + (choice.reason().isEmpty() ? "" : ", " +
			choice.reason());
		return new RestorationMethod(words, estimation(estimates ? unrolled : classical), size, retrieves ? unrolled
			: classical, warnings(choice.model(), noise, size));
	}

	private KernelEstimation estimation(final KernelEstimation estimated) {
		return method.equals(KNOWN) ? null : estimated;
	}

	private String words(final boolean estimates, final boolean retrieves) {
		return (method.equals(KNOWN) ? "known kernel" : "kernel " + (estimates ? "by the network"
			: "from coarse to fine (classical)")) + ", image " + (retrieves ? "by the network"
				: "by total variation (classical)");
	}

	private List<String> warnings(final DeblurModel chosen, final double noise, final int size) {
		final List<String> warnings = new ArrayList<>();
		if (chosen.name().equals(DeblurModel.UNTRAINED)) warnings.add("the network has its start values and was not trained");
		else if (noise > chosen.noise()) warnings.add(String.format(Locale.ROOT,
			"the image's noise, %.2g %%, is more than the %.2g %% that model %s was trained for", 100 * noise, 100 * chosen
				.noise(), chosen.name()));
		if (!method.equals(KNOWN) && size > chosen.box()) warnings.add("kernel_size is " + size + ", but model " + chosen
			.name() + " was trained for kernels of up to " + chosen.box() + " pixels");
		return warnings;
	}
}
