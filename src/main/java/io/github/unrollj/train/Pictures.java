package io.github.unrollj.train;

/** Images in a fixed order, loaded when they are needed. Thread safe. */
interface Pictures {

	int size();

	/** The name of an image, counted from 0. */
	String name(int index);

	/** @throws IllegalArgumentException naming the file, if it cannot be read */
	Picture load(int index);
}
