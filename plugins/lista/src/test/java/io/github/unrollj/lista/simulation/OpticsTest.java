package io.github.unrollj.lista.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpticsTest {

	@Test
	void sigmaIsTheFormula() {
		assertEquals(0.21 * 0.52 / 1.4, new Optics(1.4, 520, 0.1).sigma(), 1e-12);
		assertEquals(new Optics(0.5, 600, 0.1).sigma(), new Optics(0.5, 600, 0.3).sigma(0), 1e-12);
		final double cone = 2 * Math.tan(Math.asin(0.5)) / 2;
		assertEquals(Math.hypot(0.252, cone), new Optics(0.5, 600, 0.1).sigma(2), 1e-9);
	}

	/** The image of a point: its light, its place, and the variance of Gaussian, of a cell's spline and of two cells. */
	@ParameterizedTest
	@CsvSource({ "1.4, 520, 0.1", "1.4, 520, 0.05", "0.8, 600, 0.1", "0.3, 700, 0.2" })
	void aPointIsAsWideAsComputed(final double aperture, final double wavelength, final double pixel) {
		final Optics optics = new Optics(aperture, wavelength, pixel);
		final int size = 96;
		final Specimen specimen = new Specimen(optics, size, size, 0, Progress.NONE);
		final double x = 47.3 * pixel;
		final double y = 50.8 * pixel;
		specimen.spot(x, y, 0, 10);
		final double[] moments = moments(specimen.image(), pixel);
		final double cell = pixel / 2;
		final double variance = optics.sigma() * optics.sigma() + cell * cell / 4 + cell * cell / 4;
		assertEquals(10, moments[0], 1e-3);
		assertEquals(x, moments[1], 1e-3 * pixel);
		assertEquals(y, moments[2], 1e-3 * pixel);
		// the Gaussian ends at 3.5 standard deviations, which takes 0.5 % of its variance
		assertEquals(variance, moments[3], 0.01 * variance);
		assertEquals(variance, moments[4], 0.01 * variance);
	}

	@Test
	void hazeKeepsItsLightAndIsWide() {
		final Optics optics = new Optics(1.2, 520, 0.1);
		final Specimen specimen = new Specimen(optics, 400, 400, 0.5, Progress.NONE);
		specimen.blob(20, 20, 1, 0.1, 8);
		final double[] moments = moments(specimen.image(), 0.1);
		final double variance = optics.sigma(1) * optics.sigma(1) + 0.01;
		assertEquals(4, moments[0], 0.01);
		assertEquals(20, moments[1], 0.01);
		assertEquals(variance, moments[3], 0.1 * variance);
	}

	@Test
	void withoutHazeNothingOutOfFocusIsSeen() {
		final Specimen specimen = new Specimen(new Optics(1.4, 520, 0.1), 64, 64, 0, Progress.NONE);
		specimen.spot(3.2, 3.2, 2, 8);
		assertEquals(0, specimen.image().norm());
	}

	@Test
	void errorsNameKeyValueAndWhatIsAllowed() {
		assertEquals("aperture is 1.6 and must be from 0.1 to 1.49", message(() -> new Optics(1.6, 520, 0.1)));
		assertEquals("wavelength (nm) is 0.52 and must be from 350.0 to 900.0", message(() -> new Optics(1, 0.52, 0.1)));
		assertEquals("pixel_size (um) is 100.0 and must be from 0.02 to 1.0", message(() -> new Optics(1, 520, 100)));
	}

	private static String message(final Runnable run) {
		return assertThrows(IllegalArgumentException.class, run::run).getMessage();
	}

	/** Sum, centre x, y, and variance in x, y, in um. */
	private static double[] moments(final Tensor image, final double pixel) {
		final double[] sums = new double[5];
		for (int i = 0; i < image.count(); i++) {
			final double x = (i % image.size(1) + 0.5) * pixel;
			final double y = (i / image.size(1) + 0.5) * pixel;
			final double[] powers = { 1, x, y, x * x, y * y };
			for (int k = 0; k < 5; k++)
				sums[k] += image.real()[i] * powers[k];
		}
		for (int k = 1; k < 5; k++)
			sums[k] /= sums[0];
		sums[3] -= sums[1] * sums[1];
		sums[4] -= sums[2] * sums[2];
		return sums;
	}
}
