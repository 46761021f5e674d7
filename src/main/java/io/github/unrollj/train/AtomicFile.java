package io.github.unrollj.train;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files as a whole or not at all: to a temporary file in the same folder, then renamed. */
final class AtomicFile {

	/** Writes a file's content. */
	@FunctionalInterface
	interface Content {

		void writeTo(OutputStream stream) throws IOException;
	}

	private AtomicFile() {}

	static void write(final Path path, final Content content) throws IOException {
		final Path temporary = path.resolveSibling(path.getFileName() + ".tmp");
		try {
			try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
				StandardOpenOption.TRUNCATE_EXISTING))
			{
				content.writeTo(Channels.newOutputStream(channel));
				// A rename may reach the disk before what was written.
				channel.force(true);
			}
			move(temporary, path);
		}
		finally {
			Files.deleteIfExists(temporary);
		}
	}

	private static void move(final Path from, final Path to) throws IOException {
		try {
			Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (final AtomicMoveNotSupportedException e) {
			Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
		}
	}
}
