package io.github.unrollj.train;

import ij.ImagePlus;

/** The slices of a stack. */
final class StackPictures implements Pictures {

	private final ImagePlus stack;

	StackPictures(final ImagePlus stack) {
		this.stack = stack;
	}

	@Override
	public int size() {
		return stack.getStackSize();
	}

	@Override
	public String name(final int index) {
		return stack.getTitle() + ", slice " + (index + 1);
	}

	@Override
	public Picture load(final int index) {
		return Picture.slice(stack, index + 1);
	}
}
