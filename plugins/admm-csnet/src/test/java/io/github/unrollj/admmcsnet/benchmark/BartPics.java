package io.github.unrollj.admmcsnet.benchmark;

import io.github.unrollj.admmcsnet.kspace.CflVolume;
import io.github.unrollj.admmcsnet.kspace.CflWriter;
import io.github.unrollj.admmcsnet.kspace.ComplexVolume;
import io.github.unrollj.admmcsnet.kspace.Convention;
import io.github.unrollj.admmcsnet.reconstruction.CoilMethod;
import io.github.unrollj.tensor.Tensor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * {@code bart pics}, one thread, one coil of sensitivity 1. Its time includes reading and writing files and starting the
 * program.
 *
 * @param options all but the files
 */
record BartPics(List<String> options) implements CoilMethod {

	static BartPics of(final String options) {
		return new BartPics(List.of(options.split(" ")));
	}

	static boolean isThere() throws IOException {
		try {
			new ProcessBuilder("bart", "version").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start().waitFor();
			return true;
		}
		catch (final IOException e) {
			return false;
		}
		catch (final InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	@Override
	public Tensor image(final Tensor kSpace, final Tensor mask) {
		try {
			final Path folder = Files.createTempDirectory("bart");
			try {
				return run(folder, kSpace);
			}
			finally {
				try (var files = Files.list(folder)) {
					for (final Path file : files.toList())
						Files.delete(file);
				}
				Files.delete(folder);
			}
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e.getMessage(), e);
		}
	}

	private Tensor run(final Path folder, final Tensor kSpace) throws IOException {
		final Tensor ones = kSpace.zerosLike();
		Arrays.fill(ones.real(), 1);
		CflWriter.write(one(Convention.CENTRED_UNITARY.fromInternal(kSpace)), folder.resolve("kspace"));
		CflWriter.write(one(ones), folder.resolve("maps"));
		final List<String> command = new ArrayList<>(List.of("bart", "pics"));
		command.addAll(options);
		command.addAll(List.of("kspace", "maps", "image"));
		final ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD);
		builder.environment().put("OMP_NUM_THREADS", "1");
		try {
			if (builder.start().waitFor() != 0) throw new IOException(String.join(" ", command) + " failed");
		}
		catch (final InterruptedException e) {
			throw new IllegalStateException(e);
		}
		try (CflVolume image = CflVolume.open(folder.resolve("image"))) {
			return image.read(0).reshape(kSpace.shape());
		}
	}

	/** One slice of one coil. */
	private static ComplexVolume one(final Tensor data) {
		return new ComplexVolume() {

			@Override
			public String name() {
				return "slice";
			}

			@Override
			public int slices() {
				return 1;
			}

			@Override
			public int coils() {
				return 1;
			}

			@Override
			public int rows() {
				return data.size(0);
			}

			@Override
			public int columns() {
				return data.size(1);
			}

			@Override
			public Tensor read(final int slice) {
				return data.reshape(1, data.size(0), data.size(1));
			}

			@Override
			public Convention usualConvention() {
				return Convention.CENTRED_UNITARY;
			}
		};
	}
}
