package io.github.unrollj.benchmark;

import com.google.gson.Gson;

/**
 * Times of a network in a process of its own.
 *
 * @param inference milliseconds
 * @param training milliseconds for a step
 */
public record Times(double inference, double training) {

	/** As JSON, which {@link PeerComparison} reads. */
	public void print() {
		System.out.println(new Gson().toJson(this));
	}
}
