package io.github.unrollj.model;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;

import io.github.unrollj.tensor.Tensor;

import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The JSON header of a safetensors file. It is read as a stream of tokens of which only the expected ones are taken, so
 * that neither depth nor repeated names nor odd types get any further.
 *
 * @param entries in the order of their data
 */
record SafeTensorsHeader(List<Entry> entries, Map<String, String> metadata) {

	private static final String METADATA = "__metadata__";

	/** A tensor's name, shape and place in the data. */
	record Entry(String name, int[] shape, long begin, long end) {

		int bytes() {
			return (int) (end - begin);
		}
	}

	static SafeTensorsHeader parse(final byte[] header, final String file) throws ModelFileException {
		try (JsonReader json = new JsonReader(new StringReader(decode(header, file)))) {
			final SafeTensorsHeader parsed = read(json, file);
			if (json.peek() != JsonToken.END_DOCUMENT) throw new ModelFileException(file, "has two JSON headers");
			return parsed;
		}
		catch (final ModelFileException e) {
			throw e;
		}
		catch (final MalformedJsonException | EOFException | IllegalStateException | NumberFormatException e) {
			throw new ModelFileException(file, "has a header that is not the JSON of a safetensors file", e);
		}
		catch (final IOException e) {
			throw new ModelFileException(file, "has a header that cannot be read: " + e.getMessage(), e);
		}
	}

	private static String decode(final byte[] header, final String file) throws ModelFileException {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(header)).toString();
		}
		catch (final CharacterCodingException e) {
			throw new ModelFileException(file, "has a header that is not UTF-8 text", e);
		}
	}

	private static SafeTensorsHeader read(final JsonReader json, final String file) throws IOException {
		final List<Entry> entries = new ArrayList<>();
		final Map<String, String> metadata = new LinkedHashMap<>();
		final Set<String> names = new HashSet<>();
		json.beginObject();
		while (json.hasNext()) {
			final String name = json.nextName();
			if (!names.add(name)) throw new ModelFileException(file, "names " + name + " twice");
			if (name.equals(METADATA)) readMetadata(json, metadata, file);
			else entries.add(readEntry(json, name, file));
		}
		json.endObject();
		entries.sort(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end));
		long end = 0;
		for (final Entry entry : entries) {
			if (entry.begin != end) {
				throw new ModelFileException(file, "has a gap or an overlap before tensor " + entry.name);
			}
			end = entry.end;
		}
		return new SafeTensorsHeader(entries, metadata);
	}

	private static void readMetadata(final JsonReader json, final Map<String, String> metadata, final String file)
		throws IOException
	{
		json.beginObject();
		while (json.hasNext()) {
			final String key = json.nextName();
			if (json.peek() != JsonToken.STRING || metadata.put(key, json.nextString()) != null) {
				throw new ModelFileException(file, "has metadata \"" + key + "\" twice, or not as a string");
			}
		}
		json.endObject();
	}

	private static Entry readEntry(final JsonReader json, final String name, final String file) throws IOException {
		String type = null;
		List<Long> shape = null;
		List<Long> offsets = null;
		json.beginObject();
		while (json.hasNext()) {
			final String key = json.nextName();
			if (key.equals("dtype") && type == null) type = json.nextString();
			else if (key.equals("shape") && shape == null) shape = wholeNumbers(json);
			else if (key.equals("data_offsets") && offsets == null) offsets = wholeNumbers(json);
			else throw new ModelFileException(file, "has an unknown or repeated key \"" + key + "\" in tensor " + name);
		}
		json.endObject();
		if (type == null || shape == null || offsets == null || offsets.size() != 2) {
			throw new ModelFileException(file, "does not give dtype, shape and data_offsets of tensor " + name);
		}
		if (!type.equals("F32")) {
			throw new ModelFileException(file, "has tensor " + name + " of type " + type + ", and only F32 is read");
		}
		final long bytes = offsets.get(1) - offsets.get(0);
		final long count = count(shape);
		if (count < 0 || bytes != count * Float.BYTES || bytes > Integer.MAX_VALUE - 8) {
			throw new ModelFileException(file, "has tensor " + name + " of shape " + shape + " in " + bytes + " bytes");
		}
		return new Entry(name, shape.stream().mapToInt(Math::toIntExact).toArray(), offsets.get(0), offsets.get(1));
	}

	/** Number of elements, or -1 if no tensor can have as many. */
	private static long count(final List<Long> shape) {
		long count = 1;
		for (final long size : shape) {
			if (size > Integer.MAX_VALUE || count * size > Integer.MAX_VALUE) return -1;
			count *= size;
		}
		return count;
	}

	private static List<Long> wholeNumbers(final JsonReader json) throws IOException {
		final List<Long> numbers = new ArrayList<>();
		json.beginArray();
		while (json.hasNext()) {
			final String digits = json.peek() == JsonToken.NUMBER ? json.nextString() : "";
			if (!digits.matches("[0-9]{1,18}")) throw new NumberFormatException(digits);
			numbers.add(Long.valueOf(digits));
		}
		json.endArray();
		return numbers;
	}

	/** The header of real tensors stored in the map's order, padded with spaces to a multiple of 8 bytes. */
	static byte[] format(final Map<String, Tensor> planes, final Map<String, String> metadata) throws IOException {
		final StringWriter text = new StringWriter();
		try (JsonWriter json = new JsonWriter(text)) {
			json.beginObject();
			json.name(METADATA).beginObject();
			for (final Map.Entry<String, String> entry : metadata.entrySet())
				json.name(entry.getKey()).value(entry.getValue());
			json.endObject();
			long begin = 0;
			for (final Map.Entry<String, Tensor> plane : planes.entrySet()) {
				final long end = begin + (long) Float.BYTES * plane.getValue().count();
				json.name(plane.getKey()).beginObject().name("dtype").value("F32").name("shape").beginArray();
				for (final int size : plane.getValue().shape())
					json.value(size);
				json.endArray().name("data_offsets").beginArray().value(begin).value(end).endArray().endObject();
				begin = end;
			}
			json.endObject();
		}
		final int length = text.toString().getBytes(StandardCharsets.UTF_8).length;
		return (text + " ".repeat(-length & 7)).getBytes(StandardCharsets.UTF_8);
	}
}
