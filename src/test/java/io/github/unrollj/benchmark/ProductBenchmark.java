package io.github.unrollj.benchmark;

import io.github.unrollj.linalg.DenseProduct;
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

/** Dense products: the peak, then LISTA's encoder, iteration, decoder and gradient, ADMM's and deblurring's filters. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class ProductBenchmark {

	/** m x k x n */
	@Param({ "512x512x512", "128x81x512", "128x128x512", "25x128x512", "128x512x128", "32x25x4096", "16x144x4096" })
	private String size;

	@Param({ "java", "best" })
	private String library;

	private DenseProduct product;
	private int m;
	private int k;
	private int n;
	private float[] a;
	private float[] b;
	private float[] c;

	@Setup
	public void prepare() {
		product = "java".equals(library) ? DenseProduct.java() : DenseProduct.best();
		final String[] sizes = size.split("x");
		m = Integer.parseInt(sizes[0]);
		k = Integer.parseInt(sizes[1]);
		n = Integer.parseInt(sizes[2]);
		final Gaussian gaussian = new Gaussian(1);
		a = gaussian.real(m, k).real();
		b = gaussian.real(k, n).real();
		c = new float[m * n];
	}

	@Benchmark
	public float[] multiply(final Work.Arithmetic work) {
		product.multiply(a, b, c, m, k, n);
		work.flops += 2L * m * k * n;
		return c;
	}
}
