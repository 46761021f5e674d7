package io.github.unrollj.admmcsnet.kspace;

import java.lang.reflect.Array;

/** Numbers from the nested arrays that the HDF5 library gives. */
final class HdfNumbers {

	private HdfNumbers() {}

	/**
	 * Copies an array of any depth of numbers, or of the names TRUE and FALSE as which h5py stores booleans.
	 *
	 * @return the index after the last copied, or -1 if these are not numbers or too many
	 */
	static int copy(final Object from, final float[] to, final int at) {
		if (from instanceof float[] numbers) {
			if (at + numbers.length > to.length) return -1;
			System.arraycopy(numbers, 0, to, at, numbers.length);
			return at + numbers.length;
		}
		int next = at;
		for (int i = 0; from.getClass().isArray() && i < Array.getLength(from) && next >= 0; i++) {
			final Object element = Array.get(from, i);
			if (element.getClass().isArray()) next = copy(element, to, next);
			else next = put(element, to, next);
		}
		return next;
	}

	private static int put(final Object element, final float[] to, final int at) {
		if (at == to.length) return -1;
		if (element instanceof Number number) to[at] = number.floatValue();
		else if (element instanceof Boolean flag) to[at] = flag ? 1 : 0;
		else if ("TRUE".equals(element)) to[at] = 1;
		else if ("FALSE".equals(element)) to[at] = 0;
		else return -1;
		return at + 1;
	}
}
