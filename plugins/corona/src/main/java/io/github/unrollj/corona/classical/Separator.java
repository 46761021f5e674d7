package io.github.unrollj.corona.classical;

import io.github.unrollj.tensor.Tensor;
import io.github.unrollj.work.Progress;

/** A method that takes a movie apart. Implementations are thread safe and work on the calling thread. */
@FunctionalInterface
public interface Separator {

	/**
	 * @param movie [frames, rows, columns], complex or real; not changed
	 * @param progress is told of the iterations and asked whether to go on at each
	 * @throws java.util.concurrent.CancellationException if cancelled
	 */
	Separation separate(Tensor movie, Progress progress);
}
