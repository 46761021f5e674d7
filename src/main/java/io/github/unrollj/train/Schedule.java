package io.github.unrollj.train;

import java.util.Locale;

/** How the learning rate changes during training. */
@FunctionalInterface
public interface Schedule {

	/**
	 * The factor on the base rate.
	 *
	 * @param epoch how far training is, in epochs, from 0 to less than {@code epochs}; not necessarily whole
	 * @param epochs the length of training
	 */
	double factor(double epoch, double epochs);

	/** Always the base rate. */
	static Schedule constant() {
		return (epoch, epochs) -> 1;
	}

	/** From the base rate to zero along half a cosine: (1 + cos(pi epoch / epochs)) / 2. */
	static Schedule cosine() {
		return (epoch, epochs) -> 0.5 * (1 + StrictMath.cos(Math.PI * epoch / epochs));
	}

	/** Multiplied by {@code factor} after every {@code every} epochs. */
	static Schedule step(final double every, final double factor) {
		return (epoch, epochs) -> StrictMath.pow(factor, Math.floor(epoch / every));
	}

	/** Rises linearly during the first {@code length} epochs, then follows another schedule over the rest. */
	static Schedule warmUp(final double length, final Schedule then) {
		return (epoch, epochs) -> epoch < length ? (epoch + 1e-3 * length) / (1.001 * length) : then.factor(epoch -
			length, Math.max(epochs - length, epoch - length));
	}

	/**
	 * A schedule from text.
	 *
	 * @param text {@code constant}, {@code cosine}, {@code step:EPOCHS:FACTOR} or {@code warmup:EPOCHS:} followed by one
	 *          of the others; for example {@code step:50:0.5} or {@code warmup:2:cosine}
	 */
	static Schedule parse(final String text) {
		final String[] parts = text.trim().toLowerCase(Locale.ROOT).split(":", 3);
		try {
			switch (parts[0]) {
				case "constant":
					if (parts.length == 1) return constant();
					break;
				case "cosine":
					if (parts.length == 1) return cosine();
					break;
				case "step":
					if (parts.length == 3) return step(positive(parts[1]), positive(parts[2]));
					break;
				case "warmup":
					if (parts.length == 3) return warmUp(positive(parts[1]), parse(parts[2]));
					break;
				default:
			}
		}
		catch (final IllegalArgumentException e) {
			throw unknown(text);
		}
		throw unknown(text);
	}

	private static double positive(final String text) {
		final double value = Double.parseDouble(text);
		if (value > 0 && Double.isFinite(value)) return value;
		throw new IllegalArgumentException(text);
	}

	private static IllegalArgumentException unknown(final String text) {
		return new IllegalArgumentException("schedule is " + text +
			" and must be constant, cosine, step:EPOCHS:FACTOR (step:50:0.5) or warmup:EPOCHS:SCHEDULE (warmup:2:cosine)");
	}
}
