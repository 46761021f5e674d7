package io.github.unrollj.corona.network;

import static io.github.unrollj.unrolled.ConfigurationEntries.requireBetween;

import com.google.gson.JsonObject;

import io.github.unrollj.unrolled.ConfigurationEntries;

import java.util.List;

/**
 * The shape of a network that separates movies, how it starts, and what it is trained for.
 *
 * @param iteration what a layer is before training. {@code ista}: the paper's proximal gradient step with soft thresholds
 *          of singular values relative to the largest. {@code alternating}: tissue is what of D - S has singular values well
 *          above those of the smaller half, blood is what of D - L is sparse; {@link CoronaNetwork} has the formulas
 * @param layers iterations, 1 to 100
 * @param largeLayers how many layers from the first on have kernels of 5 x 5 pixels, 0 to 100; the others have 3 x 3
 * @param complex whether movies are complex (IQ data) and so are the kernels
 * @param shrink {@code element}: blood is thresholded number by number, it flows; {@code row}: pixel by pixel over all
 *          frames, as in the paper's text; {@code local}: number by number, by a learned average of the power around it in
 *          space and time, which before training is a binomial one
 * @param neighbourhood edge length in pixels of what {@code local} averages over, odd, 1 to 15
 * @param bias whether a number is added to each result of the convolutions
 * @param lowRankCeiling largest threshold of the singular values, relative to the largest of them or, alternating, to the
 *          root mean square of the smaller half, above 0 to 1000
 * @param sparseCeiling largest threshold of the blood, relative to its mean power or mean norm, above 0 to 100
 * @param lambda1 weight of the nuclear norm that the start values of {@code ista} are for, and of the classical method,
 *          above 0, for movies of peak 1
 * @param lambda2 the same of the sparsity
 * @param patch edge length of the blocks that the network works on, in pixels, 8 to 1024
 * @param frames length of the blocks, 2 to 1000
 * @param balance of strengths of clutter in training, 0 to 1: errors are divided by this power of the blood's power. 0:
 *          they count as they are, as in the paper, weak clutter most; 1: every strength counts alike
 * @param transpose whether training may exchange rows and columns: not in ultrasound, whose axes differ
 */
public record CoronaConfiguration(String iteration, int layers, int largeLayers, boolean complex, String shrink,
	int neighbourhood, boolean bias, double lowRankCeiling, double sparseCeiling, double lambda1, double lambda2, int patch,
	int frames, double balance, boolean transpose)
{

	/** The paper's iteration. */
	public static final String ISTA = "ista";

	/** Alternating minimisation over tissue and blood. */
	public static final String ALTERNATING = "alternating";

	/** Thresholds of single numbers. */
	public static final String ELEMENT = "element";

	/** Thresholds of pixels, that is of rows of the Casorati matrix. */
	public static final String ROW = "row";

	/** Thresholds of single numbers by the power around them. */
	public static final String LOCAL = "local";

	/** For ultrasound. */
	public static final CoronaConfiguration DEFAULT = new CoronaConfiguration(ALTERNATING, 10, 3, true, LOCAL, 3, false, 10,
		2, 0.1, 0.004, 32, 20, 0.8, false);

	/** The paper's network and loss; the default of what a configuration with its iteration leaves open. */
	public static final CoronaConfiguration PAPER = new CoronaConfiguration(ISTA, 10, 3, true, ELEMENT, 3, true, 0.4, 1.8, 1,
		0.1, 32, 20, 0, false);

	/** Largest threshold of the blood relative to its median power. */
	static final double NOISE_CEILING = 20;

	public CoronaConfiguration {
		requireBetween("layers", layers, 1, 100);
		requireBetween("large_layers", largeLayers, 0, 100);
		requireBetween("low_rank_ceiling", lowRankCeiling, 1e-6, 1000);
		requireBetween("sparse_ceiling", sparseCeiling, 1e-6, 100);
		requireBetween("lambda1", lambda1, 1e-6, 1e6);
		requireBetween("lambda2", lambda2, 1e-6, 1e6);
		requireBetween("patch", patch, 8, 1024);
		requireBetween("frames", frames, 2, 1000);
		requireBetween("neighbourhood", neighbourhood, 1, 15);
		if (neighbourhood % 2 == 0) {
			throw new IllegalArgumentException("configuration neighbourhood is " + neighbourhood + " and must be odd");
		}
		check("iteration", iteration, ISTA, ALTERNATING);
		check("shrink", shrink, ELEMENT, ROW, LOCAL);
		requireBetween("balance", balance, 0, 1);
	}

	/**
	 * Reads what {@link #toJson} wrote; a missing key takes its default, that of {@link #PAPER} if the iteration is
	 * {@code ista}; an unknown one is refused.
	 */
	public static CoronaConfiguration of(final JsonObject json) {
		final boolean isPaper = ConfigurationEntries.ofSome(json, DEFAULT.toJson()).text("iteration").equals(ISTA);
		final ConfigurationEntries all = ConfigurationEntries.of(json, (isPaper ? PAPER : DEFAULT).toJson());
		return new CoronaConfiguration(all.text("iteration"), all.integer("layers"), all.integer("large_layers"), all.flag(
			"complex"), all.text("shrink"), all.integer("neighbourhood"), all.flag("bias"), all.number("low_rank_ceiling"), all
				.number("sparse_ceiling"), all.number("lambda1"), all.number("lambda2"), all.integer("patch"), all.integer(
					"frames"), all.number("balance"), all.flag("transpose"));
	}

	public JsonObject toJson() {
		final JsonObject json = new JsonObject();
		json.addProperty("iteration", iteration);
		json.addProperty("layers", layers);
		json.addProperty("large_layers", largeLayers);
		json.addProperty("complex", complex);
		json.addProperty("shrink", shrink);
		json.addProperty("neighbourhood", neighbourhood);
		json.addProperty("bias", bias);
		json.addProperty("low_rank_ceiling", lowRankCeiling);
		json.addProperty("sparse_ceiling", sparseCeiling);
		json.addProperty("lambda1", lambda1);
		json.addProperty("lambda2", lambda2);
		json.addProperty("patch", patch);
		json.addProperty("frames", frames);
		json.addProperty("balance", balance);
		json.addProperty("transpose", transpose);
		return json;
	}

	/** Edge length of a layer's kernels, layers counted from 1. */
	int kernelSize(final int layer) {
		return layer <= largeLayers ? 5 : 3;
	}

	/** Whether thresholds of the blood follow its median power too, which is that of the noise. */
	boolean isByNoise() {
		return isAlternating() && !isByRow();
	}

	/** Whether blood is thresholded pixel by pixel, all frames of it. */
	boolean isByRow() {
		return shrink.equals(ROW);
	}

	/** Whether thresholds of the blood go by the power around each number. */
	boolean isLocal() {
		return shrink.equals(LOCAL);
	}

	/** Whether layers start as alternating minimisation. */
	public boolean isAlternating() {
		return iteration.equals(ALTERNATING);
	}

	/** Real numbers in a number of such movies. */
	int parts() {
		return complex ? 2 : 1;
	}

	private static void check(final String key, final String value, final String... allowed) {
		if (!List.of(allowed).contains(value)) {
			throw new IllegalArgumentException("configuration " + key + " is " + value + " and must be " + String.join(" or ",
				allowed));
		}
	}
}
