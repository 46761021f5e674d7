package io.github.unrollj.train;

import io.github.unrollj.work.AtomicFile;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * A {@link TrainingState} in a file: the number 0x554A4350 ("UJCP"), the format version 1, the state, and the CRC-32 of
 * all bytes before, all big-endian.
 */
public final class CheckpointFile {

	private static final int MAGIC = 0x554A4350;
	private static final int VERSION = 1;

	private final Path path;

	public CheckpointFile(final Path path) {
		this.path = path;
	}

	public boolean exists() {
		return Files.isRegularFile(path);
	}

	/** Replaces the file as a whole: it holds the former state or this one, whenever the machine stops. */
	public void write(final TrainingState state) throws IOException {
		try (AtomicFile file = AtomicFile.begin(path)) {
			try (FileChannel channel = FileChannel.open(file.temporary(), StandardOpenOption.WRITE)) {
				write(state, Channels.newOutputStream(channel));
				// A rename may reach the disk before what was written.
				channel.force(true);
			}
			file.commit();
		}
	}

	private static void write(final TrainingState state, final OutputStream stream) throws IOException {
		final CheckedOutputStream checked = new CheckedOutputStream(new BufferedOutputStream(stream, 1 << 16),
			new CRC32());
		final DataOutputStream out = new DataOutputStream(checked);
		out.writeInt(MAGIC);
		out.writeInt(VERSION);
		StateFormat.write(state, out);
		out.writeLong(checked.getChecksum().getValue());
		out.flush();
	}

	/** @throws IOException naming the file, if it is missing, damaged or of another version */
	public TrainingState read() throws IOException {
		if (!exists()) throw new IOException("There is no checkpoint " + path);
		verify();
		try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16))) {
			in.readInt();
			in.readInt();
			return StateFormat.read(in);
		}
	}

	/** The checksum first: what it confirms can be read without doubts about sizes. */
	private void verify() throws IOException {
		final long length = Files.size(path);
		final CheckedInputStream checked = new CheckedInputStream(new BufferedInputStream(Files.newInputStream(path),
			1 << 16), new CRC32());
		try (DataInputStream in = new DataInputStream(checked)) {
			if (length < 16 || in.readInt() != MAGIC) throw new IOException(path + " is not a checkpoint");
			final int version = in.readInt();
			if (version != VERSION) {
				throw new IOException(path + " is a checkpoint of version " + version + ", this program reads version " +
					VERSION);
			}
			in.skipNBytes(length - 16);
			final long computed = checked.getChecksum().getValue();
			if (in.readLong() != computed) throw new IOException("The checkpoint " + path + " is damaged");
		}
	}
}
