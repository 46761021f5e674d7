package io.github.unrollj.train;

import io.github.unrollj.tensor.Tensor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The bytes of a {@link TrainingState}: texts as length and UTF-8; maps as size, then key and value; tensors as kind (1
 * for complex), rank, sizes, real plane, imaginary plane.
 */
final class StateFormat {

	private StateFormat() {}

	static void write(final TrainingState state, final DataOutput out) throws IOException {
		out.writeInt(state.run().size());
		for (final Map.Entry<String, String> entry : state.run().entrySet()) {
			writeText(entry.getKey(), out);
			writeText(entry.getValue(), out);
		}
		writeCounters(state.counters(), out);
		writeTensors(state.parameters(), out);
		writeTensors(state.best(), out);
		writeTensors(state.optimiser(), out);
	}

	static TrainingState read(final DataInput in) throws IOException {
		final Map<String, String> run = new LinkedHashMap<>();
		for (int n = in.readInt(); n > 0; n--)
			run.put(readText(in), readText(in));
		return new TrainingState(run, readCounters(in), readTensors(in), readTensors(in), readTensors(in));
	}

	private static void writeCounters(final Counters c, final DataOutput out) throws IOException {
		out.writeLong(c.step);
		out.writeLong(c.validated);
		out.writeDouble(c.seconds);
		out.writeDouble(c.lossSum);
		out.writeLong(c.lossCount);
		out.writeDouble(c.rateFactor);
		out.writeInt(c.recoveries);
		out.writeDouble(c.classical);
		out.writeDouble(c.bestQuality);
		out.writeLong(c.bestStep);
		out.writeInt(c.validationsSinceBest);
	}

	private static Counters readCounters(final DataInput in) throws IOException {
		final Counters c = new Counters();
		c.step = in.readLong();
		c.validated = in.readLong();
		c.seconds = in.readDouble();
		c.lossSum = in.readDouble();
		c.lossCount = in.readLong();
		c.rateFactor = in.readDouble();
		c.recoveries = in.readInt();
		c.classical = in.readDouble();
		c.bestQuality = in.readDouble();
		c.bestStep = in.readLong();
		c.validationsSinceBest = in.readInt();
		return c;
	}

	private static void writeTensors(final Map<String, Tensor> tensors, final DataOutput out) throws IOException {
		out.writeInt(tensors.size());
		for (final Map.Entry<String, Tensor> entry : tensors.entrySet()) {
			final Tensor tensor = entry.getValue();
			writeText(entry.getKey(), out);
			out.writeByte(tensor.isComplex() ? 1 : 0);
			out.writeByte(tensor.rank());
			for (final int size : tensor.shape())
				out.writeInt(size);
			writePlane(tensor.real(), out);
			if (tensor.isComplex()) writePlane(tensor.imaginary(), out);
		}
	}

	private static Map<String, Tensor> readTensors(final DataInput in) throws IOException {
		final Map<String, Tensor> tensors = new LinkedHashMap<>();
		for (int n = in.readInt(); n > 0; n--) {
			final String name = readText(in);
			final boolean complex = in.readByte() == 1;
			final int[] shape = new int[in.readByte()];
			for (int i = 0; i < shape.length; i++)
				shape[i] = in.readInt();
			final Tensor tensor = complex ? Tensor.complexZeros(shape) : Tensor.zeros(shape);
			readPlane(tensor.real(), in);
			if (complex) readPlane(tensor.imaginary(), in);
			tensors.put(name, tensor);
		}
		return tensors;
	}

	private static void writePlane(final float[] plane, final DataOutput out) throws IOException {
		final ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(4, plane.length));
		bytes.asFloatBuffer().put(plane);
		out.write(bytes.array());
	}

	private static void readPlane(final float[] plane, final DataInput in) throws IOException {
		final ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(4, plane.length));
		in.readFully(bytes.array());
		bytes.asFloatBuffer().get(plane);
	}

	private static void writeText(final String text, final DataOutput out) throws IOException {
		final byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		out.writeInt(bytes.length);
		out.write(bytes);
	}

	private static String readText(final DataInput in) throws IOException {
		final byte[] bytes = new byte[in.readInt()];
		in.readFully(bytes);
		return new String(bytes, StandardCharsets.UTF_8);
	}
}
