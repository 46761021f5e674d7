package io.github.unrollj.operator;

import io.github.unrollj.tensor.Tensor;

import java.util.Random;

/**
 * Checks that an operator's adjoint is its adjoint: Re &lt;A x, y&gt; = Re &lt;x, A^H y&gt; for random x and y.
 * <p>
 * The difference is judged against ||A x|| ||y|| / sqrt(n), n the numbers in y: the size that the inner product of two
 * unrelated vectors has, so that a small defect is not hidden by large norms.
 */
public final class DotTest {

	private static final int TRIALS = 3;

	private final LinearOperator operator;
	private final long seed;

	private DotTest(final LinearOperator operator, final long seed) {
		this.operator = operator;
		this.seed = seed;
	}

	public static DotTest of(final LinearOperator operator) {
		return new DotTest(operator, 0);
	}

	/** The same test with other random numbers. */
	public DotTest seed(final long newSeed) {
		return new DotTest(operator, newSeed);
	}

	/** Asserts the identity to 1e-4, which float32 reaches for operators of a few million numbers. */
	public void assertAdjoint() {
		assertAdjoint(1e-4);
	}

	/**
	 * @param tolerance relative, see the class
	 * @throws AssertionError naming the operator and both inner products, if they differ by more
	 */
	public void assertAdjoint(final double tolerance) {
		final Random random = new Random(seed);
		for (int trial = 0; trial < TRIALS; trial++) {
			final Tensor x = gaussian(operator.domain(), random);
			final Tensor y = gaussian(operator.range(), random);
			final Tensor forward = operator.apply(x);
			final double left = forward.dot(y);
			final double right = x.dot(operator.adjoint(y));
			final double size = forward.norm() * y.norm() / Math.sqrt(y.isComplex() ? 2.0 * y.count() : y.count());
			if (!(Math.abs(left - right) <= tolerance * size)) {
				throw new AssertionError("Not adjoint: " + operator + " has <Ax, y> = " + left + " and <x, A^H y> = " +
					right + ", relative difference " + Math.abs(left - right) / size);
			}
		}
	}

	private static Tensor gaussian(final Space space, final Random random) {
		final Tensor x = space.zeros();
		fill(x.real(), random);
		if (x.isComplex()) fill(x.imaginary(), random);
		return x;
	}

	private static void fill(final float[] x, final Random random) {
		for (int i = 0; i < x.length; i++)
			x[i] = (float) random.nextGaussian();
	}
}
