package io.github.unrollj.dublid.splitting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class KernelFitTest {

	/** Edges that are one impulse: R is the identity, and the kernel is r / (1 + gamma) where r is positive. */
	@Test
	void ofOneImpulseIsWhatWasMeasured() {
		final float[] auto = new float[25];
		auto[12] = 1;
		final float[] cross = { 0, 0.5f, 0, -0.3f, 1, 0, 0, 0.25f, 0 };
		final KernelFit fit = KernelFit.of(new EdgeCorrelations(3, auto, cross, 1), 0.25f, new float[9], 40);
		assertArrayEquals(new float[] { 0, 0.4f, 0, 0, 0.8f, 0, 0, 0.2f, 0 }, fit.kernel(), 1e-4f);
	}

	/** Edges with neighbours: the kernel solves R k = r if that has no negative numbers. */
	@Test
	void solvesTheNormalEquations() {
		final float[] auto = new float[25];
		auto[12] = 1;
		auto[11] = auto[13] = 0.3f;
		final float[] kernel = { 0, 0, 0, 0.2f, 0.5f, 0.3f, 0, 0, 0 };
		final float[] cross = new float[9];
		for (int i = 3; i < 6; i++)
			cross[i] = kernel[i] + 0.3f * ((i > 3 ? kernel[i - 1] : 0) + (i < 5 ? kernel[i + 1] : 0));
		assertArrayEquals(kernel, KernelFit.of(new EdgeCorrelations(3, auto, cross, 1), 0, new float[9], 200).kernel(),
			1e-4f);
	}

	@Test
	void aKernelOfNothingIsNoBlur() {
		final float[] kernel = new KernelCut(new float[9], 0.1f).kernel();
		assertEquals(1, kernel[4]);
	}

	/** A Gaussian stays one, and its width grows with the box. */
	@Test
	void kernelsGrowWithTheScale() {
		final float[] kernel = new float[15 * 15];
		for (int i = 0; i < kernel.length; i++)
			kernel[i] = (float) Math.exp(-(Math.pow(i / 15 - 7, 2) + Math.pow(i % 15 - 7, 2)) / 8);
		final float[] grown = new KernelResize(kernel, 15, 21, Math.sqrt(2)).kernel();
		double variance = 0;
		for (int i = 0; i < grown.length; i++)
			variance += grown[i] * Math.pow(i / 21 - 10, 2);
		assertEquals(8, variance, 0.3);
	}
}
