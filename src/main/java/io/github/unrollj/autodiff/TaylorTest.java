package io.github.unrollj.autodiff;

import io.github.unrollj.tensor.Tensor;

import java.util.Random;
import java.util.function.Function;

/**
 * Checks the gradient of a function against the function itself.
 * <p>
 * The outputs are projected to one number, phi(x) = Re &lt;w, f(x)&gt;, with random weights w, summed in double
 * precision. Along random directions d, of each input alone and of all together, scaled to the inputs' size, the
 * remainder |phi(x + h d) - phi(x) - h &lt;grad phi, d&gt;| must fall as h^2; with a wrong gradient it falls as h. In
 * float32 a remainder below some 3e-6 of phi's terms is rounding: only steps whose remainder is well above it are judged,
 * and a function whose remainders all lie below is linear as far as can be seen. Nor is a remainder judged that could
 * hide an error of the gradient of less than 5e-4 only. The displacement that counts is the one that float32 numbers
 * really made.
 */
public final class TaylorTest {

	private static final int REPEATS = 2;
	private static final double FIRST_STEP = 0.0625;
	private static final int STEPS = 12;
	private static final double MINIMAL_ORDER = 1.7;
	private static final double NEGLIGIBLE = 5e-4;

	private final Function<Variable[], Variable[]> function;
	private final Tensor[] inputs;
	private final long seed;

	private TaylorTest(final Function<Variable[], Variable[]> function, final Tensor[] inputs, final long seed) {
		this.function = function;
		this.inputs = inputs;
		this.seed = seed;
	}

	/**
	 * @param function of one variable per input, with one result
	 * @param inputs where the gradient is checked, real or complex; they are not changed
	 */
	public static TaylorTest of(final Function<Variable[], Variable> function, final Tensor... inputs) {
		return ofAll(x -> new Variable[] { function.apply(x) }, inputs);
	}

	/** The same for a function with several results. */
	public static TaylorTest ofAll(final Function<Variable[], Variable[]> function, final Tensor... inputs) {
		return new TaylorTest(function, inputs.clone(), 0);
	}

	/** The same test with other random numbers. */
	public TaylorTest seed(final long newSeed) {
		return new TaylorTest(function, inputs, newSeed);
	}

	/**
	 * For functions that are smooth around the inputs.
	 *
	 * @throws AssertionError naming the direction and the order found, if a remainder does not fall as h^2
	 */
	public void assertSecondOrder() {
		forEachDirection((projection, directions, what) -> {
			final double[] remainders = new double[STEPS];
			for (int k = 0; k < STEPS; k++) {
				final Tensor[] moved = Directions.move(inputs, directions, Math.scalb(FIRST_STEP, -k));
				remainders[k] = Math.abs(projection.value(moved) - projection.value() - projection.slope(moved));
			}
			requireSecondOrder(remainders, projection.rounding(), projection.typicalSlope(directions), what);
		});
	}

	private static void requireSecondOrder(final double[] remainders, final double rounding, final double slope,
		final String what)
	{
		int judged = 0;
		while (judged < remainders.length && !(remainders[judged] <= 10 * rounding))
			judged++;
		if (judged < 2) return;
		// the first remainder below the limit is accurate enough to end the slope, and the steps are the smallest
		final int last = Math.min(judged, remainders.length - 1);
		final double order = Math.log(remainders[last - 2] / remainders[last]) / Math.log(4);
		final double step = Math.scalb(FIRST_STEP, -last);
		// second and third order may cancel at one step, but then little is left for a wrong slope
		if (!(order >= MINIMAL_ORDER || remainders[last] <= NEGLIGIBLE * slope * step)) {
			throw new AssertionError("Wrong gradient " + what + ": the Taylor remainder falls with order " + order +
				" instead of 2, to " + remainders[last] + " at a step of " + step);
		}
	}

	/**
	 * For functions with kinks, such as thresholds: central differences, for the best of several steps, because a kink
	 * that a long step crosses is not crossed by a short one.
	 *
	 * @param tolerance how far &lt;grad phi, d&gt; may be from the difference quotient, relative to what it is for a typical
	 *          direction of that length; 1e-2 to 1e-3 in float32
	 * @throws AssertionError naming the direction and both numbers, if they are further apart
	 */
	public void assertGradient(final double tolerance) {
		forEachDirection((projection, directions, what) -> {
			double best = Double.POSITIVE_INFINITY;
			double slope = 0;
			double quotient = 0;
			for (double h = 0.03; h > 1e-4; h /= 3) {
				final Tensor[] ahead = Directions.move(inputs, directions, h);
				final Tensor[] behind = Directions.move(inputs, directions, -h);
				final double expected = projection.slope(ahead) - projection.slope(behind);
				final double change = projection.value(ahead) - projection.value(behind);
				final double error = Math.abs(expected - change) / (2 * h * projection.typicalSlope(directions));
				if (error < best) {
					best = error;
					slope = expected / (2 * h);
					quotient = change / (2 * h);
				}
			}
			if (!(best <= tolerance)) {
				throw new AssertionError("Wrong gradient " + what + ": slope " + slope + ", difference quotient " +
					quotient + ", relative error " + best);
			}
		});
	}

	@FunctionalInterface
	private interface Check {

		void along(Projection projection, Tensor[] directions, String what);
	}

	private void forEachDirection(final Check check) {
		final Random random = new Random(seed);
		for (int repeat = 0; repeat < REPEATS; repeat++) {
			final Projection projection = new Projection(function, inputs, random);
			for (int input = 0; input < inputs.length; input++)
				check.along(projection, Directions.of(inputs, input, random), "for input " + input);
			check.along(projection, Directions.ofAll(inputs, random), "for all inputs together");
		}
	}
}
