package io.github.unrollj.lista.simulation;

import java.util.Locale;
import java.util.Random;

/** The kinds of specimens. */
public enum Scene {

	/** Nuclei with stained DNA. */
	NUCLEI {

		@Override
		void draw(final Specimen specimen, final double density, final Random random) {
			final Box field = specimen.field();
			for (final double[] at : Places.in(field.grown(12), 17 / Math.sqrt(density), random)) {
				if (random.nextDouble() < 0.12) continue;
				final double radius = Draw.between(4.6, 6.6, random);
				new Nucleus(Cell.nucleus(at[0], at[1], radius, Draw.angle(random), random), 1, random).draw(specimen);
			}
		}
	},
	/** Spread cells with microtubules, or with actin. */
	FILAMENTS {

		@Override
		void draw(final Specimen specimen, final double density, final Random random) {
			final boolean tubulin = random.nextDouble() < 0.6;
			cells(specimen, 26, random, cell -> {
				Cytoplasm.draw(specimen, cell, 0.9, 0.6, random);
				if (tubulin) Cytoskeleton.microtubules(specimen, cell, density, random);
				else Cytoskeleton.actin(specimen, cell, density, random);
			});
		}
	},
	/** Spread cells with vesicles. */
	PUNCTA {

		@Override
		void draw(final Specimen specimen, final double density, final Random random) {
			cells(specimen, 26, random, cell -> {
				Cytoplasm.draw(specimen, cell, 1.3, 0.5, random);
				Organelles.vesicles(specimen, cell, density, random);
			});
		}
	},
	/** An epithelium with labelled membranes and nuclei. */
	TISSUE {

		@Override
		void draw(final Specimen specimen, final double density, final Random random) {
			final Epithelium sheet = new Epithelium(specimen.field(), 11 / Math.sqrt(density), random);
			specimen.fillThick(specimen.field(), 4, sheet::density);
			for (final double[] at : sheet.centres()) {
				final double radius = Draw.between(2.4, 3.1, random) / Math.sqrt(density);
				new Nucleus(Cell.nucleus(at[0], at[1], radius, Draw.angle(random), random), 0.5, random).draw(specimen);
			}
		}
	},
	/** Spread cells with all of it. */
	MIXED {

		@Override
		void draw(final Specimen specimen, final double density, final Random random) {
			final boolean tubulin = random.nextBoolean();
			cells(specimen, 26, random, cell -> {
				Cytoplasm.draw(specimen, cell, 1.3, 0.5, random);
				new Nucleus(cell.nucleus(), 2, random).draw(specimen);
				if (tubulin) Cytoskeleton.microtubules(specimen, cell, 0.8 * density, random);
				else Cytoskeleton.actin(specimen, cell, 0.7 * density, random);
				if (random.nextBoolean()) Organelles.mitochondria(specimen, cell, density, random);
				else Organelles.vesicles(specimen, cell, 0.4 * density, random);
			});
		}
	};

	/** What stands for a kind that the seed decides. */
	public static final String RANDOM = "random";

	/**
	 * Puts it into the specimen.
	 *
	 * @param density number of objects relative to the usual one
	 */
	abstract void draw(Specimen specimen, double density, Random random);

	/** The name in lower case. */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	private static void cells(final Specimen specimen, final double spacing, final Random random, final Part part) {
		for (final double[] at : Places.in(specimen.field().grown(spacing), spacing, random)) {
			final Cell cell = Cell.at(at[0], at[1], spacing * Draw.between(0.46, 0.6, random), random);
			if (cell.touches(specimen.field())) part.draw(cell);
		}
	}

	@FunctionalInterface
	private interface Part {

		void draw(Cell cell);
	}
}
