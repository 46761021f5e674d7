package io.github.unrollj.model;

import com.google.gson.JsonObject;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Layers;
import io.github.unrollj.unrolled.LearningTask;
import io.github.unrollj.unrolled.Parameter;
import io.github.unrollj.unrolled.ParameterSet;
import io.github.unrollj.unrolled.Reconstructor;
import io.github.unrollj.unrolled.UnrolledNetwork;
import io.github.unrollj.unrolled.Weights;

import java.util.List;

/** A reconstructor with a parameter of a configured size, and two built-in models in the test resources. */
record Toy(String id) implements Reconstructor {

	@Override
	public String label() {
		return "Toy";
	}

	@Override
	public JsonObject defaultConfiguration() {
		final JsonObject configuration = new JsonObject();
		configuration.addProperty("atoms", 3);
		return configuration;
	}

	@Override
	public UnrolledNetwork network(final JsonObject configuration, final long seed) {
		final int atoms = configuration.get("atoms").getAsInt();
		if (atoms < 1) throw new IllegalArgumentException("atoms is " + atoms + " and must be at least 1");
		final ParameterSet parameters = new ParameterSet().add(new Parameter("S.1", Tensor.zeros(atoms, 2))).add(
			new Parameter("kernel", Tensor.complexZeros(atoms)));
		return new UnrolledNetwork() {

			@Override
			public ParameterSet parameters() {
				return parameters;
			}

			@Override
			public int layers() {
				return 1;
			}

			@Override
			public List<Variable[]> forward(final Weights weights, final Layers wanted, final Variable... inputs) {
				return List.<Variable[]> of(inputs);
			}
		};
	}

	@Override
	public LearningTask task(final JsonObject configuration) {
		throw new UnsupportedOperationException();
	}
}
