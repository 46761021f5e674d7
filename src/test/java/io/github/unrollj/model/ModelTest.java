package io.github.unrollj.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.UnrolledNetwork;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelTest {

	private static final Toy TOY = new Toy("toy");

	@TempDir
	private Path folder;

	private static Model model() {
		final JsonObject configuration = TOY.defaultConfiguration();
		final UnrolledNetwork network = TOY.network(configuration, 0);
		network.parameters().get("S.1").value().real()[5] = -0.0f;
		network.parameters().get("kernel").value().imaginary()[2] = 7;
		final Map<String, Double> figures = new LinkedHashMap<>();
		figures.put("Set5 PSNR (dB)", 36.7);
		figures.put("best", Double.POSITIVE_INFINITY);
		return Model.of(TOY, configuration, network, new ModelCard("x2", "A test: \"\u00e9\"", "none", 42, 3, 100, 1.5,
			"train --seed 42", figures, Instant.parse("2026-01-02T03:04:05.678Z")));
	}

	private static byte[] bytes(final Map<String, String> metadata) throws IOException {
		final ByteArrayOutputStream out = new ByteArrayOutputStream();
		new SafeTensors(model().parameters(), metadata).write(out);
		return out.toByteArray();
	}

	private static void assertRefused(final String key, final String value, final String why) throws IOException {
		final Map<String, String> metadata = new LinkedHashMap<>(ModelMetadata.format(model()));
		if (value == null) metadata.remove(key);
		else metadata.put(key, value);
		final byte[] bytes = bytes(metadata);
		final String message = assertThrows(ModelFileException.class, () -> Model.open(bytes, "m")).getMessage();
		assertTrue(message.startsWith("Model file m ") && message.contains(why), message);
	}

	@Test
	void comesBackFromAFile() throws IOException {
		final Path file = folder.resolve("m.safetensors");
		final Model saved = model();
		saved.save(file);
		saved.save(file);
		final Model back = Model.open(file);
		assertEquals(saved.card(), back.card());
		assertEquals(saved.configuration(), back.configuration());
		assertEquals("toy", back.reconstructor());
		assertEquals(Model.FORMAT_VERSION, back.formatVersion());
		final UnrolledNetwork network = back.network(TOY);
		assertEquals(7, network.parameters().get("kernel").value().imaginary()[2]);
		assertEquals(0x80000000, Float.floatToRawIntBits(network.parameters().get("S.1").value().real()[5]));
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(List.of(file), files.toList());
		}
	}

	@Test
	void isNotChangedThroughWhatItWasMadeOf() {
		final JsonObject configuration = TOY.defaultConfiguration();
		final UnrolledNetwork network = TOY.network(configuration, 0);
		final Model model = Model.of(TOY, configuration, network, ModelCard.untrained("a", "b"));
		configuration.addProperty("atoms", 9);
		model.configuration().addProperty("atoms", 8);
		network.parameters().get("S.1").value().real()[0] = 5;
		assertEquals(3, model.configuration().get("atoms").getAsInt());
		assertEquals(0, model.parameters().get("S.1").real()[0]);
	}

	@Test
	void failedSavingLeavesTheOldFile() throws IOException {
		final Path file = folder.resolve("m.safetensors");
		model().save(file);
		final byte[] before = Files.readAllBytes(file);
		final Model impossible = new Model("toy", new JsonObject(), 1, ModelCard.untrained("", ""),
			Map.of("a.re", Tensor.scalar(1)));
		assertThrows(IllegalArgumentException.class, () -> impossible.save(file));
		assertArrayEquals(before, Files.readAllBytes(file));
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(1, files.count());
		}
		final IOException noFolder = assertThrows(IOException.class, () ->
			model().save(folder.resolve("no/m.safetensors")));
		assertTrue(noFolder.getMessage().contains("there is no folder"), noFolder.getMessage());
	}

	@Test
	void metadataThatMakesNoModelIsRefused() throws IOException {
		assertRefused("unrollj_format", null, "not a model of UnrollJ");
		assertRefused("unrollj_format", "2", "a newer UnrollJ is needed");
		assertRefused("unrollj_format", "x", "format version");
		assertRefused("reconstructor", null, "does not say its reconstructor");
		assertRefused("configuration", null, "does not say its configuration");
		assertRefused("configuration", "[1]", "not a JSON object");
		assertRefused("configuration", "{} {}", "not a JSON object");
		assertRefused("configuration", "{atoms:3}", "not a JSON object");
		assertRefused("configuration", "{\"a\":".repeat(100_000), "not a JSON object");
		assertRefused("configuration", "{\"a\":" + "[".repeat(50) + "]".repeat(50) + "}", "at most 32 levels");
		assertRefused("seed", "many", "training record");
		assertRefused("date", "yesterday", "training record");
		assertRefused("figures", "{\"a\":{}}", "training record");
	}

	@Test
	void cardIsOptional() throws IOException {
		final byte[] bytes = bytes(Map.of("unrollj_format", "1", "reconstructor", "toy", "configuration", "{}"));
		assertEquals("", Model.open(bytes, "m").card().name());
	}

	@Test
	void networkMustFit() {
		final Model model = model();
		assertTrue(assertThrows(IllegalArgumentException.class, () -> model.network(new Toy("other"))).getMessage()
			.contains("belongs to toy, not to other"));
		final JsonObject larger = TOY.defaultConfiguration();
		larger.addProperty("atoms", 4);
		final Model wrong = new Model("toy", larger, 1, model.card(), model.parameters());
		assertTrue(assertThrows(IllegalArgumentException.class, () -> wrong.network(TOY)).getMessage().contains(
			"does not fit its configuration"));
	}

	@Test
	void missingFilesAndFoldersAreNamed() {
		for (final Path path : List.of(folder, folder.resolve("none.safetensors")))
			assertTrue(assertThrows(ModelFileException.class, () -> Model.open(path)).getMessage().contains("" + path));
	}

	@Test
	void sourcesKnowBuiltInNamesAndFiles() throws IOException {
		final ModelSource source = ModelSource.of(TOY);
		assertEquals(List.of("first", "second"), source.builtIn());
		assertEquals("the first", source.open("").card().name());
		assertEquals("the first", source.open("default").card().name());
		assertEquals("the first", source.open(null).card().name());
		assertEquals("the second", source.open(" second ").card().name());
		final Path file = folder.resolve("mine.safetensors");
		model().save(file);
		assertEquals("x2", source.open(file.toString()).card().name());
		for (final String text : List.of("third", "no/such.safetensors", "a\0b", folder.toString())) {
			final String message = assertThrows(IllegalArgumentException.class, () -> source.open(text)).getMessage();
			assertTrue(message.contains("\"" + text + "\"") && message.contains("first, second"), message);
		}
	}

	@Test
	void sourcesWithoutModelsSaySo() throws IOException {
		final ModelSource source = ModelSource.of(new Toy("bare"));
		final String message = assertThrows(IllegalArgumentException.class, () -> source.open("")).getMessage();
		assertTrue(message.contains("none is built in"), message);
		final Path file = folder.resolve("toy.safetensors");
		model().save(file);
		assertTrue(assertThrows(IllegalArgumentException.class, () ->
			source.open(file.toString())).getMessage().contains("belongs to toy, not to bare"));
	}
}
