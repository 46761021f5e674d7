package io.github.unrollj.corona.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

/** Vessels and what flows in them. */
class VesselTreeTest {

	@Test
	void radiiObeyMurraysLaw() {
		int bifurcations = 0;
		for (int seed = 0; seed < 10; seed++) {
			final List<Branch> tree = VesselTree.draw(Vasculature.DEFAULT, Grid.DEFAULT, new SplittableRandom(seed));
			for (final Branch branch : tree) {
				if (branch.children.size() < 2) continue;
				bifurcations++;
				assertEquals(cube(branch), cube(branch.children.get(0)) + cube(branch.children.get(1)), 1e-12);
			}
		}
		assertTrue(bifurcations > 20, "only " + bifurcations + " bifurcations");
	}

	private static double cube(final Branch branch) {
		return Math.pow(branch.radius, 3);
	}

	@Test
	void flowIsParabolic() {
		final double[] z = new double[2001];
		for (int i = 0; i < z.length; i++)
			z[i] = Branch.STEP * i;
		final Branch straight = new Branch(z, new double[z.length], 0.5, 10);
		final SplittableRandom random = new SplittableRandom(2);
		double mean = 0;
		double fastest = 0;
		for (int i = 0; i < 4000; i++) {
			final Bubble bubble = new Bubble(straight, 1, 0, random);
			final double start = bubble.z();
			bubble.flow(0.1, random);
			final double speed = (bubble.z() - start) / 0.1;
			assertTrue(Math.abs(bubble.x()) <= 0.5, "outside the vessel");
			mean += speed / 4000;
			fastest = Math.max(fastest, speed);
		}
		assertEquals(10, mean, 0.3);
		assertEquals(20, fastest, 0.1);
	}

	@Test
	void bubblesLeaveAtTheEnd() {
		final Branch branch = new Branch(new double[] { 0, Branch.STEP }, new double[2], 0.5, 10);
		final Bubble bubble = new Bubble(branch, 0, 0, new SplittableRandom(1));
		bubble.flow(10, new SplittableRandom(1));
		assertTrue(bubble.isGone());
	}
}
