package io.github.unrollj.corona.benchmark;

import ij.ImagePlus;
import ij.process.ByteProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;

import io.github.unrollj.corona.Separators;
import io.github.unrollj.corona.blocks.FrameSource;
import io.github.unrollj.corona.classical.ProximalGradient;
import io.github.unrollj.corona.classical.SvdFilter;
import io.github.unrollj.corona.metric.PowerDoppler;
import io.github.unrollj.corona.simulation.Grid;
import io.github.unrollj.corona.simulation.SimulatedMovie;
import io.github.unrollj.corona.simulation.UltrasoundSimulation;
import io.github.unrollj.image.ImageFiles;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The picture of the README: maximum intensity over 50 frames of simulated ultrasound, each image from 40 dB below its
 * maximum to it: the movie itself, SVD filter, FISTA, the network and the true blood. Arguments: model file, PNG file,
 * clutter (dB).
 */
final class MaximumIntensityFigure {

	private static final long SEED = (1L << 41) + 1;
	private static final int SIZE = 128;
	private static final int FRAMES = 50;
	private static final int ZOOM = 2;
	private static final int GAP = 6;
	private static final int TITLE = 20;
	private static final double RANGE = 40;

	private MaximumIntensityFigure() {}

	public static void main(final String[] arguments) throws IOException {
		final double clutter = Double.parseDouble(arguments[2]);
		final SimulatedMovie movie = UltrasoundSimulation.moving(clutter).withGrid(Grid.DEFAULT.withSize(SIZE, SIZE)
			.withFrames(FRAMES)).simulate(SEED);
		final Map<String, Tensor> movies = new LinkedHashMap<>();
		movies.put("movie", movie.movie());
		try (Workers workers = Workers.all()) {
			movies.put("SVD filter", blood(Separators.classical(SvdFilter.cut(Separators.CUT)), movie.movie(), workers));
			movies.put("FISTA", blood(Separators.scaled(ProximalGradient.fista(Separators.LAMBDA1, Separators.LAMBDA2)), movie
				.movie(), workers));
			movies.put("unrolled", blood(Separators.unrolled(arguments[0], true), movie.movie(), workers));
		}
		movies.put("true blood", movie.blood());
		ImageFiles.save(new ImagePlus("figure", page(movies)), Path.of(arguments[1]));
	}

	private static Tensor blood(final Separators method, final Tensor movie, final Workers workers) throws IOException {
		final Tensor blood = movie.zerosLike();
		final FrameSource source = FrameSource.of(movie);
		method.of(source, -1).run(source, (frame, l, s) -> {
			System.arraycopy(s.real(), 0, blood.real(), frame * s.count(), s.count());
			System.arraycopy(s.imaginary(), 0, blood.imaginary(), frame * s.count(), s.count());
		}, workers, Progress.NONE);
		return blood;
	}

	private static ByteProcessor page(final Map<String, Tensor> movies) {
		final int edge = ZOOM * SIZE;
		final ByteProcessor page = new ByteProcessor(GAP + movies.size() * (edge + GAP), TITLE + edge + GAP);
		page.setColor(Color.WHITE);
		page.fill();
		page.setColor(Color.BLACK);
		page.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
		page.setAntialiasedText(true);
		int x = GAP;
		for (final Map.Entry<String, Tensor> movie : movies.entrySet()) {
			page.drawString(movie.getKey(), x, TITLE - 2);
			page.insert(panel(movie.getValue(), edge), x, TITLE);
			x += edge + GAP;
		}
		return page;
	}

	private static ImageProcessor panel(final Tensor movie, final int edge) {
		final FloatProcessor image = new FloatProcessor(SIZE, SIZE, PowerDoppler.decibels(PowerDoppler.maximum(movie), RANGE)
			.real());
		image.setMinAndMax(-RANGE, 0);
		return image.convertToByte(true).resize(edge, edge);
	}
}
