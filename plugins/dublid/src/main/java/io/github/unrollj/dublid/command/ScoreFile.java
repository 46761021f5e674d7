package io.github.unrollj.dublid.command;

import io.github.unrollj.dublid.evaluation.DeblurBenchmark.Score;
import io.github.unrollj.work.AtomicFile;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;

/** Scores as comma-separated lines, written anew whenever there are more: a long benchmark may be stopped. */
final class ScoreFile {

	private final File file;
	private final StringBuilder lines = new StringBuilder(
		"set,noise,method,image,kernel,psnr_db,gain_db,ssim,kernel_rmse,seconds\n");

	/** @param file null for none */
	ScoreFile(final File file) {
		this.file = file;
	}

	void add(final String set, final double noise, final String method, final List<Score> scores) throws IOException {
		for (final Score score : scores) {
			lines.append(String.format(Locale.ROOT, "%s,%s,%s,%s,%s,%.3f,%.3f,%.4f,%.6f,%.3f\n", set, noise, method, score
				.image(), score.kernel(), score.psnr(), score.isnr(), score.ssim(), score.kernelError(), score.seconds()));
		}
		if (file == null) return;
		try (AtomicFile atomic = AtomicFile.begin(file.toPath())) {
			Files.writeString(atomic.temporary(), lines);
			atomic.commit();
		}
	}
}
