package io.github.unrollj.corona.simulation;

import java.util.random.RandomGenerator;

/** One course of the {@link Motion}: where in each frame the tissue that rests at (z, x) is. Millimetres from the centre. */
final class Displacement {

	/** An affine displacement: (dz, dx) = constant + gradient (z, x). */
	record Frame(double dz, double dx, double zz, double zx, double xz, double xx) {

		double axial(final double z, final double x) {
			return dz + zz * z + zx * x;
		}

		double lateral(final double z, final double x) {
			return dx + xz * z + xx * x;
		}
	}

	private final Frame[] frames;

	private Displacement(final Frame[] frames) {
		this.frames = frames;
	}

	static Displacement draw(final Motion motion, final Grid grid, final RandomGenerator random) {
		final double circular = 2 * Math.PI * Draw.between(motion.slowest(), motion.fastest(), random);
		final double direction = Draw.angle(random);
		final double phase = Draw.angle(random);
		final double strainPhase = Draw.angle(random);
		final double[] gradient = new double[4];
		for (int i = 0; i < 4; i++)
			gradient[i] = motion.strain() * Draw.between(-1, 1, random);
		final Frame[] frames = new Frame[grid.frames()];
		for (int t = 0; t < frames.length; t++) {
			final double shift = motion.amplitude() * Math.sin(circular * grid.seconds(t) + phase);
			final double strain = Math.sin(circular * grid.seconds(t) + strainPhase);
			frames[t] = new Frame(shift * Math.cos(direction) + motion.jitter() * random.nextGaussian(), shift * Math.sin(
				direction) + motion.jitter() * random.nextGaussian(), strain * gradient[0], strain * gradient[1], strain *
					gradient[2], strain * gradient[3]);
		}
		return new Displacement(frames);
	}

	Frame frame(final int t) {
		return frames[t];
	}

	/** The farthest that anything within the image moves along one axis. */
	double reach(final Grid grid) {
		double reach = 0;
		for (final Frame f : frames) {
			reach = Math.max(reach, Math.abs(f.dz) + Math.abs(f.zz) * grid.halfHeight() + Math.abs(f.zx) * grid.halfWidth());
			reach = Math.max(reach, Math.abs(f.dx) + Math.abs(f.xz) * grid.halfHeight() + Math.abs(f.xx) * grid.halfWidth());
		}
		return reach;
	}
}
