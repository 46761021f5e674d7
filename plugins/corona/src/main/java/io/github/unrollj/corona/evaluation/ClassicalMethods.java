package io.github.unrollj.corona.evaluation;

import io.github.unrollj.corona.classical.InexactAlm;
import io.github.unrollj.corona.classical.ProximalGradient;
import io.github.unrollj.corona.classical.Separation;
import io.github.unrollj.corona.classical.Separator;
import io.github.unrollj.corona.classical.Sparsity;
import io.github.unrollj.corona.classical.SvdFilter;
import io.github.unrollj.corona.classical.TemporalMean;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * The classical methods that networks are compared with, with the parameters that are best for the kind of data: tuned for
 * the average error of L and S, and again for the error of S alone.
 */
public final class ClassicalMethods {

	/** What can be asked for. */
	public static final List<String> ALL = List.of("zero", "mean", "svd", "inexact-alm", "fista", "fista-elements");

	/** What parameters are tuned for. */
	private static final Map<String, ToDoubleFunction<Score>> AIMS = Map.of("average", Score::averageError, "S",
		Score::normalisedBloodError);

	/** Of a step: beyond it errors change by less than 0.05 dB. */
	private static final double CONVERGED = 1e-4;

	private static final ProximalGradient FISTA = ProximalGradient.fista(1, 1).withTolerance(CONVERGED);

	private final Set<String> wanted;
	private final TunedParameters tuned;

	/** @param wanted of {@link #ALL} */
	public ClassicalMethods(final Set<String> wanted, final TunedParameters tuned) {
		this.wanted = Set.copyOf(wanted);
		this.tuned = tuned;
	}

	/**
	 * Methods by what they are called in tables.
	 *
	 * @param data name of the kind of data
	 * @param tuning on data of that kind; asked for only if parameters are not known
	 */
	public Map<String, Separator> of(final String data, final Supplier<Tuning> tuning) throws IOException {
		final Map<String, Separator> methods = new LinkedHashMap<>();
		if (wanted.contains("zero")) methods.put("zero", (movie, progress) -> new Separation(movie.zerosLike(), movie
			.zerosLike()));
		if (wanted.contains("mean")) methods.put("temporal mean", new TemporalMean());
		if (wanted.contains("inexact-alm")) methods.put("inexact ALM, default", InexactAlm.DEFAULT);
		for (final String aim : List.of("average", "S")) {
			final Supplier<Tuning> by = () -> tuning.get().by(AIMS.get(aim));
			if (wanted.contains("svd")) {
				final int cut = (int) tuned.get(data, "svd, " + aim, () -> new double[] { by.get().svdFilter().method()
					.first() })[0];
				methods.put("SVD filter, cut " + cut + " best for " + aim, SvdFilter.cut(cut));
			}
			if (wanted.contains("inexact-alm")) {
				final double weight = tuned.get(data, "inexact-alm, " + aim, () -> new double[] { by.get().inexactAlm(
					InexactAlm.DEFAULT).method().weight() })[0];
				methods.put(String.format(Locale.ROOT, "inexact ALM, weight %.3g best for %s", weight, aim), InexactAlm.DEFAULT
					.withWeight(weight));
			}
			if (wanted.contains("fista")) add(methods, "FISTA", "fista, " + aim, aim, FISTA, data, by);
			if (wanted.contains("fista-elements")) {
				add(methods, "FISTA by elements", "fista-elements, " + aim, aim, FISTA.withSparsity(
					Sparsity.ELEMENTS), data, by);
			}
		}
		return methods;
	}

	private void add(final Map<String, Separator> methods, final String title, final String key, final String aim,
		final ProximalGradient start, final String data, final Supplier<Tuning> tuning) throws IOException
	{
		final double[] weights = tuned.get(data, key, () -> {
			final ProximalGradient best = tuning.get().proximalGradient(start).method();
			return new double[] { best.lambda1(), best.lambda2() };
		});
		methods.put(String.format(Locale.ROOT, "%s, lambda %.3g / %.3g best for %s", title, weights[0], weights[1], aim),
			start.withWeights(weights[0], weights[1]));
	}
}
