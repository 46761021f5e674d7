package io.github.unrollj.work;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A file that appears under its name only when it is complete. It is written to {@link #temporary()}, a new file in the
 * same folder, and {@link #commit()} renames that one over the target; {@link #close()} without a commit before deletes
 * it and leaves the target as it was.
 */
public final class AtomicFile implements Closeable {

	private final Path target;
	private final Path temporary;
	private boolean committed;

	private AtomicFile(final Path target, final Path temporary) {
		this.target = target;
		this.temporary = temporary;
	}

	/**
	 * @throws IOException naming the folder or file, if the target's folder does not exist or nothing can be written
	 */
	public static AtomicFile begin(final Path target) throws IOException {
		final Path absolute = target.toAbsolutePath();
		final Path folder = absolute.getParent();
		if (folder == null || Files.isDirectory(absolute)) {
			throw new IOException("Cannot write " + target + ": that is a folder, not a file");
		}
		if (!Files.isDirectory(folder)) {
			throw new NoSuchFileException("Cannot write " + target + ": there is no folder " + folder);
		}
		final String random = Integer.toHexString(ThreadLocalRandom.current().nextInt());
		// Files.createTempFile would make it readable for its owner only, and so would stay the final file
		final Path temporary = folder.resolve("." + absolute.getFileName() + "." + random + ".tmp");
		try {
			Files.createFile(temporary);
		}
		catch (final IOException e) {
			throw new IOException("Cannot write " + target + ": no file can be created in " + folder, e);
		}
		return new AtomicFile(absolute, temporary);
	}

	/** What to write to. */
	public Path temporary() {
		return temporary;
	}

	/** Gives the complete file its name, replacing a file that has it. */
	public void commit() throws IOException {
		rename(temporary, target);
		committed = true;
	}

	/** Gives a complete file another name on the same disk, replacing a file that has it. */
	public static void rename(final Path complete, final Path name) throws IOException {
		try {
			Files.move(complete, name, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (final AtomicMoveNotSupportedException e) {
			Files.move(complete, name, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	@Override
	public void close() throws IOException {
		if (!committed) Files.deleteIfExists(temporary);
	}
}
