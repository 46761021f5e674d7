package io.github.unrollj.corona.simulation;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Cancellation;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** The movie of the bubbles: every bubble is the point spread function at its place, its phase turned by its depth. */
final class BloodFlow {

	/** Where the Gaussian is cut off, in standard deviations. */
	private static final double REACH = 4.5;

	private final Grid grid;
	private final Probe probe;
	private final Displacement displacement;
	private final Tensor movie;

	private BloodFlow(final Grid grid, final Probe probe, final Displacement displacement) {
		this.grid = grid;
		this.probe = probe;
		this.displacement = displacement;
		this.movie = Tensor.complexZeros(grid.frames(), grid.rows(), grid.columns());
	}

	/** @return complex [frames, rows, columns]; a bubble of median brightness has the amplitude 1 */
	static Tensor movie(final Vasculature vasculature, final Grid grid, final Probe probe,
		final Displacement displacement, final RandomGenerator random)
	{
		final List<List<Branch>> trees = new ArrayList<>();
		for (int i = 0; i < vasculature.trees(); i++)
			trees.add(VesselTree.draw(vasculature, grid, random));
		final double volume = trees.stream().flatMap(List::stream).mapToDouble(branch -> section(branch) * branch
			.lengthInside(grid)).sum();
		final double bubbles = vasculature.density() * 4 * grid.halfHeight() * grid.halfWidth();
		final double concentration = volume > 0 ? bubbles / volume : 0;
		final BloodFlow flow = new BloodFlow(grid, probe, displacement);
		for (int i = 0; i < trees.size(); i++) {
			final boolean backwards = i % 2 == 1;
			for (final Bubble bubble : populate(trees.get(i), concentration, vasculature, grid, random))
				flow.follow(bubble, backwards, random);
		}
		return flow.movie;
	}

	private static double section(final Branch branch) {
		return branch.radius * branch.radius;
	}

	/** As many bubbles per volume everywhere, in the root also those that are still to come. */
	private static List<Bubble> populate(final List<Branch> tree, final double concentration,
		final Vasculature vasculature, final Grid grid, final RandomGenerator random)
	{
		final List<Bubble> bubbles = new ArrayList<>();
		for (final Branch branch : tree) {
			final double before = branch == tree.get(0) ? 2 * branch.meanSpeed * grid.seconds(grid.frames()) : 0;
			final double mean = concentration * section(branch) * (branch.length() + before);
			final int count = Draw.poisson(mean, random);
			for (int i = 0; i < count; i++) {
				bubbles.add(new Bubble(branch, Draw.between(-before, branch.length(), random), vasculature.brightness(),
					random));
			}
		}
		return bubbles;
	}

	private void follow(final Bubble bubble, final boolean backwards, final RandomGenerator random) {
		Cancellation.check();
		for (int t = 0; t < grid.frames() && !bubble.isGone(); t++) {
			draw(bubble, backwards ? grid.frames() - 1 - t : t);
			bubble.flow(grid.seconds(1), random);
		}
	}

	private void draw(final Bubble bubble, final int frame) {
		final Displacement.Frame moved = displacement.frame(frame);
		final double z = bubble.z() + moved.axial(bubble.z(), bubble.x());
		final double x = bubble.x() + moved.lateral(bubble.z(), bubble.x());
		final int top = firstPixel(z - REACH * probe.axial(), grid.z(0), grid.rows());
		final int bottom = firstPixel(z + REACH * probe.axial(), grid.z(0), grid.rows());
		final int left = firstPixel(x - REACH * probe.lateral(), grid.x(0), grid.columns());
		final int right = firstPixel(x + REACH * probe.lateral(), grid.x(0), grid.columns());
		if (bottom <= top || right <= left) return;
		final double phase = bubble.phase() + probe.phase(z);
		final double re = bubble.amplitude() * Math.cos(phase);
		final double im = bubble.amplitude() * Math.sin(phase);
		final double[] across = new double[right - left];
		for (int c = left; c < right; c++)
			across[c - left] = gaussian((grid.x(c) - x) / probe.lateral());
		for (int r = top; r < bottom; r++) {
			final double down = gaussian((grid.z(r) - z) / probe.axial());
			final int start = (frame * grid.rows() + r) * grid.columns() + left;
			for (int c = 0; c < across.length; c++) {
				movie.real()[start + c] += (float) (re * down * across[c]);
				movie.imaginary()[start + c] += (float) (im * down * across[c]);
			}
		}
	}

	/** The first pixel at or after a position, from 0 to count. */
	private int firstPixel(final double position, final double origin, final int count) {
		return Math.max(0, Math.min(count, (int) Math.ceil((position - origin) / grid.pixel())));
	}

	private static double gaussian(final double u) {
		return Math.exp(-0.5 * u * u);
	}
}
