package io.github.unrollj.admmcsnet.network;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;

import io.github.unrollj.admmcsnet.network.NetworkShape.Kind;
import io.github.unrollj.operator.Border;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Networks of the weights that the authors of ADMM-Net published, for images of peak 1. */
public final class PublishedWeights {

	private PublishedWeights() {}

	/** The network of a file: an X layer, then stages of C, Z, M and X layers, and the loss. */
	public static BasicNetwork of(final Path file) throws IOException {
		final JsonArray layers = JsonParser.parseString(Files.readString(file)).getAsJsonObject().getAsJsonArray("layers");
		final int stages = layers.size() / 4;
		final BasicNetwork network = new BasicNetwork(new NetworkShape(Kind.BASIC, stages, 8, 1, false, Border.CIRCULAR, true,
			false));
		setPenalty(network, 0, weights(layers, 0));
		for (int k = 1; k <= stages; k++) {
			set(network, "d." + k, weights(layers, 4 * k - 3).get(0));
			set(network, "q." + k, weights(layers, 4 * k - 2).get(0));
			set(network, "eta." + k, weights(layers, 4 * k - 1).get(0));
			setPenalty(network, k, weights(layers, 4 * k));
		}
		return network;
	}

	private static JsonArray weights(final JsonArray layers, final int index) {
		return layers.get(index).getAsJsonObject().getAsJsonArray("weights");
	}

	private static void setPenalty(final BasicNetwork network, final int layer, final JsonArray weights) {
		set(network, "h." + layer, weights.get(0));
		set(network, "rho." + layer, weights.get(1));
	}

	/** The file has a column per filter, the network a row. */
	private static void set(final BasicNetwork network, final String name, final JsonElement matrix) {
		final float[] values = network.parameters().get(name).value().real();
		final JsonArray rows = matrix.getAsJsonArray();
		for (int i = 0; i < values.length; i++) {
			final int row = i % rows.size();
			values[i] = rows.get(row).getAsJsonArray().get(i / rows.size()).getAsFloat();
		}
	}
}
