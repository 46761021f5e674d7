package io.github.unrollj.corona.evaluation;

import io.github.unrollj.corona.metric.VesselMask;
import io.github.unrollj.corona.simulation.SimulatedMovie;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/** Patches of simulated movies of one kind, next to each other and not overlapping. */
public record PatchSet(String name, List<Patch> patches) {

	/** Edge of a patch, pixels. */
	public static final int SIZE = 32;

	public PatchSet {
		patches = List.copyOf(patches);
	}

	/**
	 * All patches of movies of consecutive seeds; what is left over at the movies' edges is not used.
	 *
	 * @param simulation of a seed; called by several threads
	 */
	public static PatchSet simulate(final String name, final LongFunction<SimulatedMovie> simulation,
		final long firstSeed, final int movies, final Workers workers, final Progress progress)
	{
		final List<List<Patch>> pieces = new ArrayList<>();
		for (int i = 0; i < movies; i++)
			pieces.add(new ArrayList<>());
		workers.forEach(movies, i -> {
			progress.check();
			addPatches(simulation.apply(firstSeed + i), pieces.get(i));
		});
		return new PatchSet(name, pieces.stream().flatMap(List::stream).toList());
	}

	private static void addPatches(final SimulatedMovie movie, final List<Patch> patches) {
		final VesselMask mask = VesselMask.of(movie.blood());
		for (int r = 0; r + SIZE <= mask.rows(); r += SIZE) {
			for (int c = 0; c + SIZE <= mask.columns(); c += SIZE)
				patches.add(Patch.cut(movie, mask, r, c, SIZE));
		}
	}
}
