/**
 * Speed of the networks and of their training, beside that of the same networks in PyTorch. Not run with the tests. After
 * {@code mvn -q -DskipTests package}, from the repository's root,
 *
 * <pre>
 * java -cp plugins/standalone/target/unrollj.jar:plugins/admm-csnet/target/test-classes:src/target/test-classes \
 *     io.github.unrollj.admmcsnet.benchmark.pytorch.PyTorchBenchmark 3 1,2 python3 path/to/bench.py
 * </pre>
 *
 * times both in turn, in processes of their own: here in 3 rounds, with 1 and with 2 threads. The words after that are
 * the command of the peer, a script that takes {@code --threads N --only admm_basic --json}, or {@code admm_generic}, and
 * prints {@code {"rows": [{"what": "inference ...", "median_ms": 1.0}, {"what": "training ...", ...}]}}. Where that Python
 * has no PyTorch, only our own times are printed. On a machine that does something else meanwhile, the figures mean
 * little.
 */
package io.github.unrollj.admmcsnet.benchmark.pytorch;
