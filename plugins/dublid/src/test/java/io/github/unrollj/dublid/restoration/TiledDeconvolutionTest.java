package io.github.unrollj.dublid.restoration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.dublid.diagnosis.Residual;
import io.github.unrollj.dublid.simulation.Blur;
import io.github.unrollj.dublid.simulation.LineKernel;
import io.github.unrollj.dublid.simulation.SensorNoise;
import io.github.unrollj.image.PlaneSource;
import io.github.unrollj.metric.Nmse;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;

class TiledDeconvolutionTest {

	private static final Workers ONE = new Workers(1);
	private static final Tensor KERNEL = LineKernel.of(9, 6, 0.5, 0, 0);

	/** Blocks of random brightness, blurred, with noise; planes one below the other. */
	private static Tensor blocks(final int... shape) {
		final Tensor image = Tensor.zeros(shape);
		final int columns = image.size(-1);
		for (int i = 0; i < image.count(); i++)
			image.real()[i] = new SplittableRandom(i / columns / 11 * 1000 + i % columns / 13).nextInt(100) / 99f;
		return image;
	}

	private static Tensor blurred(final Tensor sharp, final double noise) {
		final Tensor blurred = Blur.mirrored(sharp, KERNEL);
		SensorNoise.add(blurred, noise, 0, 1, new SplittableRandom(1));
		return blurred;
	}

	private static Tensor run(final Deconvolution method, final Tensor blurred, final int edge) throws IOException {
		return run(method, blurred, edge, new ArrayList<>());
	}

	private static Tensor run(final Deconvolution method, final Tensor blurred, final int edge,
		final List<Residual> residuals) throws IOException
	{
		final Tensor result = blurred.zerosLike();
		residuals.add(new TiledDeconvolution(method, KERNEL, edge).run(PlaneSource.of(blurred), (row, column, piece) -> {
			final int n = piece.size(-2) * piece.size(-1);
			for (int c = 0; c < piece.count() / n; c++) {
				System.arraycopy(piece.real(), c * n, result.real(), (c * result.size(-2) + row) * result.size(-1) + column, n);
			}
		}, UnaryOperator.identity(), ONE, Progress.NONE));
		return result;
	}

	@Test
	void whatNeedsNoNeighboursIsExact() throws IOException {
		final Deconvolution nothing = new Deconvolution() {

			@Override
			public Tensor image(final Tensor blurred, final Tensor kernel, final Workers workers, final Progress progress) {
				return blurred;
			}

			@Override
			public int bytesPerPixel() {
				return 4;
			}
		};
		final Tensor grey = blocks(173, 120);
		assertArrayEquals(grey.real(), run(nothing, grey, 72).real(), 1e-6f);
		final Tensor colour = blocks(3, 61, 140);
		assertArrayEquals(colour.real(), run(nothing, colour, 72).real(), 1e-6f);
	}

	/** The difference between tiles and the whole is small against that between the whole and the truth. */
	@Test
	void seamsAreNotSeen() throws IOException {
		final Tensor sharp = blocks(200, 180);
		final Tensor blurred = blurred(sharp, 0.005);
		final ClassicalRestoration method = ClassicalRestoration.withEstimatedKernel(0.005);
		final List<Residual> residuals = new ArrayList<>();
		final Tensor whole = run(method, blurred, 500, residuals);
		final Tensor tiled = run(method, blurred, 72, residuals);
		assertTrue(Nmse.ratio(tiled, whole) < 0.25 * Nmse.ratio(whole, sharp), () -> Nmse.ratio(tiled, whole) + " " + Nmse
			.ratio(whole, sharp));
		assertEquals(residuals.get(0).relative(), residuals.get(1).relative(), 0.25 * residuals.get(0).relative());
	}
}
