package io.github.unrollj.admmcsnet.kspace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.admmcsnet.kspace.ComplexVolume.ReconstructedSize;
import io.github.unrollj.tensor.Tensor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The files were made with h5py 3.7: i = np.arange(180).reshape(3, 2, 6, 5); k = (i + 1 - 1j * (i % 7)).astype(np.complex64);
 * m = np.array([1, 0, 1, 1, 0], bool); f['kspace'] = k; f['mask'] = m; f['ismrmrd_header'] = XML with reconSpace 4 x 3. The
 * single-coil file has k[:, 0] in chunks of (1, 6, 5), compressed with gzip, and the mask as float32.
 */
class FastMriVolumeTest {

	@Test
	void severalCoilsSliceBySlice() throws IOException {
		try (ComplexVolume volume = ComplexVolume.open(KSpaceData.resource("fastmri-multicoil.h5"), 1)) {
			assertEquals(List.of(3, 2, 6, 5), List.of(volume.slices(), volume.coils(), volume.rows(), volume.columns()));
			assertEquals(Optional.of(new ReconstructedSize(4, 3)), volume.reconstructedSize());
			assertEquals(Convention.CENTRED_UNITARY, volume.usualConvention());
			for (final int slice : new int[] { 2, 0 })
				assertValues(60 * slice, volume.read(slice), 2);
		}
	}

	@Test
	void oneCoilCompressedInChunks() throws IOException {
		try (ComplexVolume volume = FastMriVolume.open(KSpaceData.resource("fastmri-singlecoil.h5"))) {
			assertEquals(List.of(3, 1, 6, 5), List.of(volume.slices(), volume.coils(), volume.rows(), volume.columns()));
			assertEquals(Optional.empty(), volume.reconstructedSize());
			for (final int slice : new int[] { 1, 2 })
				assertValues(60 * slice, volume.read(slice), 1);
		}
	}

	private static void assertValues(final int first, final Tensor slice, final int coils) {
		assertArrayEquals(new int[] { coils, 6, 5 }, slice.shape());
		for (int i = 0; i < slice.count(); i++) {
			assertEquals(first + i + 1, slice.real()[i]);
			assertEquals(-((first + i) % 7), slice.imaginary()[i]);
		}
	}

	/** The zero frequency of 5 columns is column 2; it goes to column 0. */
	@Test
	void masksAreLinesOfColumns() throws IOException {
		for (final String name : List.of("fastmri-multicoil.h5", "fastmri-singlecoil.h5")) {
			try (KSpaceVolume volume = KSpaceVolume.of(FastMriVolume.open(KSpaceData.resource(name)),
				Convention.CENTRED_UNITARY))
			{
				final Tensor mask = volume.mask().orElseThrow();
				assertArrayEquals(new int[] { 6, 5 }, mask.shape());
				for (int i = 0; i < 30; i++)
					assertEquals(new float[] { 1, 1, 0, 1, 0 }[i % 5], mask.real()[i]);
			}
		}
	}

	@Test
	void whatIsNotFastMriIsNamed(@TempDir final Path folder) throws IOException {
		assertMessage("it has no dataset \"kspace\", only [image]", KSpaceData.resource("hdf5-other.h5"));
		assertMessage("its \"kspace\" is not complex", KSpaceData.resource("hdf5-real.h5"));
		assertMessage("its \"kspace\" has the sizes [6, 5] and must have 3, [slices, rows, columns], or 4, [slices, coils, " +
			"rows, columns]", KSpaceData.resource("hdf5-flat.h5"));
		assertMessage("there is no such file", folder.resolve("none.h5"));
		final Path text = Files.writeString(folder.resolve("text.h5"), "not HDF5");
		assertMessage("it is not an HDF5 file that can be read", text);
		final byte[] whole = Files.readAllBytes(KSpaceData.resource("fastmri-multicoil.h5"));
		final Path cut = Files.write(folder.resolve("cut.h5"), Arrays.copyOf(whole, 1000));
		assertThrows(IOException.class, () -> {
			try (ComplexVolume volume = FastMriVolume.open(cut)) {
				volume.read(2);
			}
		});
	}

	private static void assertMessage(final String part, final Path file) {
		final String message = assertThrows(IOException.class, () -> FastMriVolume.open(file)).getMessage();
		assertTrue(message.contains("Cannot open " + file + ": " + part), message);
	}
}
