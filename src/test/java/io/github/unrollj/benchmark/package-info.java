/**
 * Speed of the kernels that the networks spend their time in, by JMH. Not run with the tests. From the repository's root,
 *
 * <pre>
 * mvn -q -Popenblas -pl src test-compile exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
 *     -Dexec.args="-cp %classpath org.openjdk.jmh.Main Product"
 * </pre>
 *
 * runs the benchmarks whose name contains the last word; without a word it runs all. Without {@code -Popenblas}, which
 * puts OpenBLAS for this platform on the class path, {@code best} is plain Java too. JMH's own options go behind the
 * word: {@code -p size=512x512x512 -f 3 -jvm /path/to/another/java}. A column {@code flops} in ops/ns is in GFLOP/s, and a
 * column {@code elements} in elements per nanosecond; the machine's peak is the product of 512 x 512 x 512.
 */
package io.github.unrollj.benchmark;
