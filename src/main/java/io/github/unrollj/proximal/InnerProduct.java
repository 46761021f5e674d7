package io.github.unrollj.proximal;

import io.github.unrollj.tensor.Tensor;

/**
 * Inner products of frames, some pixels at a time. What is read stays, as line 0, 1, ..., until it is read over. Each
 * product is many partial sums side by side, which are vector loops, added up at the end.
 */
interface InnerProduct {

	/** Pixels of a line at most. */
	int PIXELS = 1024;

	/**
	 * In double precision: the product of frames is as exact as their numbers. One per thread, which is used again and
	 * again: fresh memory would not be in the cache.
	 */
	static InnerProduct inDouble() {
		return DoubleInnerProduct.OF_THREAD.get();
	}

	/** Twice as fast: partial sums of a few pixels in single precision, those added up in double. */
	static InnerProduct inFloat() {
		return FloatInnerProduct.OF_THREAD.get();
	}

	/** Copies numbers first .. first + count - 1 of a movie to a line. */
	void read(int line, Tensor movie, int first, int count);

	/** sum[i, j] += a^H b, of two lines of the same pixels. */
	void add(int a, int b, SmallMatrix sum, int i, int j);
}
