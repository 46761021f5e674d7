package io.github.unrollj.corona.benchmark;

import io.github.unrollj.corona.Separators;
import io.github.unrollj.corona.blocks.FrameSink;
import io.github.unrollj.corona.blocks.FrameSource;
import io.github.unrollj.corona.classical.ProximalGradient;
import io.github.unrollj.corona.metric.MovieError;
import io.github.unrollj.corona.simulation.Grid;
import io.github.unrollj.corona.simulation.SimulatedMovie;
import io.github.unrollj.corona.simulation.UltrasoundSimulation;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.io.IOException;
import java.util.Locale;

/**
 * Seconds for a complex movie of 256 x 256 pixels and 100 frames, by a model and by FISTA on the same blocks with more and
 * more iterations, until it has the model's error or has converged. Arguments: model file, threads, clutter (dB), FISTA's
 * weights lambda1 and lambda2, and optionally the movie's size and frames.
 */
final class MovieTimes {

	private static final long SEED = 1L << 41;
	private static final int MOST = 1024;

	private final SimulatedMovie movie;
	private final Workers workers;

	private MovieTimes(final SimulatedMovie movie, final Workers workers) {
		this.movie = movie;
		this.workers = workers;
	}

	public static void main(final String[] arguments) throws IOException {
		final int size = arguments.length > 5 ? Integer.parseInt(arguments[5]) : 256;
		final int frames = arguments.length > 6 ? Integer.parseInt(arguments[6]) : 100;
		final UltrasoundSimulation simulation = UltrasoundSimulation.moving(Double.parseDouble(arguments[2])).withGrid(
			Grid.DEFAULT.withSize(size, size).withFrames(frames));
		try (Workers workers = new Workers(Integer.parseInt(arguments[1]))) {
			final MovieTimes times = new MovieTimes(simulation.simulate(SEED), workers);
			final Separators model = Separators.unrolled(arguments[0], true);
			times.run("warm-up", model);
			final double error = times.run("unrolled", model);
			final ProximalGradient fista = ProximalGradient.fista(Double.parseDouble(arguments[3]), Double.parseDouble(
				arguments[4])).withTolerance(1e-4);
			for (int iterations = 1; iterations <= MOST; iterations *= 2) {
				final double reached = times.run("FISTA, " + iterations, Separators.scaled(fista.withIterations(iterations)));
				if (reached <= error) return;
			}
			System.out.println("FISTA does not reach the model's error");
		}
	}

	/** Returns the average error of both parts. */
	private double run(final String name, final Separators method) throws IOException {
		final Tensor tissue = movie.movie().zerosLike();
		final Tensor blood = movie.movie().zerosLike();
		final FrameSource source = FrameSource.of(movie.movie());
		final FrameSink sink = (frame, l, s) -> {
			put(l, tissue, frame);
			put(s, blood, frame);
		};
		final long start = System.nanoTime();
		method.of(source, -1).run(source, sink, workers, Progress.NONE);
		final double seconds = (System.nanoTime() - start) / 1e9;
		final double power = movie.movie().dot(movie.movie()) / movie.movie().count();
		final double error = 0.5 * (MovieError.meanSquare(tissue, movie.tissue()) + MovieError.meanSquare(blood, movie
			.blood())) / power;
		System.out.printf(Locale.ROOT, "%-14s %8.2f s  average error %.3e of the movie's power, S alone %.2f dB%n", name,
			seconds, error, MovieError.normalised(blood, movie.blood()));
		return error;
	}

	private static void put(final Tensor frame, final Tensor all, final int index) {
		System.arraycopy(frame.real(), 0, all.real(), index * frame.count(), frame.count());
		System.arraycopy(frame.imaginary(), 0, all.imaginary(), index * frame.count(), frame.count());
	}
}
