/**
 * Quality and speed beside BART (the Berkeley Advanced Reconstruction Toolbox). Not run with the tests. After
 * {@code mvn -q -DskipTests package}, from the repository's root,
 *
 * <pre>
 * java -cp plugins/standalone/target/unrollj.jar:plugins/admm-csnet/target/test-classes:src/target/test-classes \
 *     io.github.unrollj.admmcsnet.benchmark.PeerBenchmark TEST_FOLDER TUNING_FOLDER pseudo-radial:0.2 default
 * </pre>
 *
 * prints a table of all methods on the images of the first folder, undersampled retrospectively. What has to be tuned is
 * tuned on four images of the second. Where the program {@code bart} is not installed its rows are left out. On a machine
 * that does something else meanwhile, the times mean little. {@code CoilBenchmark}, started likewise without arguments,
 * compares what several coils give with and without their sensitivities.
 */
package io.github.unrollj.admmcsnet.benchmark;
