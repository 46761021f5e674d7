/**
 * How soon commands stop when they are cancelled. Not a test, since it measures times; run after {@code mvn test-compile}
 * with the class path of the tests: {@code java -cp ... io.github.unrollj.standalone.latency.CancelLatency [pattern]}.
 */
package io.github.unrollj.standalone.latency;
