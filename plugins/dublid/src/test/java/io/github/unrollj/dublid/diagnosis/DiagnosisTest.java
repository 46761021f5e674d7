package io.github.unrollj.dublid.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.dublid.simulation.Blur;
import io.github.unrollj.dublid.simulation.Kernels;
import io.github.unrollj.dublid.simulation.LineKernel;
import io.github.unrollj.dublid.simulation.SensorNoise;
import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiagnosisTest {

	@ParameterizedTest
	@ValueSource(doubles = { 0.002, 0.01, 0.05 })
	void noiseIsFoundUnderStructure(final double sigma) {
		final Tensor image = Blur.mirrored(waves(), LineKernel.of(9, 7, 0.4, 0, 0));
		SensorNoise.add(image, sigma, 0, 200, new SplittableRandom(1));
		assertEquals(200 * sigma, NoiseLevel.of(image), 200 * (0.05 * sigma + 2e-4));
	}

	@Test
	void noiseOfLargeImagesIsSampled() {
		final Tensor image = Tensor.zeros(1100, 1901);
		SensorNoise.add(image, 1, 0, 3, new SplittableRandom(1));
		assertEquals(3, NoiseLevel.of(image), 0.03);
	}

	@Test
	void residualIsRelative() {
		final Tensor image = waves();
		final Tensor kernel = LineKernel.of(9, 7, 0.4, 0, 0);
		final Tensor blurred = Blur.mirrored(image, kernel);
		assertEquals(0, Residual.relative(image, kernel, blurred), 1e-6);
		for (int i = 0; i < blurred.count(); i++)
			blurred.real()[i] *= 0.8f;
		assertEquals(0.25, Residual.relative(image, kernel, blurred), 1e-5);
	}

	@Test
	void healthyResultsNeedNoWords() {
		assertEquals(List.of(), Diagnosis.ofImage(waves()));
		assertEquals(List.of(), Diagnosis.ofKernel(LineKernel.of(31, 12, 0.3, 0, 0)));
	}

	@Test
	void sickKernelsAreTold() {
		assertTrue(only(Diagnosis.ofKernel(Kernels.delta(15))).startsWith("The kernel is nearly one point (100 % "));
		assertTrue(only(Diagnosis.ofKernel(LineKernel.of(15, 30, 0, 0, 0))).startsWith(
			"The kernel touches its box of 15 x 15 pixels (13 % "));
	}

	@Test
	void shrunkenKernelsAreTold() {
		assertEquals(List.of(), Diagnosis.ofShrinkage(1));
		assertTrue(only(Diagnosis.ofShrinkage(1.84)).contains("1.8 times narrower"));
	}

	@Test
	void sickImagesAreTold() {
		final Tensor flat = Tensor.zeros(50, 50);
		Arrays.fill(flat.real(), 7);
		assertTrue(only(Diagnosis.ofImage(flat)).startsWith("The image is flat"));
		SensorNoise.add(flat, 0.1, 0, 7, new SplittableRandom(2));
		assertTrue(only(Diagnosis.ofImage(flat)).startsWith("The image is noisy or flat: its noise, 0."));
	}

	private static String only(final List<String> sentences) {
		assertEquals(1, sentences.size(), sentences.toString());
		return sentences.get(0);
	}

	private static Tensor waves() {
		final Tensor image = Tensor.zeros(120, 150);
		for (int i = 0; i < image.count(); i++)
			image.real()[i] = (float) (100 + 80 * Math.sin(i / 150 / 9.0) * Math.cos(i % 150 / 11.0));
		return image;
	}
}
