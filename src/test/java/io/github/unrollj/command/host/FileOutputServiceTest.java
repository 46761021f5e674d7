package io.github.unrollj.command.host;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

class FileOutputServiceTest {

	@Test
	void outputsThatOptionsNameAreRequested() {
		final FileOutputService outputs = new FileOutputService();
		assertFalse(outputs.isRequested("output_power"));
		outputs.writeTo(Map.of("output_power", Path.of("power.tif")), 32);
		assertTrue(outputs.isRequested("output_power"));
		assertFalse(outputs.isRequested("output"));
	}
}
