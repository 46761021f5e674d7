package io.github.unrollj.lista.simulation;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A fluorescence microscope with a specimen. Immutable and thread safe; everything follows from the seed, and specimen
 * and noise from different parts of it, so that the same specimen can be seen with more or with less light.
 */
public final class FluorescenceSimulation {

	/** Edges of an image in pixels. */
	public static final int SMALLEST = 16;
	public static final int LARGEST = 4096;

	private final String kind;
	private final double density;
	private final double haze;
	private final Optics optics;
	private final Lighting lighting;
	private final Camera camera;

	/**
	 * @param kind of the {@link Scene}, in lower case, or {@link Scene#RANDOM}
	 * @param density number of objects relative to the usual one, 0.1 to 4
	 * @param haze share of the light from out of focus that is seen: 1 widefield, 0 a perfect optical section
	 * @throws IllegalArgumentException naming the parameter, its value and what is allowed
	 */
	public FluorescenceSimulation(final String kind, final double density, final double haze, final Optics optics,
		final Lighting lighting, final Camera camera)
	{
		if (!kind.equals(Scene.RANDOM) && Arrays.stream(Scene.values()).noneMatch(scene -> scene.key().equals(kind))) {
			throw new IllegalArgumentException("kind is \"" + kind + "\" and must be one of " + Arrays.stream(Scene
				.values()).map(Scene::key).collect(Collectors.joining(", ")) + ", " + Scene.RANDOM);
		}
		Range.require("density", density, 0.1, 4);
		Range.require("haze", haze, 0, 1);
		camera.requireRange(lighting.photons() + lighting.background());
		this.kind = kind;
		this.density = density;
		this.haze = haze;
		this.optics = optics;
		this.lighting = lighting;
		this.camera = camera;
	}

	/** What is in the image of a seed. */
	public Scene scene(final long seed) {
		if (kind.equals(Scene.RANDOM)) return Scene.values()[random(seed, Part.KIND).nextInt(Scene.values().length)];
		return Arrays.stream(Scene.values()).filter(scene -> scene.key().equals(kind)).findFirst().orElseThrow();
	}

	/**
	 * Expected photons per pixel.
	 *
	 * @param rows height, {@value #SMALLEST} to {@value #LARGEST}
	 * @param columns width, in the same range
	 * @param progress is only asked whether to go on
	 * @return real [rows, columns]
	 * @throws java.util.concurrent.CancellationException if cancelled
	 */
	public Tensor photons(final int rows, final int columns, final long seed, final Progress progress) {
		Range.require("height (pixels)", rows, SMALLEST, LARGEST);
		Range.require("width (pixels)", columns, SMALLEST, LARGEST);
		final Specimen specimen = new Specimen(optics, rows, columns, haze, progress);
		scene(seed).draw(specimen, density, random(seed, Part.SPECIMEN));
		final Tensor light = specimen.image();
		lighting.illuminate(light, random(seed, Part.LIGHT));
		return light;
	}

	/** The image of those photons without noise: expected grey values, not rounded. */
	public Tensor clean(final Tensor photons) {
		return camera.expected(photons);
	}

	/** The image of those photons with the noise of a seed: whole grey values from 0 to 65535. */
	public Tensor noisy(final Tensor photons, final long seed) {
		return camera.exposure(photons, random(seed, Part.NOISE));
	}

	private enum Part {
		KIND, SPECIMEN, LIGHT, NOISE
	}

	/** Generators whose seeds have all bits mixed (the finaliser of SplitMix64): neighbouring seeds have nothing in common. */
	private static Random random(final long seed, final Part part) {
		long z = 4 * seed + part.ordinal() + 0x9E3779B97F4A7C15L;
		z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
		z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
		return new Random(z ^ z >>> 31);
	}
}
