package io.github.unrollj.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;

/** The file that is unpacked into a Fiji folder, as it was packaged. */
class FijiZipIT {

	private static final String ZIP = System.getProperty("unrollj.zip");

	/** What Fiji has itself: a second version would break it. */
	private static final List<String> FIJIS = List.of("ij/", "org/scijava/", "net/imglib2/", "com/google/gson/",
		"org/apache/commons/", "org/slf4j/", "net/jpountz/", "org/bytedeco/");

	@Test
	void jarsAreThoseThatTheTextExplains() throws IOException {
		try (ZipFile zip = new ZipFile(ZIP)) {
			final List<String> named = new ArrayList<>();
			new String(zip.getInputStream(zip.getEntry("UnrollJ.txt")).readAllBytes(), StandardCharsets.UTF_8).lines().map(
				String::strip).filter(line -> line.matches("jars/.*\\.jar .*")).forEach(line -> named.add(line.split(" ")[0]));
			assertEquals(named.stream().sorted().toList(), names(zip).stream().filter(name -> name.endsWith(".jar")).sorted()
				.toList());
		}
	}

	@Test
	void foldersAreFijis() throws IOException {
		try (ZipFile zip = new ZipFile(ZIP)) {
			for (final String name : names(zip))
				assertTrue(name.matches("(jars|macros/UnrollJ|models/unrollj)/[^/]+|UnrollJ(-LICENSE)?\\.txt"), name);
			assertTrue(names(zip).contains("macros/UnrollJ/super_resolve_image.ijm"));
		}
	}

	/** Jars with plugins.config belong into plugins/, and a package of Fiji's in none of ours. */
	@Test
	void jarsDoNotGetIntoFijisWay() throws IOException {
		final Map<String, String> owner = new HashMap<>();
		try (ZipFile zip = new ZipFile(ZIP)) {
			for (final String jar : names(zip).stream().filter(name -> name.endsWith(".jar")).toList()) {
				for (final String name : entries(zip, jar)) {
					assertFalse(name.equals("plugins.config"), jar);
					assertTrue(FIJIS.stream().noneMatch(name::startsWith), () -> jar + " holds " + name);
					if (!name.endsWith(".class") || name.endsWith("module-info.class")) continue;
					final String other = owner.put(name, jar);
					assertTrue(other == null, () -> name + " is in " + other + " and " + jar);
				}
			}
		}
	}

	private static List<String> names(final ZipFile zip) {
		return zip.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).toList();
	}

	private static List<String> entries(final ZipFile zip, final String jar) throws IOException {
		final List<String> names = new ArrayList<>();
		try (ZipInputStream in = new ZipInputStream(zip.getInputStream(zip.getEntry(jar)))) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
				names.add(entry.getName());
		}
		return names;
	}
}
