package io.github.unrollj.unrolled;

import com.google.gson.JsonObject;

import org.scijava.plugin.SciJavaPlugin;

/**
 * A method of the framework: a classical iterative algorithm and the network that unrolls it. Implementations are
 * discovered by SciJava, so a reconstructor is a jar beside ours; annotate it with
 * {@code @Plugin(type = Reconstructor.class, name = "id")}.
 */
public interface Reconstructor extends SciJavaPlugin {

	/** Lower-case name used on the command line, in macros and in model files, for example {@code lista}. */
	String id();

	/** One line for people. */
	String label();

	/** The configuration of the default network: everything that decides the names and shapes of its parameters. */
	JsonObject defaultConfiguration();

	/**
	 * A network with the analytic start values, or where part of it has none, values drawn from the seed.
	 *
	 * @throws IllegalArgumentException naming the key, the value and what is allowed, if the configuration is not valid
	 */
	UnrolledNetwork network(JsonObject configuration, long seed);

	/** What training needs to know of the problem that such a network solves. */
	LearningTask task(JsonObject configuration);
}
