package io.github.unrollj.unrolled;

import io.github.unrollj.tensor.Tensor;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The parameters of a network by name, in the order they were added. */
public final class ParameterSet {

	private final Map<String, Parameter> byName = new LinkedHashMap<>();

	/** Adds a parameter; throws if the name is taken. */
	public ParameterSet add(final Parameter parameter) {
		if (byName.putIfAbsent(parameter.name(), parameter) != null) {
			throw new IllegalArgumentException("Two parameters are called " + parameter.name());
		}
		return this;
	}

	public Collection<Parameter> all() {
		return Collections.unmodifiableCollection(byName.values());
	}

	public boolean contains(final String name) {
		return byName.containsKey(name);
	}

	/** Throws if there is no parameter of that name. */
	public Parameter get(final String name) {
		final Parameter parameter = byName.get(name);
		if (parameter == null) {
			throw new IllegalArgumentException("No parameter " + name + "; there are " + byName.keySet());
		}
		return parameter;
	}

	/** Number of learned numbers; a complex entry counts twice. */
	public long count() {
		return byName.values().stream().map(Parameter::value).mapToLong(t -> t.isComplex() ? 2L * t.count() : t.count())
			.sum();
	}

	/** Copies values by name; throws if a name is missing or unknown, or if a shape differs. */
	public void load(final Map<String, Tensor> values) {
		if (!values.keySet().equals(byName.keySet())) {
			throw new IllegalArgumentException("The network's parameters are " + byName.keySet() + ", those given are " +
				values.keySet());
		}
		for (final Parameter parameter : all())
			parameter.value().requireSameShape("parameter " + parameter.name(), values.get(parameter.name()));
		for (final Parameter parameter : all())
			parameter.value().set(values.get(parameter.name()));
	}

	/** Copies of the present values by name. */
	public Map<String, Tensor> snapshot() {
		final Map<String, Tensor> copy = new LinkedHashMap<>();
		for (final Parameter parameter : all())
			copy.put(parameter.name(), parameter.value().copy());
		return copy;
	}

	/** Projects every parameter onto its constraint. */
	public void project() {
		for (final Parameter parameter : all())
			parameter.constraint().project(parameter.value());
	}
}
