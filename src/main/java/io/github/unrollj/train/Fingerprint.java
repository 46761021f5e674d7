package io.github.unrollj.train;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** A short text that tells one list of images from another by number and names. */
final class Fingerprint {

	private Fingerprint() {}

	static String of(final PairSource pairs) {
		final CRC32 crc = new CRC32();
		for (int i = 0; i < pairs.size(); i++)
			crc.update((pairs.name(i) + '\n').getBytes(StandardCharsets.UTF_8));
		return String.format("%d (%08x)", pairs.size(), crc.getValue());
	}
}
