package io.github.unrollj.dublid.command;

import static io.github.unrollj.dublid.command.Images.discs;
import static io.github.unrollj.command.CommandRun.image;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;

import io.github.unrollj.command.CommandRun;
import io.github.unrollj.dublid.DublidReconstructor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.command.CommandModule;

class BenchmarkDublidCommandTest {

	@Test
	void everyMethodIsMeasuredAtEveryNoise(@TempDir final Path folder) throws Exception {
		try (CommandRun commands = new CommandRun()) {
			final ImagePlus sharp = discs(90, 80);
			sharp.getProcessor().multiply(1 / 1100.0);
			final CommandModule blurred = commands.run(SimulateBlurCommand.class, "image", sharp, "kind", "line", "length", 6.0,
				"noise", 0.0);
			final Path set = Files.createDirectory(folder.resolve("set"));
			IJ.saveAsTiff(image(blurred, "output"), set.resolve("im1_kernel1_blurred.tif").toString());
			IJ.saveAsTiff(sharp, set.resolve("im1_sharp.tif").toString());
			final StringBuilder kernel = new StringBuilder();
			for (final float[] row : transposed(image(blurred, "output_kernel").getProcessor().getFloatArray()))
				kernel.append(List.of(box(row)).toString().replaceAll("[\\[\\]]", "")).append('\n');
			Files.writeString(set.resolve("levin09_kernel1_rot180_for_convolution.csv"), kernel);
			final String model = CommandRun.model(new DublidReconstructor(), folder, "small", "{\"filters\":4,\"layers\":2,\"box\":9}");
			final Path table = folder.resolve("table.csv");
			final String report = (String) commands.run(BenchmarkDublidCommand.class, "set_folders", set.toString(), "models",
				model, "noise_levels", "0 0.01", "kernel_size", 9, "table_file", table.toFile()).getOutput("report");
			assertTrue(report.contains("set, noise 0.0 of white") && report.contains("set, noise 0.01 of white"), report);
			final List<String> lines = Files.readAllLines(table);
			assertEquals(1 + 2 * 5, lines.size());
			assertTrue(lines.get(1).startsWith("set,0.0,none,im1,1,"), lines.get(1));
			assertTrue(lines.get(4).startsWith("set,0.0,unrolled small.safetensors,im1,1,"), lines.get(4));
			final String[] known = lines.get(5).split(",");
			assertEquals("true kernel", known[2]);
			assertTrue(Double.parseDouble(known[6]) > 2, lines.get(5));
			assertEquals(0, Double.parseDouble(known[8]), 1e-6);
			assertTrue(commands.failure(BenchmarkDublidCommand.class, "set_folders", "nowhere").startsWith("set_folders is"));
			assertTrue(commands.failure(BenchmarkDublidCommand.class, "set_folders", set.toString(), "methods", "magic")
				.contains("must be all, or some of none, classical"));
			assertTrue(commands.failure(BenchmarkDublidCommand.class, "set_folders", set.toString(), "noise_levels", "much")
				.contains("noise_levels has \"much\""));
		}
	}

	/** ImageJ's arrays have x first. */
	private static float[][] transposed(final float[][] values) {
		final float[][] rows = new float[values[0].length][values.length];
		for (int y = 0; y < rows.length; y++)
			for (int x = 0; x < rows[y].length; x++)
				rows[y][x] = values[x][y];
		return rows;
	}

	private static Float[] box(final float[] row) {
		final Float[] boxed = new Float[row.length];
		for (int i = 0; i < row.length; i++)
			boxed[i] = row[i];
		return boxed;
	}
}
