package io.github.unrollj.admmcsnet.kspace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.unrollj.operator.Fourier;
import io.github.unrollj.operator.Fourier.Dc;
import io.github.unrollj.tensor.Tensor;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CflVolumeTest {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@CsvSource({ "1, 1, 5, 7", "1, 3, 4, 6", "4, 2, 6, 3" })
	void whatIsWrittenIsRead(final int slices, final int coils, final int rows, final int columns) throws IOException {
		final Tensor[] data = new Tensor[slices];
		for (int i = 0; i < slices; i++)
			data[i] = KSpaceData.gaussian(i, coils, rows, columns);
		CflWriter.write(KSpaceData.volume(data), folder.resolve("x"));
		for (final String name : List.of("x", "x.cfl", "x.hdr")) {
			try (ComplexVolume volume = CflVolume.open(folder.resolve(name))) {
				assertEquals(List.of(slices, coils, rows, columns), List.of(volume.slices(), volume.coils(), volume.rows(), volume
					.columns()));
				for (int i = slices - 1; i >= 0; i--)
					KSpaceData.assertClose(data[i], volume.read(i), 0);
			}
		}
		try (var files = Files.list(folder)) {
			assertEquals(2, files.count());
		}
	}

	/** Slices in dimension 2 lie inside the coils, those in dimension 13 outside. */
	@Test
	void bothDimensionsOfSlicesAreRead() throws IOException {
		final int points = 2 * 3 * 2 * 2 * 2;
		final ByteBuffer bytes = ByteBuffer.allocate(8 * points).order(ByteOrder.LITTLE_ENDIAN);
		for (int i = 0; i < points; i++)
			bytes.putFloat(i).putFloat(-i);
		Files.write(folder.resolve("y.cfl"), bytes.array());
		Files.writeString(folder.resolve("y.hdr"), "# Dimensions\n2 3 2 2 1 1 1 1 1 1 1 1 1 2 1 1 \n# Creator\nnobody\n");
		try (ComplexVolume volume = CflVolume.open(folder.resolve("y.cfl"))) {
			assertEquals(4, volume.slices());
			final Tensor slice = volume.read(3);
			// row 1, column 2: index 1 + 2 * 2 in plane z = 1, coil c, slice 1
			assertEquals(5 + 6 * (1 + 2 * (0 + 2)), slice.real()[5]);
			assertEquals(-(3 + 6 * (1 + 2 * (1 + 2))), slice.imaginary()[6 + 4]);
		}
	}

	@Test
	void bartReadsWhatIsWritten() throws IOException, InterruptedException {
		assumeTrue(Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).anyMatch(bin -> Files.isExecutable(Path.of(bin,
			"bart"))), "BART is not installed");
		final Tensor image = KSpaceData.gaussian(5, 2, 9, 8);
		CflWriter.write(KSpaceData.volume(image), folder.resolve("image"));
		final Process bart = new ProcessBuilder("bart", "fft", "-u", "3", "image", "kspace").directory(folder.toFile())
			.redirectErrorStream(true).start();
		bart.getInputStream().readAllBytes();
		assertEquals(0, bart.waitFor());
		try (ComplexVolume kspace = CflVolume.open(folder.resolve("kspace.cfl"))) {
			final Tensor internal = kspace.usualConvention().toInternal(kspace.read(0));
			KSpaceData.assertClose(image, Fourier.unnormalised(Dc.CORNER, 2, 9, 8).inverse().apply(internal), 1e-5);
		}
	}

	@Test
	void whatIsNotAPairOfFilesIsNamed() throws IOException {
		final Path file = folder.resolve("z.cfl");
		assertMessage("z.hdr: there is no such file; BART's data are a pair of files, .cfl and .hdr", file);
		Files.writeString(folder.resolve("z.hdr"), "# Dimensions\n4 4 1 2\n");
		assertMessage("z.cfl: there is no such file", file);
		Files.write(file, new byte[100]);
		assertMessage("z.cfl: it has 100 bytes, but the dimensions in its .hdr need 256", file);
		Files.writeString(folder.resolve("z.hdr"), "# Dimensions\n4 4 1 1 1 1 1 1 1 1 20\n");
		assertMessage("z.cfl: its dimension 10 (time) is 20 and must be 1; cut one out with \"bart slice 10 0\"", file);
		Files.writeString(folder.resolve("z.hdr"), "# Dimensions\n4 x\n");
		assertMessage("z.hdr: its dimensions \"4 x\" must be up to 16 positive numbers", file);
		Files.writeString(folder.resolve("z.hdr"), "4 4\n");
		assertMessage("z.hdr: it has no \"# Dimensions\", as a BART header must", file);
	}

	private static void assertMessage(final String end, final Path file) {
		final String message = assertThrows(IOException.class, () -> CflVolume.open(file)).getMessage();
		assertTrue(message.startsWith("Cannot open ") && message.endsWith(end), message);
	}

	@Test
	void aFailedWriteLeavesNothing() throws IOException {
		final ComplexVolume broken = KSpaceData.volume(Tensor.complexZeros(1, 2, 2), Tensor.complexZeros(1, 2, 2));
		Files.createDirectory(folder.resolve("sub"));
		assertThrows(IOException.class, () -> CflWriter.write(broken, folder.resolve("nowhere").resolve("x")));
		assertArrayEquals(new String[] { "sub" }, folder.toFile().list());
	}
}
