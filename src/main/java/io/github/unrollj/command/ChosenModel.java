package io.github.unrollj.command;

import io.github.unrollj.model.Model;
import io.github.unrollj.model.ModelSource;
import io.github.unrollj.unrolled.Reconstructor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.scijava.plugin.PluginService;

/** A model and the reconstructor it belongs to, as users name them. */
record ChosenModel(Reconstructor reconstructor, Model model) {

	/**
	 * @param id the reconstructor, or empty for the one that the model file names
	 * @param text a built-in model, the path of a model file, or empty for the reconstructor's default
	 * @throws IllegalArgumentException if there is no such reconstructor or model
	 * @throws IOException naming the model, if it cannot be read
	 */
	static ChosenModel of(final PluginService plugins, final String id, final String text) throws IOException {
		final List<Reconstructor> all = plugins.createInstancesOfType(Reconstructor.class);
		final Reconstructor reconstructor = reconstructor(all, id.isBlank() ? idOf(text) : id.strip());
		return new ChosenModel(reconstructor, ModelSource.of(reconstructor).open(text));
	}

	private static String idOf(final String text) throws IOException {
		final Optional<Path> file = ModelSource.file(text);
		return file.isPresent() ? Model.open(file.get()).reconstructor() : "";
	}

	private static Reconstructor reconstructor(final List<Reconstructor> all, final String id) {
		if (id.isEmpty() && all.size() == 1) return all.get(0);
		return all.stream().filter(reconstructor -> reconstructor.id().equals(id)).findFirst().orElseThrow(
			() -> new IllegalArgumentException("reconstructor is \"" + id + "\" and must be one of " + String.join(", ", all
				.stream().map(Reconstructor::id).sorted().toList())));
	}
}
