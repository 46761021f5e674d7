package io.github.unrollj.command;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;

import org.junit.jupiter.api.Test;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

class CommandRulesTest {

	@Test
	void wellFormedCommandPasses() {
		assertDoesNotThrow(() -> CommandRules.check(DoubleCommand.class));
	}

	@Test
	void everyBrokenRuleIsListed() {
		final String broken = assertThrows(AssertionError.class, () -> CommandRules.check(Careless.class)).getMessage();
		assertAll(() -> assertTrue(broken.contains("lower-case name"), broken), //
			() -> assertTrue(broken.contains("maxIterations is not snake_case"), broken), //
			() -> assertTrue(broken.contains("macros take sigma for the end of in_sigma"), broken), //
			() -> assertTrue(broken.contains("sigma must have persist = false"), broken), //
			() -> assertTrue(broken.contains("more than one image"), broken), //
			() -> assertTrue(broken.contains("in_sigma needs a label"), broken));
	}

	@Plugin(type = Command.class)
	public static class Careless implements Command {

		@Parameter
		private ImagePlus image;
		@Parameter
		private ImagePlus mask;
		@Parameter
		private int maxIterations;
		@Parameter(label = "Sigma")
		private double sigma;
		@Parameter(persist = false)
		private double in_sigma;

		@Override
		public void run() {
			throw new UnsupportedOperationException();
		}
	}
}
