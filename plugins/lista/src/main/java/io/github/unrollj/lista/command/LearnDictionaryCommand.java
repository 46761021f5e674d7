package io.github.unrollj.lista.command;

import io.github.unrollj.command.ReconstructCommand;
import io.github.unrollj.lista.ClassicalUpscaling;
import io.github.unrollj.lista.dictionary.Dictionary;
import io.github.unrollj.lista.dictionary.DictionaryFile;
import io.github.unrollj.lista.dictionary.DictionaryLearning;
import io.github.unrollj.lista.network.ScnConfiguration;
import io.github.unrollj.lista.network.WindowSampler;
import io.github.unrollj.lista.training.ScnTask;
import io.github.unrollj.train.PairSource;
import io.github.unrollj.train.Pairs;
import io.github.unrollj.unrolled.Pair;
import io.github.unrollj.work.Progress;

import java.io.File;
import java.io.IOException;
import java.util.Random;

import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.Button;

/** Learns the coupled dictionary of the classical method, from which networks start, from a folder of sharp images. */
@Plugin(type = Command.class, name = "dictionary", headless = true,
	menuPath = "Plugins>UnrollJ>Learn LISTA Dictionary")
public class LearnDictionaryCommand extends ReconstructCommand {

	private static final int WINDOWS_PER_IMAGE = 1500;

	/** Windows whose features are weaker than this, relative to the image's peak, hold nothing but noise. */
	private static final double FLATTEST = 0.05;

	private static final int SWEEPS = 500;

	@Parameter(label = "Folder of sharp images", style = "directory")
	private File clean_folder;

	@Parameter(label = "Dictionary file to write", style = "save")
	private File dictionary_file;

	@Parameter(label = "Atoms", min = "16", max = "1024", persist = false)
	private int atoms = 128;

	@Parameter(label = "Sparsity lambda", min = "0.001", max = "1", persist = false)
	private double lambda = ClassicalUpscaling.LAMBDA;

	@Parameter(label = "Seed", persist = false)
	private long seed = 1;

	@Parameter(label = "Help", callback = "help", required = false, persist = false)
	private Button help;

	@Override
	protected void reconstruct(final Progress progress) throws IOException {
		final PairSource images = Pairs.clean(clean_folder.toPath(), ScnTask.reducing(ScnConfiguration.DEFAULT), seed);
		final WindowSampler sampler = new WindowSampler();
		final Random random = new Random(seed);
		for (int i = 0; i < images.size(); i++) {
			progress.check();
			progress.update(i, images.size(), "Windows");
			final Pair pair = images.pair(i, 0);
			sampler.add(pair.measured(), pair.truth(), WINDOWS_PER_IMAGE, FLATTEST, random);
		}
		final Dictionary dictionary = DictionaryLearning.learn(sampler.windows(), atoms, lambda, SWEEPS,
			ClassicalUpscaling.ITERATIONS, seed, progress);
		DictionaryFile.save(dictionary, atoms + " atoms, lambda " + lambda + ", seed " + seed + ", " + images.size() +
			" images", dictionary_file.toPath());
	}
}
