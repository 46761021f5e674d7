package io.github.unrollj.benchmark;

import io.github.unrollj.autodiff.Tape;
import io.github.unrollj.autodiff.Variable;
import io.github.unrollj.operator.Gaussian;
import io.github.unrollj.proximal.SoftThreshold;
import io.github.unrollj.tensor.Tensor;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The soft threshold of 128 channels of 512 numbers, for inference and with its gradient. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class SoftThresholdBenchmark {

	private final Tensor real = new Gaussian(1).real(128, 512);
	private final Tensor complex = new Gaussian(2).complex(128, 512);
	private final Tensor seed = new Gaussian(3).real(128, 512);
	private Tensor thetas;

	@Setup
	public void prepare() {
		thetas = Tensor.zeros(128);
		Arrays.fill(thetas.real(), 0.5f);
	}

	@Benchmark
	public Tensor real(final Work.Elements work) {
		work.elements += real.count();
		return SoftThreshold.shrinkChannels(Variable.constant(real), Variable.constant(thetas)).value();
	}

	@Benchmark
	public Tensor complex(final Work.Elements work) {
		work.elements += complex.count();
		return SoftThreshold.shrinkChannels(Variable.constant(complex), Variable.constant(thetas)).value();
	}

	@Benchmark
	public Tensor realWithGradient(final Work.Elements work) {
		work.elements += real.count();
		final Tape tape = new Tape();
		final Variable x = tape.watch(real);
		tape.backward(SoftThreshold.shrinkChannels(x, tape.watch(thetas)), seed);
		return x.gradient();
	}
}
