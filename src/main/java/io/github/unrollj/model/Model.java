package io.github.unrollj.model;

import com.google.gson.JsonObject;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Reconstructor;
import io.github.unrollj.unrolled.UnrolledNetwork;
import io.github.unrollj.work.AtomicFile;
import io.github.unrollj.work.Cancellation;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A network's parameters with all that is needed to rebuild it, and where they come from. One model is one
 * {@code .safetensors} file: see {@link SafeTensors} for the layout. Immutable, apart from the tensors, which must not
 * be changed.
 *
 * @param reconstructor {@link Reconstructor#id()} of the method
 * @param configuration what {@link Reconstructor#network} takes
 * @param formatVersion version of the meaning of the metadata, 1 to {@link #FORMAT_VERSION}
 * @param card where it comes from
 * @param parameters the network's parameters by name
 */
public record Model(String reconstructor, JsonObject configuration, int formatVersion, ModelCard card,
	Map<String, Tensor> parameters)
{

	/** The version written by this class, and the newest it reads. */
	public static final int FORMAT_VERSION = 1;

	public Model {
		configuration = configuration.deepCopy();
		parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
	}

	/** The model of a network as it is now; later changes of the network's parameters do not reach it. */
	public static Model of(final Reconstructor reconstructor, final JsonObject configuration,
		final UnrolledNetwork network, final ModelCard card)
	{
		return new Model(reconstructor.id(), configuration, FORMAT_VERSION, card, network.parameters().snapshot());
	}

	/**
	 * @throws ModelFileException if the file is not there, or is not a usable model
	 * @throws IOException if reading fails
	 */
	public static Model open(final Path file) throws IOException {
		if (!Files.isRegularFile(file)) throw new ModelFileException(file.toString(), "is not there or not a file");
		try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
			return open(in, file.toString());
		}
	}

	/**
	 * Reads a stream, which may hold nothing else, to its end.
	 *
	 * @param name of the file or resource, for messages
	 * @throws ModelFileException if it is not a usable model
	 */
	public static Model open(final InputStream in, final String name) throws IOException {
		final SafeTensors contents = SafeTensors.read(in, name);
		final ModelMetadata metadata = new ModelMetadata(contents.metadata(), name);
		final int version = metadata.version();
		return new Model(metadata.reconstructor(), metadata.configuration(), version, metadata.card(), contents
			.tensors());
	}

	/** As {@link #open(InputStream, String)}. */
	public static Model open(final byte[] bytes, final String name) throws IOException {
		return open(new ByteArrayInputStream(bytes), name);
	}

	/** Writes the file, which appears under its name only when complete. */
	public void save(final Path file) throws IOException {
		try (AtomicFile atomic = AtomicFile.begin(file)) {
			try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(atomic.temporary()))) {
				new SafeTensors(parameters, ModelMetadata.format(this)).write(out);
			}
			atomic.commit();
		}
	}

	/**
	 * The network, rebuilt from its configuration, with these parameters.
	 *
	 * @throws IllegalArgumentException naming the model, if it belongs to another reconstructor, or if its
	 *           configuration and parameters do not fit together
	 */
	public UnrolledNetwork network(final Reconstructor method) {
		if (!method.id().equals(reconstructor)) {
			throw new IllegalArgumentException("Model \"" + card.name() + "\" belongs to " + reconstructor +
				", not to " + method.id());
		}
		Cancellation.check();
		try {
			final UnrolledNetwork network = method.network(configuration(), card.seed());
			network.parameters().load(parameters);
			return network;
		}
		catch (final IllegalArgumentException e) {
			throw new IllegalArgumentException("Model \"" + card.name() + "\" does not fit its configuration: " + e
				.getMessage(), e);
		}
	}

	/** A copy. */
	@Override
	public JsonObject configuration() {
		return configuration.deepCopy();
	}

	/** The same model under another card. */
	public Model withCard(final ModelCard other) {
		return new Model(reconstructor, configuration, formatVersion, other, parameters);
	}
}
