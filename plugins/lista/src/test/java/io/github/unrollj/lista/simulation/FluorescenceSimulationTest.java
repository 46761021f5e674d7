package io.github.unrollj.lista.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FluorescenceSimulationTest {

	private static final Optics OPTICS = new Optics(1.4, 520, 0.1);
	private static final Camera CAMERA = new Camera(2, 100, 1.5);

	@ParameterizedTest
	@EnumSource(Scene.class)
	void everySceneIsFullOfLightThatTheSeedDecides(final Scene scene) {
		final FluorescenceSimulation microscope = microscope(scene.key(), 0.3, new Lighting(500, 10, 0.3));
		final Tensor image = microscope.photons(200, 240, 5, Progress.NONE);
		assertArrayEquals(image.real(), microscope.photons(200, 240, 5, Progress.NONE).real());
		assertFalse(Arrays.equals(image.real(), microscope.photons(200, 240, 6, Progress.NONE).real()));
		assertTrue(image.isFinite());
		double lit = 0;
		float least = Float.MAX_VALUE;
		for (final float value : image.real()) {
			least = Math.min(least, value);
			if (value > 30) lit++;
		}
		assertTrue(least >= 0.7f * 10 - 1e-3, "darkest corner: " + least);
		assertTrue(lit / image.count() > 0.05, "share of lit pixels: " + lit / image.count());
	}

	@Test
	void brightObjectsSendThePhotonsAskedFor() {
		final FluorescenceSimulation microscope = microscope("nuclei", 0.3, new Lighting(800, 20, 0));
		final float[] sorted = microscope.photons(256, 256, 3, Progress.NONE).real();
		Arrays.sort(sorted);
		assertEquals(820, sorted[(int) Math.round(0.999 * (sorted.length - 1))], 0.01);
	}

	@Test
	void lightAndSpecimenAreIndependent() {
		final Tensor dim = microscope("puncta", 0.3, new Lighting(10, 0, 0)).photons(64, 64, 3, Progress.NONE);
		final Tensor bright = microscope("puncta", 0.3, new Lighting(1000, 0, 0)).photons(64, 64, 3, Progress.NONE);
		for (int i = 0; i < dim.count(); i++)
			assertEquals(bright.real()[i], 100 * dim.real()[i], 1e-3);
	}

	@Test
	void unevennessIsWhatTheDarkestCornerLacks() {
		final FluorescenceSimulation microscope = microscope("nuclei", 0, new Lighting(1, 1000, 0.4));
		final Tensor even = microscope("nuclei", 0, new Lighting(1, 1000, 0)).photons(64, 64, 1, Progress.NONE);
		final Tensor image = microscope.photons(64, 64, 1, Progress.NONE);
		double least = 1;
		for (int i = 0; i < image.count(); i++)
			least = Math.min(least, image.real()[i] / even.real()[i]);
		assertEquals(0.6, least, 0.02);
	}

	@Test
	void noiseDependsOnItsSeedOnly() {
		final FluorescenceSimulation microscope = microscope("tissue", 0.3, new Lighting(500, 10, 0.3));
		final Tensor photons = microscope.photons(32, 32, 1, Progress.NONE);
		assertArrayEquals(microscope.noisy(photons, 1).real(), microscope.noisy(photons, 1).real());
		assertFalse(Arrays.equals(microscope.noisy(photons, 1).real(), microscope.noisy(photons, 2).real()));
		assertEquals(100 + 2 * photons.real()[77], microscope.clean(photons).real()[77], 1e-3);
	}

	@Test
	void randomKindsAreAllOfThem() {
		final FluorescenceSimulation microscope = microscope(Scene.RANDOM, 0.3, new Lighting(500, 10, 0.3));
		final Set<Scene> seen = EnumSet.noneOf(Scene.class);
		for (int seed = 0; seed < 60; seed++)
			seen.add(microscope.scene(seed));
		assertEquals(EnumSet.allOf(Scene.class), seen);
	}

	@ParameterizedTest
	@EnumSource(Scene.class)
	void cancelledWithinAnImage(final Scene scene) {
		final Progress cancelledLater = new Progress() {

			private int asked;

			@Override
			public void update(final long done, final long total, final String what) {
				throw new AssertionError("nothing to tell within an image");
			}

			@Override
			public boolean isCancelled() {
				return ++asked > 3;
			}
		};
		final FluorescenceSimulation microscope = microscope(scene.key(), 0.3, new Lighting(500, 10, 0.3));
		assertThrows(CancellationException.class, () -> microscope.photons(64, 64, 1, cancelledLater));
	}

	@Test
	void smallestAndUnevenSizesWork() {
		final FluorescenceSimulation microscope = microscope("mixed", 1, new Lighting(500, 10, 0.3));
		assertTrue(microscope.photons(16, 37, 1, Progress.NONE).isFinite());
		assertEquals("width (pixels) is 5000.0 and must be from 16.0 to 4096.0", assertThrows(
			IllegalArgumentException.class, () -> microscope.photons(16, 5000, 1, Progress.NONE)).getMessage());
	}

	@Test
	void errorsNameKeyValueAndWhatIsAllowed() {
		final Lighting light = new Lighting(500, 10, 0.3);
		assertEquals("kind is \"cells\" and must be one of nuclei, filaments, puncta, tissue, mixed, random", assertThrows(
			IllegalArgumentException.class, () -> microscope("cells", 0.3, light)).getMessage());
		assertEquals("haze is 2.0 and must be from 0.0 to 1.0", assertThrows(IllegalArgumentException.class,
			() -> microscope("nuclei", 2, light)).getMessage());
		assertEquals("uneven is 0.95 and must be from 0.0 to 0.9", assertThrows(IllegalArgumentException.class,
			() -> new Lighting(500, 10, 0.95)).getMessage());
	}

	private static FluorescenceSimulation microscope(final String kind, final double haze, final Lighting lighting) {
		return new FluorescenceSimulation(kind, 1, haze, OPTICS, lighting, CAMERA);
	}
}
