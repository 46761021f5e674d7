package io.github.unrollj.admmcsnet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import io.github.unrollj.admmcsnet.mask.MaskKind;
import io.github.unrollj.admmcsnet.network.NetworkShape;
import io.github.unrollj.admmcsnet.training.Acquisition;
import io.github.unrollj.operator.Border;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdmmConfigurationTest {

	@Test
	void whatIsWrittenIsRead() {
		final AdmmConfiguration configuration = new AdmmConfiguration(new NetworkShape(NetworkShape.Kind.BASIC, 7, 8, 2, true,
			Border.ZERO, true, true), new Acquisition(List.of(MaskKind.RANDOM, MaskKind.PSEUDO_RADIAL), 0.1, 0.5, true, 9, 0.02,
				0));
		assertEquals(configuration, AdmmConfiguration.of(configuration.toJson()));
	}

	@Test
	void missingKeysHaveDefaults() {
		assertEquals(AdmmConfiguration.DEFAULT, AdmmConfiguration.of(new JsonObject()));
		assertEquals(4, AdmmConfiguration.of(json("{\"stages\": 4}")).shape().stages());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{'stages': 0}|stages is 0", "{'stages': 1.5}|stages is 1.5",
		"{'filters': 'many'}|filters", "{'border': 'reflect'}|border is reflect", "{'kind': 'other'}|basic, generic",
		"{'real': true}|phase is 0.5", "{'fraction_min': 0.1}|redraw is false", "{'masks': ''}|mask",
		"{'noise': -1}|noise is -1", "{'depth': 3}|depth is unknown", "{'tied': 1}|tied is 1" }, quoteCharacter = '"')
	void mistakesAreNamed(final String json, final String part) {
		final Exception mistake = assertThrows(IllegalArgumentException.class, () -> AdmmConfiguration.of(json(json.replace(
			'\'', '"'))));
		assertTrue(mistake.getMessage().contains(part), mistake.getMessage());
	}

	private static JsonObject json(final String text) {
		return JsonParser.parseString(text).getAsJsonObject();
	}
}
