package io.github.unrollj.benchmark;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What a benchmark got done: reported per nanosecond. */
public class Work {

	/** Additions and multiplications. */
	@AuxCounters(AuxCounters.Type.OPERATIONS)
	@State(Scope.Thread)
	public static class Arithmetic {

		public long flops;
	}

	/** Numbers, real or complex, gone through. */
	@AuxCounters(AuxCounters.Type.OPERATIONS)
	@State(Scope.Thread)
	public static class Elements {

		public long elements;
	}
}
