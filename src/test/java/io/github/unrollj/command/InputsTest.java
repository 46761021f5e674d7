package io.github.unrollj.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.gui.NewImage;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {

	@TempDir
	Path folder;

	@Test
	void furtherImagesComeFromFiles() throws Exception {
		final Path file = folder.resolve("mask.tif");
		IJ.saveAsTiff(NewImage.createByteImage("mask", 7, 3, 1, NewImage.FILL_WHITE), file.toString());
		assertEquals(7, Inputs.image("mask", file.toString()).orElseThrow().getWidth());
		assertTrue(Inputs.image("mask", "").isEmpty());
	}

	@Test
	void whatCannotBeReadIsNamed() throws Exception {
		final Path text = Files.writeString(folder.resolve("notes.tif"), "no image");
		final String unreadable = assertThrows(UncheckedIOException.class, () -> Inputs.image("mask", text.toString())).getMessage();
		assertTrue(unreadable.startsWith("Cannot open " + text), unreadable);
		assertEquals("mask is \"nowhere\" and must be the title of an open image or the path of an image file", message(
			() -> Inputs.image("mask", "nowhere")));
		assertEquals("layers is 9 and must be from 1 to 8", message(() -> Inputs.between("layers", 9, 1, 8)));
	}

	private static String message(final org.junit.jupiter.api.function.Executable call) {
		return assertThrows(IllegalArgumentException.class, call).getMessage();
	}
}
