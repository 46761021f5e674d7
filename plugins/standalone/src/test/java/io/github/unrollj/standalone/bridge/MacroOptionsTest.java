package io.github.unrollj.standalone.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
