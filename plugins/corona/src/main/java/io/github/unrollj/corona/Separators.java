package io.github.unrollj.corona;

import io.github.unrollj.corona.blocks.FrameSource;
import io.github.unrollj.corona.blocks.MovieBlocks;
import io.github.unrollj.corona.classical.Separator;
import io.github.unrollj.corona.network.CoronaConfiguration;
import io.github.unrollj.corona.network.CoronaNetwork;
import io.github.unrollj.corona.network.CoronaSeparator;
import io.github.unrollj.model.Model;
import io.github.unrollj.model.ModelSource;

import java.io.IOException;

/**
 * A method for movies of any scale and size, and the blocks that it works on.
 *
 * @param method for a block
 * @param edge pixels of a block
 * @param frames of a block
 * @param exact whether blocks must have that size, so that small movies are continued by reflection
 */
public record Separators(Separator method, int edge, int frames, boolean exact) {

	/** Names of the built-in models for complex and for real movies. */
	public static final String COMPLEX_MODEL = "ultrasound";
	public static final String REAL_MODEL = "microscopy";

	/**
	 * Parameters of classical methods that are best for the blood of simulated ultrasound of all levels of clutter, 10 to 40
	 * dB, on blocks of peak 1: FISTA's weights, inexact ALM's relative weight, and the cut of the SVD filter.
	 */
	public static final double LAMBDA1 = 0.1;
	public static final double LAMBDA2 = 0.017;
	public static final double WEIGHT = 1.4;
	public static final int CUT = 4;

	/**
	 * The network of the model that the user means.
	 *
	 * @param text as {@link ModelSource#open} takes it; "default" is the built-in model for that kind of movie
	 * @param complex whether the movie is complex
	 * @throws IllegalArgumentException if there is no such model, or if it is for the other kind of movie
	 */
	public static Separators unrolled(final String text, final boolean complex) throws IOException {
		final CoronaReconstructor reconstructor = new CoronaReconstructor();
		final boolean unnamed = text == null || text.isBlank() || text.strip().equals(ModelSource.DEFAULT);
		final String name = unnamed ? complex ? COMPLEX_MODEL : REAL_MODEL : text;
		final Model model = ModelSource.of(reconstructor).open(name);
		final CoronaConfiguration configuration = CoronaConfiguration.of(model.configuration());
		if (configuration.complex() != complex) {
			throw new IllegalArgumentException("model " + name + " is for " + kind(configuration.complex()) +
				" movies, and image is " + kind(complex) + "; complex says how image holds complex numbers, and model " +
				(complex ? COMPLEX_MODEL : REAL_MODEL) + " is for such a movie");
		}
		final CoronaNetwork network = (CoronaNetwork) model.network(reconstructor);
		return new Separators(CoronaSeparator.of(network), configuration.patch(), configuration.frames(), true);
	}

	private static String kind(final boolean complex) {
		return complex ? "complex" : "real";
	}

	/** A classical method, by default on blocks of the networks' size. */
	public static Separators classical(final Separator method) {
		return new Separators(method, CoronaConfiguration.DEFAULT.patch(), CoronaConfiguration.DEFAULT.frames(), false);
	}

	/** A classical method whose weights are for movies of peak 1: each block is scaled to that and back. */
	public static Separators scaled(final Separator method) {
		return classical(new PeakScaled(method));
	}

	/** With blocks of another size, where it is not 0. */
	public Separators withBlocks(final int newEdge, final int newFrames) {
		return new Separators(method, newEdge == 0 ? edge : newEdge, newFrames == 0 ? frames : newFrames, exact);
	}

	/**
	 * The method for a whole movie.
	 *
	 * @param overlap frames that blocks share, or -1 for a quarter of a block
	 * @throws IllegalArgumentException naming the overlap if it is not shorter than a block
	 */
	public MovieBlocks of(final FrameSource movie, final int overlap) {
		if (exact) return MovieBlocks.of(method, edge, frames, overlap < 0 ? frames / 4 : overlap);
		final int length = Math.max(2, Math.min(frames, movie.frames()));
		final int width = Math.max(2, Math.min(edge, Math.max(movie.rows(), movie.columns())));
		final int shared = overlap < 0 ? length / 4 : length < frames ? Math.min(overlap, length - 1) : overlap;
		return MovieBlocks.of(Unfilled.of(method, movie), width, length, shared);
	}
}
