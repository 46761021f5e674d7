package io.github.unrollj.unrolled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import io.github.unrollj.operator.Border;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ConfigurationEntriesTest {

	private static final JsonObject DEFAULTS = json("{'layers':10,'rate':0.5,'real':true,'border':'zero'}");

	@Test
	void whatIsNotGivenIsByDefault() {
		final ConfigurationEntries entries = ConfigurationEntries.of(json("{'layers':3,'border':'circular'}"), DEFAULTS);
		assertEquals(3, entries.integer("layers"));
		assertEquals(0.5, entries.number("rate"));
		assertEquals(true, entries.flag("real"));
		assertEquals(Border.CIRCULAR, entries.choice("border", Border.class));
		assertEquals(10, ConfigurationEntries.of(new JsonObject(), DEFAULTS).integer("layers"));
	}

	@Test
	void keysOfOthersAreRefusedOrPassedOver() {
		final JsonObject other = json("{'other':1}");
		assertEquals("configuration key other is unknown; allowed are [layers, rate, real, border]", message(
			() -> ConfigurationEntries.of(other, DEFAULTS)));
		assertEquals(10, ConfigurationEntries.ofSome(other, DEFAULTS).integer("layers"));
	}

	@Test
	void wrongValuesAreNamed() {
		final ConfigurationEntries wrong = ConfigurationEntries.of(json(
			"{'layers':2.5,'rate':'fast','real':1,'border':'none'}"), DEFAULTS);
		assertEquals("configuration layers is 2.5 and must be a whole number", message(() -> wrong.integer("layers")));
		assertEquals("configuration rate is \"fast\" and must be a number", message(() -> wrong.number("rate")));
		assertEquals("configuration real is 1 and must be true or false", message(() -> wrong.flag("real")));
		assertEquals("configuration real is 1 and must be text", message(() -> wrong.text("real")));
		assertEquals("configuration border is \"none\" and must be one of zero, circular, reflect", message(() -> wrong
			.choice("border", Border.class)));
	}

	@Test
	void rangesAreWrittenAsPeopleDo() {
		ConfigurationEntries.requireBetween("layers", 1, 1, 100);
		assertEquals("configuration layers is 0 and must be from 1 to 100", message(() -> ConfigurationEntries.requireBetween(
			"layers", 0, 1, 100)));
		assertEquals("configuration rate is NaN and must be from 0.5 to 1", message(() -> ConfigurationEntries.requireBetween(
			"rate", Double.NaN, 0.5, 1)));
	}

	private static String message(final Executable wrong) {
		return assertThrows(IllegalArgumentException.class, wrong).getMessage();
	}

	private static JsonObject json(final String text) {
		return JsonParser.parseString(text).getAsJsonObject();
	}
}
