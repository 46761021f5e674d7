package io.github.unrollj.command;

import io.github.unrollj.metric.Ssim;
import io.github.unrollj.tensor.Tensor;

/** Structural similarity of what is more than a real image. */
final class PlaneSsim {

	/** Smaller planes have no structural similarity. */
	private static final int WINDOW = 11;

	private PlaneSsim() {}

	/** The mean over all planes [..., rows, columns], of complex ones that of their absolute values; NaN if too small. */
	static double mean(final Tensor x, final Tensor truth, final double peak) {
		if (truth.rank() < 2 || Math.min(truth.size(-2), truth.size(-1)) < WINDOW) return Double.NaN;
		final int planes = truth.count() / (truth.size(-2) * truth.size(-1));
		double sum = 0;
		for (int p = 0; p < planes; p++)
			sum += Ssim.mean(plane(x, p), plane(truth, p), peak);
		return sum / planes;
	}

	private static Tensor plane(final Tensor x, final int index) {
		final Tensor plane = Tensor.zeros(x.size(-2), x.size(-1));
		final int from = index * plane.count();
		for (int i = 0; i < plane.count(); i++)
			plane.real()[i] = x.isComplex() ? (float) Math.hypot(x.real()[from + i], x.imaginary()[from + i])
				: x.real()[from + i];
		return plane;
	}
}
