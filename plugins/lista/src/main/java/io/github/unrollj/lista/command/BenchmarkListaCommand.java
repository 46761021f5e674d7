package io.github.unrollj.lista.command;

import io.github.unrollj.command.Inputs;
import io.github.unrollj.command.ReconstructCommand;
import io.github.unrollj.image.Bicubic;
import io.github.unrollj.image.PlaneMethod;
import io.github.unrollj.lista.ClassicalUpscaling;
import io.github.unrollj.lista.ListaReconstructor;
import io.github.unrollj.lista.Upscalers;
import io.github.unrollj.lista.evaluation.Benchmark;
import io.github.unrollj.lista.evaluation.Benchmark.Score;
import io.github.unrollj.lista.network.SelfEnsemble;
import io.github.unrollj.work.Progress;
import io.github.unrollj.work.Workers;

import java.io.File;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.Button;

/** Measures interpolation, the classical method and a model on a folder of sharp images, by the published protocol. */
@Plugin(type = Command.class, name = "benchmark lista", headless = true,
	menuPath = "Plugins>UnrollJ>Benchmark>Benchmark LISTA Super-Resolution")
public class BenchmarkListaCommand extends ReconstructCommand {

	@Parameter(label = "Folder of sharp images", style = "directory", persist = false)
	private File clean_folder;

	@Parameter(label = "Scale", choices = { "2", "3", "4" }, persist = false)
	private String scale = "2";

	@Parameter(label = "Model (built-in name or file)", persist = false)
	private String model = "default";

	@Parameter(label = "Also the mean over 8 flips and rotations", persist = false)
	private boolean ensemble = false;

	@Parameter(label = "Threads (0: all)", min = "0", max = "1024", persist = false)
	private int threads = 0;

	@Parameter(label = "Help", callback = "help", required = false, persist = false)
	private Button help;

	@Parameter(type = ItemIO.OUTPUT, label = "Report")
	private String report;

	@Override
	protected void reconstruct(final Progress progress) throws IOException {
		final int factor = Integer.parseInt(scale);
		final Benchmark benchmark = Benchmark.of(Inputs.existingFolder("clean_folder", clean_folder).toPath(), factor);
		final StringBuilder text = new StringBuilder();
		text.append(String.format(Locale.ROOT, "x%d %-22s %-16s %9s %8s %8s%n", factor, "image", "method", "PSNR (dB)",
			"SSIM", "s"));
		try (Workers workers = threads == 0 ? Workers.all() : new Workers(threads)) {
			for (final Map.Entry<String, PlaneMethod> method : methods(factor).entrySet()) {
				final List<Score> scores = benchmark.run(method.getValue(), workers, progress);
				for (final Score score : scores)
					text.append(line(score.image(), method.getKey(), score.psnr(), score.ssim(), score.seconds()));
				text.append(line("mean of " + scores.size(), method.getKey(), mean(scores, Score::psnr), mean(scores,
					Score::ssim), mean(scores, Score::seconds)));
			}
		}
		report = text.toString();
	}

	private Map<String, PlaneMethod> methods(final int factor) throws IOException {
		final PlaneMethod unrolled = Upscalers.open(new ListaReconstructor(), model, factor);
		final Map<String, PlaneMethod> methods = new LinkedHashMap<>();
		methods.put("bicubic", Bicubic.enlarging(factor));
		methods.put("classical", ClassicalUpscaling.of(factor));
		methods.put("unrolled", unrolled);
		if (ensemble) methods.put("unrolled, 8 views", SelfEnsemble.of(unrolled));
		return methods;
	}

	private static String line(final String image, final String method, final double psnr, final double ssim,
		final double seconds)
	{
		return String.format(Locale.ROOT, "   %-22s %-16s %9.3f %8.4f %8.3f%n", image, method, psnr, ssim, seconds);
	}

	private static double mean(final List<Score> scores, final ToDoubleFunction<Score> figure) {
		return scores.stream().mapToDouble(figure).average().orElse(Double.NaN);
	}
}
