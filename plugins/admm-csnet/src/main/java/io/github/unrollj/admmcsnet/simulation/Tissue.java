package io.github.unrollj.admmcsnet.simulation;

/** Tissues by proton density, relative to water, and relaxation times in ms, typical of 1.5 T. */
enum Tissue {

	FAT(0.9, 280, 75), MUSCLE(0.8, 900, 45), BONE(0.07, 500, 8), MARROW(0.6, 420, 60), CSF(1, 4000, 1800), GREY(0.82, 1000,
		95), WHITE(0.72, 650, 78), BLOOD(0.92, 1400, 230), LUNG(0.1, 1000, 30), HEART(0.8, 950, 52), LIVER(0.75, 600, 46),
	SPLEEN(0.8, 1000, 75), LESION(0.92, 1500, 170), VITREOUS(1, 3500, 900), AIR(0, 1000, 50);

	final double density;
	final double t1;
	final double t2;

	Tissue(final double density, final double t1, final double t2) {
		this.density = density;
		this.t1 = t1;
		this.t2 = t2;
	}
}
