package io.github.unrollj.dublid.evaluation;

import io.github.unrollj.dublid.simulation.Kernels;
import io.github.unrollj.tensor.Tensor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Kernels as text: a line per row, numbers separated by commas. */
public final class KernelFile {

	private KernelFile() {}

	/** @return [rows, columns], with sum 1 */
	public static Tensor read(final Path file) throws IOException {
		if (!Files.isRegularFile(file)) throw new IOException("There is no kernel " + file);
		final List<String[]> rows = Files.readAllLines(file).stream().filter(line -> !line.isBlank()).map(line -> line.split(
			",")).collect(Collectors.toList());
		if (rows.isEmpty()) throw new IOException("The kernel " + file + " is empty");
		final int columns = rows.get(0).length;
		final Tensor kernel = Tensor.zeros(rows.size(), columns);
		for (int r = 0; r < rows.size(); r++) {
			if (rows.get(r).length != columns) throw new IOException("Row " + (r + 1) + " of the kernel " + file + " has " +
				rows.get(r).length + " numbers instead of " + columns);
			for (int c = 0; c < columns; c++)
				kernel.real()[r * columns + c] = number(rows.get(r)[c], file);
		}
		return Kernels.normalised(kernel);
	}

	private static float number(final String text, final Path file) throws IOException {
		try {
			return Float.parseFloat(text.strip());
		}
		catch (final NumberFormatException e) {
			throw new IOException("The kernel " + file + " holds " + text.strip() + ", which is not a number", e);
		}
	}
}
