package io.github.unrollj.dublid.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import com.google.gson.Gson;

import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.dublid.splitting.Grid;
import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.unrolled.Layers;
import io.github.unrollj.unrolled.ParameterSet;
import io.github.unrollj.unrolled.Weights;
import io.github.unrollj.work.Workers;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

/** A forward pass in double precision, computed independently: the kernels after all layers and the image. */
class ForwardGoldenTest {

	private static final class Golden {

		int C;
		int L;
		int box;
		int[] fft;
		float[][] y;
		float[][][][][] weights;
		float[][] thresholds;
		float[][] zeta_effective;
		float[] eta_effective;
		float[] kernel_prox;
		float[] beta_effective;
		float[][][] feature_l0;
		float[][][] kernels;
		float[][] image;
	}

	private final Golden golden = read();
	private final DublidNetwork network = network();

	@Test
	void everyLayersKernelAndTheImageAgree() {
		final Tensor y = tensor(golden.y, golden.y.length, golden.y[0].length);
		final Grid grid = Grid.of(y.size(0), y.size(1), golden.box, golden.fft[0], golden.fft[1]);
		final List<Variable[]> layers = network.forward(Weights.constant(network.parameters()), Layers.upTo(golden.L),
			Variable.constant(y), grid, new Workers(1));
		for (int layer = 0; layer < golden.L; layer++)
			assertArrayEquals(flat(golden.kernels[layer]), layers.get(layer)[1].value().real(), 1e-5f);
		assertArrayEquals(flat(golden.image), layers.get(golden.L - 1)[0].value().real(), 1e-5f);
	}

	@Test
	void theFirstLevelAgrees() {
		final Tensor y = tensor(golden.y, golden.y.length, golden.y[0].length);
		final Variable w0 = Cascade.zeroMean(Variable.constant(network.parameters().get("w0").value()));
		final Tensor level = Cascade.first(Variable.constant(y), w0, new Workers(1)).value();
		assertArrayEquals(flat(golden.feature_l0), level.real(), 1e-6f);
	}

	private DublidNetwork network() {
		final DublidNetwork result = StartValues.random(new DublidConfiguration(golden.C, golden.L, golden.box), 0);
		final ParameterSet set = result.parameters();
		for (int s = 0; s < golden.L; s++)
			set(set, "w" + s, 1, flat(golden.weights[s]));
		set(set, "b0", PenaltyVariables.THRESHOLD_UNIT, golden.thresholds[0]);
		for (int layer = 1; layer <= golden.L; layer++) {
			set(set, "b." + layer, PenaltyVariables.THRESHOLD_UNIT, golden.thresholds[layer]);
			set(set, "zeta." + layer, PenaltyVariables.ZETA_UNIT, golden.zeta_effective[layer - 1]);
			set(set, "c." + layer, PenaltyVariables.C_UNIT, golden.kernel_prox[layer - 1]);
			set(set, "beta." + layer, 1, golden.beta_effective[layer - 1]);
		}
		set(set, "bx", PenaltyVariables.THRESHOLD_UNIT, golden.thresholds[golden.L + 1]);
		set(set, "eta", PenaltyVariables.ETA_UNIT, golden.eta_effective);
		return result;
	}

	private static void set(final ParameterSet set, final String name, final float unit, final float... values) {
		final Tensor tensor = set.get(name).value();
		for (int i = 0; i < values.length; i++)
			tensor.real()[i] = values[i] / unit;
	}

	private static Tensor tensor(final float[][] values, final int... shape) {
		return Tensor.of(flat(values), shape);
	}

	/** All numbers of nested arrays. */
	private static float[] flat(final Object nested) {
		if (nested instanceof float[]) return (float[]) nested;
		float[] result = {};
		for (final Object part : (Object[]) nested) {
			final float[] more = flat(part);
			final float[] longer = Arrays.copyOf(result, result.length + more.length);
			System.arraycopy(more, 0, longer, result.length, more.length);
			result = longer;
		}
		return result;
	}

	private static Golden read() {
		final Reader reader = new InputStreamReader(ForwardGoldenTest.class.getResourceAsStream(
			"/golden/dublid_forward_golden.json"), StandardCharsets.UTF_8);
		return new Gson().fromJson(reader, Golden.class);
	}
}
