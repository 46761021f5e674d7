package io.github.unrollj.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Constraint;
import io.github.unrollj.unrolled.Parameter;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class OptimiserTest {

	private static Parameter vector(final float... values) {
		return new Parameter("x", Tensor.of(values, values.length));
	}

	private static Evaluation gradient(final float... values) {
		return new Evaluation(1, Map.of("x", Tensor.of(values, values.length)));
	}

	/** f = sum_i c_i (x_i - 1)^2 / 2. */
	private static Objective quadratic(final Parameter x, final double... curvatures) {
		return () -> {
			final Tensor gradient = x.value().zerosLike();
			double loss = 0;
			for (int i = 0; i < curvatures.length; i++) {
				final double away = x.value().real()[i] - 1;
				loss += curvatures[i] * away * away / 2;
				gradient.real()[i] = (float) (curvatures[i] * away);
			}
			return new Evaluation(loss, Map.of("x", gradient));
		};
	}

	/** Rosenbrock's valley, f = (1 - x)^2 + 100 (y - x^2)^2. */
	private static Objective rosenbrock(final Parameter p) {
		return () -> {
			final double x = p.value().real()[0], y = p.value().real()[1];
			final float[] g = { (float) (-2 * (1 - x) - 400 * x * (y - x * x)), (float) (200 * (y - x * x)) };
			return new Evaluation((1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x), Map.of("x", Tensor.of(g, 2)));
		};
	}

	@Test
	void adamsFirstStepHasTheLengthOfTheRateInEveryEntry() {
		// m / (1 - b1) = g and sqrt(v / (1 - b2)) = |g|, so that x changes by -rate sign(g)
		final Parameter x = vector(1, 1, 1);
		new Adam().step(List.of(x), gradient(3, -0.002f, 0), null, 0.1);
		assertArrayEquals(new float[] { 0.9f, 1.1f, 1 }, x.value().real(), 1e-5f);
	}

	@Test
	void adamsSecondStepFollowsTheRecursion() {
		final Parameter x = vector(0);
		final Adam adam = new Adam();
		adam.step(List.of(x), gradient(1), null, 0.1);
		adam.step(List.of(x), gradient(-0.5f), null, 0.1);
		final double m = (0.9 * 0.1 - 0.1 * 0.5) / (1 - 0.81);
		final double v = (0.999 * 0.001 + 0.001 * 0.25) / (1 - 0.999 * 0.999);
		assertEquals(-0.1 - 0.1 * m / Math.sqrt(v), x.value().real()[0], 1e-6);
	}

	@Test
	void adamTreatsImaginaryPartsAlike() {
		final Parameter z = new Parameter("x", Tensor.complex(new float[] { 1 }, new float[] { 2 }, 1));
		final Tensor g = Tensor.complex(new float[] { 5 }, new float[] { -7 }, 1);
		new Adam().step(List.of(z), new Evaluation(1, Map.of("x", g)), null, 0.25);
		assertEquals(0.75, z.value().real()[0], 1e-5);
		assertEquals(2.25, z.value().imaginary()[0], 1e-5);
	}

	@Test
	void restoredAdamGoesOnAlike() {
		final Parameter x = vector(0), y = vector(0);
		final Adam adam = new Adam(), other = new Adam();
		adam.step(List.of(x), gradient(1), null, 0.1);
		other.restore(adam.state());
		y.value().set(x.value());
		adam.step(List.of(x), gradient(-3), null, 0.1);
		other.step(List.of(y), gradient(-3), null, 0.1);
		assertArrayEquals(x.value().real(), y.value().real());
	}

	@Test
	void stepsEndOnTheConstraint() {
		final Parameter x = new Parameter("x", Tensor.of(new float[] { 0.05f }, 1), Constraint.NON_NEGATIVE);
		new Adam().step(List.of(x), gradient(1), null, 0.1);
		assertEquals(0, x.value().real()[0]);
	}

	@Test
	void clippingKeepsTheDirectionOfTheWholeGradient() {
		final Parameter a = new Parameter("a", Tensor.zeros(1)), b = new Parameter("b", Tensor.zeros(1));
		final Evaluation here = new Evaluation(1, Map.of("a", Tensor.of(new float[] { 30 }, 1), "b", Tensor.of(
			new float[] { -40 }, 1)));
		final Descent descent = new Descent();
		new Clipped(descent, 5).step(List.of(a, b), here, null, 1);
		assertEquals(-3, a.value().item(), 1e-5);
		assertEquals(4, b.value().item(), 1e-5);
		assertEquals(30, here.gradients().get("a").item());
		new Clipped(descent, 60).step(List.of(a, b), here, null, 1);
		assertEquals(-33, a.value().item(), 1e-4);
	}

	@Test
	void lbfgsFindsTheMinimumOfAnIllConditionedQuadratic() {
		final Parameter x = vector(5, -3, 2, 8);
		final Objective objective = quadratic(x, 1000, 10, 1, 0.1);
		final LBfgs lbfgs = new LBfgs();
		for (int i = 0; i < 25; i++)
			lbfgs.step(List.of(x), objective.evaluate(), objective, 1);
		assertArrayEquals(new float[] { 1, 1, 1, 1 }, x.value().real(), 1e-3f);
	}

	@Test
	void lbfgsFollowsACurvedValleyAndNeverClimbs() {
		final Parameter x = vector(-1.2f, 1);
		final Objective objective = rosenbrock(x);
		final LBfgs lbfgs = new LBfgs();
		double loss = objective.evaluate().loss();
		for (int i = 0; i < 60; i++) {
			lbfgs.step(List.of(x), objective.evaluate(), objective, 1);
			final double next = objective.evaluate().loss();
			assertTrue(next <= loss * (1 + 1e-6), loss + " -> " + next);
			loss = next;
		}
		assertArrayEquals(new float[] { 1, 1 }, x.value().real(), 1e-2f);
	}

	@Test
	void lbfgsStaysWithinConstraints() {
		final Parameter x = new Parameter("x", Tensor.of(new float[] { 0.2f, 0.2f }, 2), Constraint.between(0, 0.5f));
		final Objective objective = quadratic(x, 4, 1);
		final LBfgs lbfgs = new LBfgs();
		for (int i = 0; i < 10; i++)
			lbfgs.step(List.of(x), objective.evaluate(), objective, 1);
		assertArrayEquals(new float[] { 0.5f, 0.5f }, x.value().real(), 1e-6f);
	}

	@Test
	void lbfgsStepsBackFromWhatIsNotFinite() {
		final Parameter x = vector(-4);
		// minus the logarithm of x + 5, undefined below -5, plus a parabola
		final Objective objective = () -> {
			final double value = x.value().item();
			return new Evaluation(-Math.log(value + 5) + value * value / 2, Map.of("x", Tensor.of(new float[] {
				(float) (-1 / (value + 5) + value) }, 1)));
		};
		final LBfgs lbfgs = new LBfgs();
		for (int i = 0; i < 20; i++)
			lbfgs.step(List.of(x), objective.evaluate(), objective, 40);
		// zero of x^2 + 5 x - 1
		assertEquals((-5 + Math.sqrt(29)) / 2, x.value().item(), 1e-4);
	}

	@Test
	void lbfgsIsAsBeforeWhenTheObjectiveThrows() {
		final Parameter x = vector(5, -3);
		final Evaluation here = quadratic(x, 2, 1).evaluate();
		assertThrows(IllegalStateException.class, () -> new LBfgs().step(List.of(x), here, () -> {
			throw new IllegalStateException();
		}, 1));
		assertArrayEquals(new float[] { 5, -3 }, x.value().real());
	}

	/** Plain gradient descent. */
	private static final class Descent implements Optimiser {

		@Override
		public boolean searches() {
			return false;
		}

		@Override
		public void reset() {}

		@Override
		public Map<String, Tensor> state() {
			return Map.of();
		}

		@Override
		public void restore(final Map<String, Tensor> state) {}

		@Override
		public void step(final Collection<Parameter> learned, final Evaluation here, final Objective objective,
			final double rate)
		{
			for (final Parameter p : learned)
				p.value().real()[0] -= rate * here.gradients().get(p.name()).real()[0];
		}
	}
}
