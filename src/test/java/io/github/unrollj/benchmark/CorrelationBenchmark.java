package io.github.unrollj.benchmark;

import io.github.unrollj.linalg.Correlation;
import io.github.unrollj.operator.Gaussian;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Convolutions of a 256 x 256 result: ADMM's filters and back, deblurring's, an interference layer's, one kernel. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class CorrelationBenchmark {

	private static final int SIZE = 256;

	/** inputs x outputs x kernel size */
	@Param({ "1x128x5", "128x1x5", "1x32x5", "32x1x5", "16x16x3", "6x2x5", "1x1x5" })
	private String kernels;

	private Correlation correlation;
	private long flops;
	private float[] x;
	private float[] w;
	private float[] dy;

	@Setup
	public void prepare() {
		final String[] sizes = kernels.split("x");
		final int inputs = Integer.parseInt(sizes[0]);
		final int outputs = Integer.parseInt(sizes[1]);
		final int taps = Integer.parseInt(sizes[2]);
		final int wide = SIZE + taps - 1;
		correlation = Correlation.of(inputs, outputs, wide, wide, taps, taps);
		final Gaussian gaussian = new Gaussian(1);
		x = gaussian.real(inputs, wide, wide).real();
		w = gaussian.real(outputs, inputs, taps, taps).real();
		dy = gaussian.real(outputs, SIZE, SIZE).real();
		flops = 2L * w.length * SIZE * SIZE;
	}

	@Benchmark
	public float[] apply(final Work.Arithmetic work) {
		work.flops += flops;
		return correlation.apply(x, w);
	}

	@Benchmark
	public float[] inputGradient(final Work.Arithmetic work) {
		work.flops += flops;
		return correlation.inputGradient(dy, w);
	}

	@Benchmark
	public float[] kernelGradient(final Work.Arithmetic work) {
		work.flops += flops;
		return correlation.kernelGradient(x, dy);
	}
}
