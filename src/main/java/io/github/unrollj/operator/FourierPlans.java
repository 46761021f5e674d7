package io.github.unrollj.operator;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jtransforms.fft.FloatFFT_1D;

import pl.edu.icm.jlargearrays.ConcurrencyUtils;

/** JTransforms' plans by length: the few that a thread used last are kept, for that thread only. */
final class FourierPlans {

	private static final int KEPT = 8;

	static {
		// parallelism is over planes and samples, one level above; this setting is JTransforms' only one, for the JVM
		ConcurrencyUtils.setNumberOfThreads(1);
	}

	private static final ThreadLocal<Map<Integer, FloatFFT_1D>> PLANS = ThreadLocal.withInitial(
		() -> new LinkedHashMap<>(16, 0.75f, true) {

			@Override
			protected boolean removeEldestEntry(final Map.Entry<Integer, FloatFFT_1D> eldest) {
				return size() > KEPT;
			}
		});

	private FourierPlans() {}

	static FloatFFT_1D ofLength(final int n) {
		return PLANS.get().computeIfAbsent(n, FloatFFT_1D::new);
	}
}
