package io.github.unrollj.benchmark;

import io.github.unrollj.operator.Fourier;
import io.github.unrollj.operator.Gaussian;
import io.github.unrollj.operator.RealFourier;
import io.github.unrollj.tensor.Tensor;

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

/** Two-dimensional transforms of square images. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class FourierBenchmark {

	@Param({ "256", "320", "512" })
	private int size;

	private Fourier fourier;
	private RealFourier realFourier;
	private Tensor complex;
	private Tensor real;

	@Setup
	public void prepare() {
		fourier = Fourier.unitary(Fourier.Dc.CORNER, size, size);
		realFourier = RealFourier.of(size, size);
		complex = new Gaussian(1).complex(size, size);
		real = new Gaussian(2).real(size, size);
	}

	@Benchmark
	public Tensor complex(final Work.Elements work) {
		work.elements += complex.count();
		return fourier.apply(complex);
	}

	@Benchmark
	public Tensor real(final Work.Elements work) {
		work.elements += real.count();
		return realFourier.apply(real);
	}
}
