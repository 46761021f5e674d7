package io.github.unrollj.lista.simulation;

/** A rectangle in the specimen, in um. */
record Box(double left, double top, double right, double bottom) {

	/** The square of that half edge around a point. */
	static Box around(final double x, final double y, final double half) {
		return new Box(x - half, y - half, x + half, y + half);
	}

	Box grown(final double margin) {
		return new Box(left - margin, top - margin, right + margin, bottom + margin);
	}

	double width() {
		return right - left;
	}

	double height() {
		return bottom - top;
	}
}
