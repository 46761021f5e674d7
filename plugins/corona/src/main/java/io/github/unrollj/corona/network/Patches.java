package io.github.unrollj.corona.network;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.tensor.Tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Several movies of one size as one tensor [movies, frames, rows, columns]. */
public final class Patches {

	private Patches() {}

	/** The movies, copied: each [frames, rows, columns]. A single movie of three axes is the only one of its list. */
	public static List<Tensor> split(final Tensor movies) {
		if (movies.rank() == 3) return List.of(movies);
		final int[] shape = movies.shape();
		final int[] one = Arrays.copyOfRange(shape, 1, shape.length);
		final int n = Tensor.count(one);
		final List<Tensor> all = new ArrayList<>();
		for (int from = 0; from < movies.count(); from += n) {
			final float[] real = Arrays.copyOfRange(movies.real(), from, from + n);
			all.add(movies.isComplex() ? Tensor.complex(real, Arrays.copyOfRange(movies.imaginary(), from, from + n), one)
				: Tensor.of(real, one));
		}
		return all;
	}

	/** The other way round; all of one shape and kind. */
	public static Tensor stack(final List<Tensor> movies) {
		final Tensor first = movies.get(0);
		final int[] one = first.shape();
		final int[] shape = new int[one.length + 1];
		shape[0] = movies.size();
		System.arraycopy(one, 0, shape, 1, one.length);
		final Tensor all = first.isComplex() ? Tensor.complexZeros(shape) : Tensor.zeros(shape);
		for (int i = 0; i < movies.size(); i++) {
			final Tensor movie = movies.get(i);
			first.requireSameShape("stack", movie);
			System.arraycopy(movie.real(), 0, all.real(), i * movie.count(), movie.count());
			if (movie.isComplex()) System.arraycopy(movie.imaginary(), 0, all.imaginary(), i * movie.count(), movie.count());
		}
		return all;
	}

	/** Applies a network to each of the movies; wanted layers and outputs are as the network's. */
	static List<Variable[]> forEach(final Variable movies, final Function<Variable, List<Variable[]>> network) {
		final List<List<Variable[]>> results = new ArrayList<>();
		for (final Variable movie : split(movies))
			results.add(network.apply(movie));
		final List<Variable[]> layers = new ArrayList<>();
		for (int k = 0; k < results.get(0).size(); k++) {
			final Variable[] outputs = new Variable[results.get(0).get(k).length];
			for (int j = 0; j < outputs.length; j++) {
				final int layer = k;
				final int output = j;
				outputs[j] = stack(results.stream().map(r -> r.get(layer)[output]).toArray(Variable[]::new));
			}
			layers.add(outputs);
		}
		return layers;
	}

	/** The same of a variable. */
	public static List<Variable> split(final Variable movies) {
		if (movies.value().rank() == 3) return List.of(movies);
		final List<Tensor> values = split(movies.value());
		final List<Variable> parts = new ArrayList<>();
		for (int i = 0; i < values.size(); i++) {
			final int index = i;
			parts.add(Variable.result(values.get(i), g -> {
				final List<Tensor> all = new ArrayList<>(values.stream().map(Tensor::zerosLike).toList());
				all.set(index, g);
				movies.accumulate(stack(all));
			}, movies));
		}
		return parts;
	}

	private static Variable stack(final Variable[] movies) {
		return Variable.result(stack(Arrays.stream(movies).map(Variable::value).toList()), g -> {
			final List<Tensor> parts = split(g);
			for (int i = 0; i < movies.length; i++)
				movies[i].accumulate(parts.get(i));
		}, movies);
	}
}
