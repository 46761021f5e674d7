package io.github.unrollj.unrolled;

import io.github.unrollj.autodiff.Tape;
import io.github.unrollj.autodiff.Variable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** A network's parameters as the variables of one forward pass: constants for inference, watched for training. */
public final class Weights {

	private final Map<String, Variable> variables = new LinkedHashMap<>();

	private Weights(final ParameterSet parameters, final Tape tape, final Predicate<Parameter> learned) {
		for (final Parameter parameter : parameters.all()) {
			variables.put(parameter.name(), tape != null && learned.test(parameter) ? tape.watch(parameter.value())
				: Variable.constant(parameter.value()));
		}
	}

	/** For inference: nothing is stored. */
	public static Weights constant(final ParameterSet parameters) {
		return new Weights(parameters, null, parameter -> false);
	}

	/** For training: gradients of all parameters. */
	public static Weights on(final Tape tape, final ParameterSet parameters) {
		return new Weights(parameters, tape, parameter -> true);
	}

	/** For training a part, such as one layer: gradients only of the parameters that satisfy the predicate. */
	public static Weights on(final Tape tape, final ParameterSet parameters, final Predicate<Parameter> learned) {
		return new Weights(parameters, tape, learned);
	}

	/** The parameter of that name; throws if there is none. */
	public Variable get(final String name) {
		final Variable variable = variables.get(name);
		if (variable == null) throw new IllegalArgumentException("No parameter " + name);
		return variable;
	}

	/** The layer's own parameter {@code name.layer} if there is one, otherwise the tied one, {@code name}. */
	public Variable at(final String name, final int layer) {
		final Variable own = variables.get(name + "." + layer);
		return own == null ? get(name) : own;
	}
}
