package io.github.unrollj.window;

import java.util.Arrays;

/**
 * A curve that grows for as long as training takes, in limited memory: when there are many points, neighbours become
 * their mean. Not thread safe.
 */
final class Curve {

	static final int MOST = 2000;

	private final double[] x = new double[MOST];
	private final double[] y = new double[MOST];
	private int size;
	/** Points that become one, and what there is of the next one. */
	private int group = 1;
	private int collected;
	private double sumX;
	private double sumY;

	/** Appends a point; one that is not finite is left out. */
	void add(final double newX, final double newY) {
		if (!Double.isFinite(newY)) return;
		sumX += newX;
		sumY += newY;
		if (++collected < group) return;
		if (size == MOST) halve();
		x[size] = sumX / collected;
		y[size++] = sumY / collected;
		sumX = 0;
		sumY = 0;
		collected = 0;
	}

	private void halve() {
		for (int i = 0; i < MOST / 2; i++) {
			x[i] = (x[2 * i] + x[2 * i + 1]) / 2;
			y[i] = (y[2 * i] + y[2 * i + 1]) / 2;
		}
		size = MOST / 2;
		group *= 2;
	}

	/** Removes what lies after an abscissa. */
	void cutAfter(final double last) {
		while (size > 0 && x[size - 1] > last)
			size--;
		sumX = 0;
		sumY = 0;
		collected = 0;
	}

	double[] x() {
		return Arrays.copyOf(x, size);
	}

	double[] y() {
		return Arrays.copyOf(y, size);
	}
}
