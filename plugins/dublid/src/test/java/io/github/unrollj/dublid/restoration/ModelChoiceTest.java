package io.github.unrollj.dublid.restoration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;

import io.github.unrollj.dublid.DublidReconstructor;
import io.github.unrollj.model.Model;
import io.github.unrollj.model.ModelCard;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelChoiceTest {

	private static DeblurModel model(final String name, final int box, final double noise) {
		final DublidReconstructor reconstructor = new DublidReconstructor();
		final JsonObject configuration = reconstructor.defaultConfiguration();
		configuration.addProperty("box", box);
		configuration.addProperty("noise", noise);
		configuration.addProperty("shot", 0);
		return DeblurModel.of(name, Model.of(reconstructor, configuration, reconstructor.network(configuration, 1), ModelCard
			.untrained(name, "for a test")));
	}

	@ParameterizedTest
	@CsvSource({ "0.001, 0, clean", "0.006, 0, noisy", "0.3, 0, noisy", "0.001, 31, clean", "0.001, 33, large", "0.001, " +
		"15, small", "0.001, 17, clean", "0.001, 99, large", "0.03, 9, small" })
	void leastNoiseThatCoversTheImages(final double noise, final int box, final String chosen) {
		final List<DeblurModel> models = List.of(model("noisy", 31, 0.02), model("clean", 31, 0.005), model("small", 15,
			0.02), model("large", 45, 0.02));
		final ModelChoice choice = ModelChoice.among(models, noise, box);
		assertEquals(chosen, choice.model().name());
		assertTrue(choice.reason().startsWith("chosen for noise of "), choice.reason());
	}

	@Test
	void withoutModelsThereIsTheStartNetwork() throws Exception {
		assertEquals(DeblurModel.UNTRAINED, ModelChoice.among(List.of(), 0.01, 0).model().name());
		final ModelChoice named = ModelChoice.of("untrained", 0.01, 0);
		assertEquals("", named.reason());
		assertEquals(45, named.model().network(45).configuration().box());
		assertTrue(assertThrows(IllegalArgumentException.class, () -> ModelChoice.of("nowhere", 0.01, 0)).getMessage()
			.contains("\"nowhere\""));
	}
}
