package io.github.unrollj.command.demo;

import ij.ImagePlus;

import io.github.unrollj.command.Inputs;
import io.github.unrollj.command.ReconstructCommand;
import io.github.unrollj.image.ImageFiles;
import io.github.unrollj.work.PartProgress;
import io.github.unrollj.work.Progress;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.Button;

/**
 * Reconstructs every sample that {@code demo.csv} lists, by the methods given there and with the built-in models: images,
 * a table and one picture of all results side by side.
 */
@Plugin(type = Command.class, name = "demo", headless = true, menuPath = "Plugins>UnrollJ>UnrollJ Demo",
	description = "Reconstructs the sample data with the built-in models.")
public class DemoCommand extends ReconstructCommand {

	private static final String PICTURE = "side-by-side.png";
	private static final String TABLE = "results.txt";

	/** In the place of a method: the sample as it is. */
	private static final String INPUT = "input";

	@Parameter(label = "Folder of samples", style = "directory", persist = false)
	private File samples = new File("sample-data");

	@Parameter(label = "Folder for results", style = "directory", persist = false)
	private File output_folder = new File("demo-output");

	@Parameter(label = "Help", callback = "help", required = false, persist = false)
	private Button help;

	@Parameter(type = ItemIO.OUTPUT, label = "Results")
	private String report;

	@Override
	protected void reconstruct(final Progress progress) throws IOException {
		final List<DemoSample> all = DemoSample.of(Inputs.existingFolder("samples", samples).toPath());
		final Path folder = Files.createDirectories(output_folder.toPath());
		final StringBuilder table = new StringBuilder(String.format("%-12s %-22s %-12s %10s %8s %9s%n", "command",
			"sample", "method", "PSNR (dB)", "SSIM", "time (s)"));
		final DemoFigure figure = new DemoFigure();
		try (CommandRunner runner = new CommandRunner()) {
			for (int i = 0; i < all.size(); i++) {
				progress.check();
				final Progress part = new PartProgress(progress, i, all.size(), all.get(i).name());
				for (final DemoResult result : reconstruct(all.get(i), runner, folder, figure, part)) {
					table.append(String.format(Locale.ROOT, "%-12s %-22s %-12s %10.2f %8.4f %9.2f%n", all.get(i).command(), all
						.get(i).name(), result.method(), result.psnr(), result.ssim(), result.seconds()));
				}
			}
		}
		ImageFiles.save(figure.picture(), folder.resolve(PICTURE));
		Files.writeString(folder.resolve(TABLE), table);
		report = table + String.format("%nImages, %s and %s are in %s", PICTURE, TABLE, folder.toAbsolutePath());
	}

	private static List<DemoResult> reconstruct(final DemoSample sample, final CommandRunner runner, final Path folder,
		final DemoFigure figure, final Progress progress) throws IOException
	{
		final ImagePlus input = ImageFiles.open(sample.input());
		final ImagePlus reference = ImageFiles.open(sample.reference());
		final List<DemoResult> results = new ArrayList<>();
		for (final String method : sample.methods()) {
			final Progress part = new PartProgress(progress, results.size(), sample.methods().size(), method);
			part.update(0, 1, "");
			final long start = System.nanoTime();
			final Map<String, String> options = new LinkedHashMap<>(sample.options());
			options.put("method", method);
			final ImagePlus output = method.equals(INPUT) ? input : runner.run(sample.command(), input, options, part);
			results.add(DemoResult.of(method, output, reference, (System.nanoTime() - start) / 1e9));
			ImageFiles.save(output, folder.resolve(sample.command() + "-" + sample.name() + "-" + method + ".tif"));
		}
		figure.add(sample.name(), results, reference);
		return results;
	}
}
