package io.github.unrollj.admmcsnet.mask;

import io.github.unrollj.tensor.Tensor;

import java.util.Optional;

/** Recognises the kind of a mask from its points. */
final class MaskLook {

	/** Outside the lower half of frequencies, where random masks are sparse and nothing is complete. */
	private static final float OUTER = 0.5f;
	private static final double SYMMETRIC = 0.98;

	private final float[] mask;
	private final FrequencyGrid grid;

	private MaskLook(final Tensor mask) {
		this.mask = mask.real();
		this.grid = new FrequencyGrid(mask.size(0), mask.size(1));
	}

	static MaskLook of(final Tensor mask) {
		return new MaskLook(mask);
	}

	/** Empty if it is like none of them. */
	Optional<MaskKind> kind() {
		if (columnsAreConstant() || rowsAreConstant()) return Optional.of(MaskKind.CARTESIAN);
		if (pointSymmetry() >= SYMMETRIC) return Optional.of(MaskKind.PSEUDO_RADIAL);
		final double clustering = clustering();
		if (clustering < 0.6) return Optional.of(MaskKind.POISSON_DISC);
		return clustering < 1.5 ? Optional.of(MaskKind.RANDOM) : Optional.empty();
	}

	private boolean columnsAreConstant() {
		for (int i = grid.columns(); i < mask.length; i++) {
			if (sampled(i) != sampled(i - grid.columns())) return false;
		}
		return true;
	}

	private boolean rowsAreConstant() {
		for (int i = 0; i < mask.length; i++) {
			if (i % grid.columns() > 0 && sampled(i) != sampled(i - 1)) return false;
		}
		return true;
	}

	/** Share of the sampled points whose opposite frequency is sampled too. */
	private double pointSymmetry() {
		double points = 0;
		double both = 0;
		for (int i = 0; i < mask.length; i++) {
			if (!sampled(i)) continue;
			points++;
			final int r = (grid.rows() - i / grid.columns()) % grid.rows();
			final int c = (grid.columns() - i % grid.columns()) % grid.columns();
			if (sampled(r * grid.columns() + c)) both++;
		}
		return both / points;
	}

	/** How much more often than by chance the right or lower neighbour of an outer sampled point is sampled too. */
	private double clustering() {
		final float[] radii = grid.radii();
		double all = 0;
		double points = 0;
		double pairs = 0;
		for (int r = 0; r + 1 < grid.rows(); r++) {
			for (int c = 0; c + 1 < grid.columns(); c++) {
				final int i = r * grid.columns() + c;
				if (radii[i] < OUTER) continue;
				all++;
				if (!sampled(i)) continue;
				points++;
				if (sampled(i + 1)) pairs++;
				if (sampled(i + grid.columns())) pairs++;
			}
		}
		return points == 0 ? 1 : pairs * all / (2 * points * points);
	}

	private boolean sampled(final int i) {
		return mask[i] != 0;
	}
}
