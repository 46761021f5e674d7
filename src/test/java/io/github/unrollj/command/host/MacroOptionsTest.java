package io.github.unrollj.command.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class MacroOptionsTest {

	@Test
	void valuesWithBlanksBracketsAndEqualsSigns() {
		assertEquals(Map.of("image", "my a[1].tif", "in_sigma", "1", "sigma", "2", "file", "C:\\a=b.tif", "mask", ""),
			MacroOptions.parse("image=[my a[1].tif] in_sigma=1  sigma=2 mask= file=C:\\a=b.tif "));
		assertEquals(Map.of("mask", ""), MacroOptions.parse("mask=[]"));
		assertTrue(MacroOptions.parse(" ").isEmpty());
	}

	@Test
	void optionsWithinOptions() {
		assertEquals(Map.of("options", "model=[my model.tif] scale=2", "suffix", "a"), MacroOptions.parse(
			"options=[model=[my model.tif] scale=2] suffix=a"));
		for (final Map<String, String> options : List.of(Map.of("a", ""), Map.of("a", "x y"), Map.of("a", "[x"), Map.of("a",
			"b=[c d] e=f"), Map.of("a", "x]"), Map.<String, String> of()))
			assertEquals(options, MacroOptions.parse(MacroOptions.format(options)));
		assertThrows(IllegalArgumentException.class, () -> MacroOptions.format(Map.of("a", "x] y")));
	}

	@Test
	void whatIsNotKeyAndValueIsRefused() {
		assertTrue(message("scale=2 flag").startsWith("\"flag\" is no key=value"));
		assertTrue(message("title=two words").startsWith("\"words\" is no key=value"));
		assertEquals("a is given twice", message("a=1 a=2"));
		assertEquals("The value of a begins with [ and has no ] at its end", message("a=[b c"));
	}

	private static String message(final String options) {
		return assertThrows(IllegalArgumentException.class, () -> MacroOptions.parse(options)).getMessage();
	}
}
