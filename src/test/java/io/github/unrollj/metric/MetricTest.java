package io.github.unrollj.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.unrollj.tensor.Tensor;

import org.junit.jupiter.api.Test;

class MetricTest {

	private static final int COLUMNS = 31;
	private final Tensor x = Tensor.zeros(24, COLUMNS);
	private final Tensor near = Tensor.zeros(24, COLUMNS);
	private final Tensor far = Tensor.zeros(24, COLUMNS);

	MetricTest() {
		for (int i = 0; i < x.count(); i++) {
			final int r = i / COLUMNS;
			final int c = i % COLUMNS;
			x.real()[i] = (7 * r + 13 * c) % 32 * 8;
			near.real()[i] = x.real()[i] + (5 * r + 3 * c) % 7 * 3 - 9;
			far.real()[i] = 0.5f * x.real()[i] + 20 + (r * r + c) % 11;
		}
	}

	@Test
	void similarityOfIdenticalImagesIsOne() {
		assertEquals(1, Ssim.mean(x, x, 255), 1e-12);
	}

	/** Values of scikit-image 0.19 with Gaussian weights, sigma 1.5 and population covariances. */
	@Test
	void similarityIsThatOfScikitImage() {
		assertEquals(0.9966940197757808, Ssim.mean(near, x, 255), 1e-9);
		assertEquals(0.7526861534629526, Ssim.mean(far, x, 255), 1e-9);
		assertEquals(0.7550048564618744, Ssim.mean(far, x, 255, 3), 1e-9);
	}

	@Test
	void peakSignalToNoiseRatio() {
		assertEquals(32.56631952327739, Psnr.decibels(near, x, 255), 1e-9);
		assertEquals(13.743073461654305, Psnr.decibels(far, x, 255), 1e-9);
		assertEquals(Double.POSITIVE_INFINITY, Psnr.decibels(x, x, 255));
		final Tensor spoiled = x.copy();
		spoiled.real()[0] = 1000;
		spoiled.real()[5 * COLUMNS + 7] += 2;
		// mean square error 4 / (22 x 29)
		assertEquals(10 * Math.log10(255 * 255 * 22 * 29 / 4.0), Psnr.decibels(spoiled, x, 255, 1), 1e-9);
	}

	@Test
	void relativeErrors() {
		final Tensor truth = Tensor.complex(new float[] { 3, 0 }, new float[] { 0, 4 }, 2);
		final Tensor estimate = Tensor.complex(new float[] { 3, 0.3f }, new float[] { 0.4f, 4 }, 2);
		assertEquals(0.1, Nmse.ratio(estimate, truth), 1e-7);
		assertEquals(-20, Nmse.decibels(estimate, truth), 1e-5);
		assertEquals(0, Nmse.decibels(Tensor.complexZeros(2), truth), 1e-12);
	}

	@Test
	void whatDoesNotFitIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> Ssim.mean(x, x, 255, 7));
		assertThrows(IllegalArgumentException.class, () -> Psnr.decibels(x, x, 255, 12));
		assertThrows(IllegalArgumentException.class, () -> Psnr.decibels(x, Tensor.zeros(COLUMNS, 24), 255));
		assertThrows(IllegalArgumentException.class, () -> Nmse.ratio(x, Tensor.zeros(24 * COLUMNS)));
	}
}
