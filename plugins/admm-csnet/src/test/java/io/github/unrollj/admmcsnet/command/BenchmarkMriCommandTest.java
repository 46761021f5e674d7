package io.github.unrollj.admmcsnet.command;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;

import io.github.unrollj.admmcsnet.AdmmCsnetReconstructor;
import io.github.unrollj.command.CommandRules;
import io.github.unrollj.command.CommandRun;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkMriCommandTest {

	@Test
	void everyMethodHasALineForEveryMask(@TempDir final Path folder) throws Exception {
		final Path clean = Files.createDirectory(folder.resolve("clean"));
		final Path tuning = Files.createDirectory(folder.resolve("tuning"));
		try (CommandRun commands = new CommandRun()) {
			IJ.saveAsTiff(CommandRun.image(commands.run(SimulatePhantomCommand.class, "width", 32, "height", 32, "images", 2),
				"output"), clean.resolve("a.tif").toString());
			IJ.saveAsTiff(CommandRun.image(commands.run(SimulatePhantomCommand.class, "width", 32, "height", 32, "seed", 9L),
				"output"), tuning.resolve("b.tif").toString());
			final String model = CommandRun.model(new AdmmCsnetReconstructor(), folder, "tiny", "{\"stages\":1,\"filters\":2}");
			final String report = (String) commands.run(BenchmarkMriCommand.class, "clean_folder", clean.toFile(),
				"tuning_folder", tuning.toFile(), "masks", "cartesian", "fractions", "0.5", "models", model, "untrained", true,
				"details", true).getOutput("report");
			final String coarse = (String) commands.run(BenchmarkMriCommand.class, "clean_folder", clean.toFile(), "masks",
				"pseudo-radial,cartesian", "fractions", "0.3, 0.5", "models", "", "classical", false).getOutput("report");
			assertEquals(4, coarse.lines().filter(line -> line.matches("   mean.*")).count(), coarse);
			for (final String part : new String[] { "Cartesian with 50.", "TV tuned: rho", "DCT tuned: rho", "a.tif, slice 2",
				"mean of 2", "untrained tiny" }) {
				assertTrue(report.contains(part), part + " in " + report);
			}
			assertEquals(5 * 3, report.lines().filter(line -> line.matches("   (a|mean).*")).count(), report);
			assertTrue(commands.failure(BenchmarkMriCommand.class, "clean_folder", clean.toFile(), "fractions", "half")
				.contains("fractions has \"half\""));
			assertTrue(commands.failure(BenchmarkMriCommand.class, "clean_folder", clean.toFile(), "masks", "spiral").contains(
				"\"spiral\""));
			assertTrue(commands.failure(BenchmarkMriCommand.class, "clean_folder", tuning.resolve("none").toFile()).contains(
				"clean_folder is"));
		}
		assertDoesNotThrow(() -> CommandRules.check(BenchmarkMriCommand.class));
	}
}
