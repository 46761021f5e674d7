package io.github.unrollj.lista.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Places for objects that keep a distance from each other. */
final class Places {

	private static final double JITTER = 0.28;

	private Places() {}

	/**
	 * A hexagonal lattice of which every point has moved a little, over a box, in random order of its origin.
	 *
	 * @param spacing between neighbours in um
	 * @return points x, y
	 */
	static List<double[]> in(final Box box, final double spacing, final Random random) {
		final List<double[]> places = new ArrayList<>();
		final double pitch = spacing * Math.sqrt(0.75);
		final double top = box.top() - pitch * random.nextDouble();
		final double left = box.left() - spacing * random.nextDouble();
		for (int i = 0; top + i * pitch < box.bottom(); i++) {
			for (int j = 0; left + j * spacing < box.right(); j++) {
				places.add(new double[] { left + (j + 0.5 * (i & 1)) * spacing + JITTER * spacing * spread(random), top + i *
					pitch + JITTER * spacing * spread(random) });
			}
		}
		return places;
	}

	private static double spread(final Random random) {
		return 2 * random.nextDouble() - 1;
	}
}
