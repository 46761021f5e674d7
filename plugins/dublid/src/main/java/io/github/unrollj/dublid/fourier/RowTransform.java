package io.github.unrollj.dublid.fourier;

import java.util.ArrayList;
import java.util.List;

/**
 * The un-normalised complex Fourier transform over the rows of a matrix, all columns at once, in place: decimation in
 * frequency with radices 4, 5, 3 and 2, after which the rows, not their numbers, are brought into order. Immutable.
 */
final class RowTransform {

	private final int length;
	private final int[] radices;
	private final float[] cosines;
	private final float[] sines;

	/** Entry k: where frequency k lies after the stages. */
	private final int[] order;

	/** @param length the number of rows, a product of 2, 3 and 5 */
	RowTransform(final int length) {
		this.length = length;
		this.radices = radices(length);
		this.cosines = new float[length];
		this.sines = new float[length];
		for (int i = 0; i < length; i++) {
			cosines[i] = (float) Math.cos(2 * Math.PI * i / length);
			sines[i] = (float) Math.sin(2 * Math.PI * i / length);
		}
		this.order = new int[length];
		for (int k = 0; k < length; k++) {
			int rest = k;
			int block = length;
			for (final int radix : radices) {
				block /= radix;
				order[k] += rest % radix * block;
				rest /= radix;
			}
		}
	}

	private static int[] radices(final int length) {
		if (length < 1 || !FastSize.isFast(length)) {
			throw new IllegalArgumentException("A transform's length is " + length + " and must be a product of 2, 3 and 5");
		}
		final List<Integer> radices = new ArrayList<>();
		int rest = length;
		for (final int radix : new int[] { 4, 5, 3, 2 }) {
			for (; rest % radix == 0; rest /= radix)
				radices.add(radix);
		}
		return radices.stream().mapToInt(radix -> radix).toArray();
	}

	/** @param width the transform is of the columns before this one */
	void forward(final float[][] re, final float[][] im, final int width) {
		int block = length;
		for (final int radix : radices) {
			final int step = block / radix;
			for (int start = 0; start < length; start += block) {
				for (int j = 0; j < step; j++)
					butterfly(re, im, start + j, step, radix, j * (length / block), width);
			}
			block = step;
		}
		permute(re);
		permute(im);
	}

	/** The inverse times the number of rows. */
	void inverse(final float[][] re, final float[][] im, final int width) {
		forward(im, re, width);
	}

	/** @param angle by which result i is turned i times, in parts of the full circle's {@code length} */
	private void butterfly(final float[][] re, final float[][] im, final int a, final int step, final int radix,
		final int angle, final int n)
	{
		final int b = a + step;
		final int c = b + step;
		final int d = c + step;
		final int e = d + step;
		if (radix == 2) {
			Butterflies.two(re[a], im[a], re[b], im[b], n);
			multiply(re[b], im[b], angle, n);
		}
		else if (radix == 3) {
			Butterflies.three(re[a], re[b], re[c], n);
			Butterflies.three(im[a], im[b], im[c], n);
			turn(re[b], im[b], re[c], im[c], angle, 2 * angle, n);
		}
		else if (radix == 4) {
			Butterflies.four(re[a], re[b], re[c], re[d], n);
			Butterflies.four(im[a], im[b], im[c], im[d], n);
			turn(re[b], im[b], re[d], im[d], angle, 3 * angle, n);
			multiply(re[c], im[c], 2 * angle, n);
		}
		else {
			Butterflies.five(re[a], re[b], re[c], re[d], re[e], n);
			Butterflies.five(im[a], im[b], im[c], im[d], im[e], n);
			turn(re[b], im[b], re[e], im[e], angle, 4 * angle, n);
			turn(re[c], im[c], re[d], im[d], 2 * angle, 3 * angle, n);
		}
	}

	private void turn(final float[] br, final float[] bi, final float[] dr, final float[] di, final int first,
		final int second, final int n)
	{
		if (first == 0) Butterflies.turn(br, bi, dr, di, n);
		else Butterflies.turn(br, bi, dr, di, cosines[first], -sines[first], cosines[second], -sines[second], n);
	}

	private void multiply(final float[] re, final float[] im, final int angle, final int n) {
		if (angle > 0) Butterflies.multiply(re, im, cosines[angle], -sines[angle], n);
	}

	private void permute(final float[][] rows) {
		final float[][] before = rows.clone();
		for (int k = 0; k < length; k++)
			rows[k] = before[order[k]];
	}
}
