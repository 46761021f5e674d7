package io.github.unrollj.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a model comes from, for whoever finds the file years later.
 *
 * @param name short name, such as "x2, natural images"
 * @param description one or more sentences: what it is for and what not
 * @param trainingData what it was trained on, "" if it was not
 * @param seed the seed of start values and of training
 * @param epochs passes over the training data
 * @param steps optimiser steps
 * @param seconds time spent training
 * @param command the command that makes such a model again, "" if there is none
 * @param figures measured qualities by name, such as "Set5 PSNR (dB)", in the order given
 * @param date when it was made, to the second
 */
public record ModelCard(String name, String description, String trainingData, long seed, int epochs, long steps,
	double seconds, String command, Map<String, Double> figures, Instant date)
{

	public ModelCard {
		figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
		date = date.truncatedTo(ChronoUnit.SECONDS);
	}

	/** The card of a network that was not trained; made now. */
	public static ModelCard untrained(final String name, final String description) {
		return new ModelCard(name, description, "", 0, 0, 0, 0, "", Map.of(), Instant.now());
	}

	/** The same card with one more figure, or one replaced. */
	public ModelCard withFigure(final String figure, final double value) {
		final Map<String, Double> more = new LinkedHashMap<>(figures);
		more.put(figure, value);
		return new ModelCard(name, description, trainingData, seed, epochs, steps, seconds, command, more, date);
	}
}
