package io.github.unrollj.dublid.splitting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.unrollj.autodiff.TaylorTest;
import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Workers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class RestorationTest {

	private static final int BOX = 5;
	private static final int STEPS = 2;
	private static final int PAIRS = 2;
	private static final int SIZE = 3;
	private static final Workers ONE = new Workers(1);

	private final Tensor blurred = random(1, 0.2, 22, 19);
	private final Tensor kernel = kernel();
	private final Tensor filters = random(3, 0.5, STEPS, 2 * PAIRS, SIZE, SIZE);
	private final Tensor thresholds = random(4, 0.5, STEPS, PAIRS);
	private final Tensor shapes = random(5, 0.2, STEPS, PAIRS, PairShrinkage.SHAPES);
	private final Tensor penalties = random(6, 0.5, STEPS);

	@Test
	void gradientsOfEverything() {
		TaylorTest.ofAll(this::restored, kernel, filters, thresholds, shapes, penalties)
			.assertGradient(0.02);
	}

	@Test
	void gradientsOfEachByItself() {
		final Tensor[] all = { kernel, filters, thresholds, shapes, penalties };
		for (int i = 0; i < all.length; i++) {
			final int chosen = i;
			TaylorTest.ofAll(x -> {
				final Variable[] inputs = Arrays.stream(all).map(Variable::constant).toArray(Variable[]::new);
				inputs[chosen] = x[0];
				return restored(inputs);
			}, all[i]).assertGradient(0.02);
		}
	}

	@Test
	void threadsDoNotMatter() {
		final List<RestorationStep> steps = steps(filters, thresholds, shapes, penalties);
		final Tensor large = random(7, 0.2, 150, 40);
		try (Workers three = new Workers(3)) {
			assertArrayEquals(new Restoration(large, kernel, steps, false, ONE).image(), new Restoration(large, kernel, steps,
				false, three).image());
		}
	}

	@Test
	void aFlatImageStays() {
		final Tensor flat = Tensor.zeros(22, 19);
		Arrays.fill(flat.real(), 0.4f);
		for (final float value : new Restoration(flat, kernel, steps(filters, thresholds, shapes, penalties), false, ONE)
			.image())
			assertEquals(0.4, value, 1e-5);
	}

	private Variable[] restored(final Variable... x) {
		final Restoration restoration = new Restoration(blurred, x[0].value(), steps(x[1].value(), x[2].value(), x[3].value(),
			x[4].value()), true, ONE);
		return new Variable[] { Variable.result(Tensor.of(restoration.image(), 22, 19), d -> {
			final Restoration.Gradients gradients = restoration.backward(d.real());
			accumulate(x[0], List.of(gradients.kernel()));
			accumulate(x[1], gradients.steps().stream().map(step -> centred(step.filters())).toList());
			accumulate(x[2], gradients.steps().stream().map(RestorationStep::thresholds).toList());
			accumulate(x[3], gradients.steps().stream().map(RestorationStep::shapes).toList());
			accumulate(x[4], gradients.steps().stream().map(step -> new float[] { step.penalty() }).toList());
		}, x) };
	}

	private static void accumulate(final Variable variable, final List<float[]> rows) {
		final Tensor gradient = variable.value().zerosLike();
		int end = 0;
		for (final float[] row : rows) {
			System.arraycopy(row, 0, gradient.real(), end, row.length);
			end += row.length;
		}
		variable.accumulate(gradient);
	}

	/** Thresholds and penalties are given by their logarithms. */
	private static List<RestorationStep> steps(final Tensor filters, final Tensor thresholds, final Tensor shapes,
		final Tensor penalties)
	{
		final List<RestorationStep> steps = new ArrayList<>();
		for (int j = 0; j < STEPS; j++) {
			final float[] t = row(thresholds, j);
			for (int i = 0; i < t.length; i++)
				t[i] = (float) (0.1 * Math.exp(t[i]));
			steps.add(new RestorationStep(centred(row(filters, j)), t, row(shapes, j), (float) (0.3 * Math.exp(penalties.real()[
				j]))));
		}
		return steps;
	}

	private static float[] row(final Tensor tensor, final int j) {
		final int width = tensor.count() / STEPS;
		return Arrays.copyOfRange(tensor.real(), j * width, (j + 1) * width);
	}

	private static float[] centred(final float[] filters) {
		final float[] centred = filters.clone();
		final int taps = SIZE * SIZE;
		for (int start = 0; start < filters.length; start += taps) {
			float sum = 0;
			for (int i = 0; i < taps; i++)
				sum += filters[start + i];
			for (int i = 0; i < taps; i++)
				centred[start + i] -= sum / taps;
		}
		return centred;
	}

	private static Tensor kernel() {
		final Tensor kernel = random(2, 1, BOX, BOX);
		double sum = 0;
		for (int i = 0; i < kernel.count(); i++)
			sum += kernel.real()[i] = Math.abs(kernel.real()[i]);
		for (int i = 0; i < kernel.count(); i++)
			kernel.real()[i] /= (float) sum;
		return kernel;
	}

	private static Tensor random(final long seed, final double deviation, final int... sizes) {
		final Random random = new Random(seed);
		final Tensor tensor = Tensor.zeros(sizes);
		for (int i = 0; i < tensor.count(); i++)
			tensor.real()[i] = (float) (deviation * random.nextGaussian());
		return tensor;
	}
}
