package io.github.unrollj.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.unrollj.tensor.Tensor;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class SafeTensorsTest {

	private static byte[] write(final Map<String, Tensor> tensors, final Map<String, String> metadata)
		throws IOException
	{
		final ByteArrayOutputStream out = new ByteArrayOutputStream();
		new SafeTensors(tensors, metadata).write(out);
		return out.toByteArray();
	}

	private static SafeTensors read(final byte[] bytes) throws IOException {
		return SafeTensors.read(new ByteArrayInputStream(bytes), "file.safetensors");
	}

	private static byte[] file(final String header, final int dataBytes) {
		final byte[] text = header.getBytes(StandardCharsets.UTF_8);
		return ByteBuffer.allocate(8 + text.length + dataBytes).order(ByteOrder.LITTLE_ENDIAN).putLong(text.length).put(
			text).array();
	}

	private static byte[] file(final String dtype, final String shape, final String offsets, final int dataBytes) {
		return file("{\"a\":{\"dtype\":\"" + dtype + "\",\"shape\":" + shape + ",\"data_offsets\":" + offsets + "}}",
			dataBytes);
	}

	private static void assertRefused(final byte[] bytes, final String why) {
		final String message = assertThrows(ModelFileException.class, () -> read(bytes)).getMessage();
		assertTrue(message.startsWith("Model file file.safetensors ") && message.contains(why), message);
	}

	@Test
	void layoutIsThatOfTheFormat() throws IOException {
		final byte[] bytes = write(Map.of("w", Tensor.of(new float[] { 1, -2 }, 2, 1)), Map.of("k", "v"));
		final String header = "{\"__metadata__\":{\"k\":\"v\"}," +
			"\"w\":{\"dtype\":\"F32\",\"shape\":[2,1],\"data_offsets\":[0,8]}}";
		final String padded = header + " ".repeat((8 - header.length() % 8) % 8);
		final byte[] text = padded.getBytes(StandardCharsets.US_ASCII);
		final byte[] expected = ByteBuffer.allocate(8 + text.length + 8).order(ByteOrder.LITTLE_ENDIAN)
			.putLong(text.length).put(text).putInt(0x3f800000).putInt(0xc0000000).array();
		assertArrayEquals(expected, bytes);
	}

	@Test
	void headersAreAlignedInBytesNotCharacters() throws IOException {
		for (final String text : List.of("", "a", "\u00e9\u4e2d", "\ud83d\ude00 \"quoted\"\n")) {
			final byte[] bytes = write(Map.of("w", Tensor.scalar(1)), Map.of("text", text));
			assertEquals(0, ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong() % 8);
			assertEquals(text, read(bytes).metadata().get("text"));
		}
	}

	@Test
	void everyBitComesBack() throws IOException {
		final int[] bits = { 0x7fc01234, 0xffc00001, 0x80000000, 0x7f800000, 1, 0x3f800001 };
		final ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES * bits.length);
		buffer.asIntBuffer().put(bits);
		final float[] values = new float[bits.length];
		buffer.asFloatBuffer().get(values);
		final Map<String, Tensor> tensors = new LinkedHashMap<>();
		tensors.put("z.1", Tensor.of(values, 2, 3));
		tensors.put("empty", Tensor.zeros(0, 4));
		tensors.put("kernel.2", Tensor.complex(values.clone(), new float[] { 6, 5, 4, 3, 2, 1 }, 3, 2));
		tensors.put("scalar", Tensor.scalar(3));
		final byte[] bytes = write(tensors, Map.of());
		final SafeTensors back = read(bytes);
		assertEquals(List.copyOf(tensors.keySet()), List.copyOf(back.tensors().keySet()));
		tensors.forEach((name, tensor) -> tensor.requireSameShape(name, back.tensors().get(name)));
		for (int i = 0; i < bits.length; i++)
			assertEquals(bits[i], Float.floatToRawIntBits(back.tensors().get("z.1").real()[i]));
		assertEquals(2, back.tensors().get("kernel.2").imaginary()[4]);
		assertArrayEquals(bytes, write(back.tensors(), back.metadata()));
	}

	@Test
	void everyTruncationIsNoticed() throws IOException {
		final byte[] bytes = write(Map.of("w", Tensor.zeros(5)), Map.of("k", "v"));
		for (int length = 0; length < bytes.length; length++) {
			final byte[] part = Arrays.copyOf(bytes, length);
			assertThrows(ModelFileException.class, () -> read(part), "length " + length);
		}
		assertRefused(Arrays.copyOf(bytes, bytes.length + 1), "after the last tensor");
	}

	@Test
	void foreignFilesAndHugeHeadersAreRefused() {
		assertRefused("II*\0 this is some TIFF".getBytes(StandardCharsets.US_ASCII), "not a safetensors file");
		final byte[] huge = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putLong(1L << 60).array();
		assertRefused(huge, "1152921504606846976 bytes");
		final byte[] negative = ByteBuffer.allocate(16).putLong(-1).array();
		assertRefused(negative, "18446744073709551615 bytes");
		final byte[] long100M = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putLong(99_000_000).array();
		assertRefused(long100M, "truncated within its header");
		assertRefused(file("not JSON at all", 0), "not the JSON");
		assertRefused(file("[1,2]", 0), "not the JSON");
		assertRefused(file("{}{}", 0), "JSON");
		assertRefused(file("{\"a\":" + "[".repeat(200_000), 0), "not the JSON");
		assertRefused(file("{\"a\":{\"dtype\":" + "{\"b\":".repeat(200_000), 0), "not the JSON");
	}

	@Test
	void wrongTextIsRefused() {
		final byte[] bytes = file("{\"__metadata__\":{\"k\":\"??\"}}", 0);
		bytes[bytes.length - 5] = (byte) 0xc3;
		bytes[bytes.length - 4] = (byte) 0x28;
		assertRefused(bytes, "UTF-8");
		assertRefused(file("{\"__metadata__\":{\"k\":1}}", 0), "not as a string");
		assertRefused(file("{\"__metadata__\":{\"k\":\"1\",\"k\":\"2\"}}", 0), "twice");
	}

	@Test
	void placesAndShapesMustAgree() {
		assertRefused(file("F32", "[2]", "[0,12]", 12), "shape [2] in 12 bytes");
		assertRefused(file("F32", "[2]", "[4,12]", 12), "gap or an overlap");
		assertRefused(file("F32", "[2]", "[8,0]", 12), "in -8 bytes");
		assertRefused(file("F32", "[-2]", "[0,8]", 8), "not the JSON");
		assertRefused(file("F32", "[2.0]", "[0,8]", 8), "not the JSON");
		assertRefused(file("F32", "[\"2\"]", "[0,8]", 8), "not the JSON");
		assertRefused(file("F32", "[99999999999999999999]", "[0,8]", 8), "not the JSON");
		assertRefused(file("F32", "[4294967296,4294967296]", "[0,0]", 0), "in 0 bytes");
		assertRefused(file("F32", "[65536,65536]", "[0,17179869184]", 8), "in 17179869184 bytes");
		assertRefused(file("F32", "[500000000]", "[0,2000000000]", 8), "truncated within tensor a");
		assertRefused(file("F32", "[2]", "[0,8,9]", 8), "does not give");
		assertRefused(file("F16", "[2]", "[0,4]", 4), "type F16");
		assertRefused(file("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4],\"x\":1}}", 4), "unknown");
		final String one = "{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}";
		assertRefused(file("{\"a\":" + one + ",\"a\":" + one + "}", 4), "twice");
		assertRefused(file("{\"a\":" + one + ",\"b\":" + one + "}", 4), "overlap");
	}

	@Test
	void halvesOfComplexTensorsBelongTogether() {
		final String first = "{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}";
		final String second = "{\"dtype\":\"F32\",\"shape\":[1,1],\"data_offsets\":[4,8]}";
		assertRefused(file("{\"a.re\":" + first + "}", 4), "one half");
		assertRefused(file("{\"a.re\":" + first + ",\"a.im\":" + second + "}", 8), "one half");
		assertRefused(file("{\"__a\":" + first + "}", 4), "impossible name");
		assertThrows(IllegalArgumentException.class, () -> new SafeTensors(Map.of("a.im", Tensor.scalar(1)), Map.of()));
	}
}
