package io.github.unrollj.linalg;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Chooses the implementation of matrix products when the first one is wanted, and says which in the log. */
final class Products {

	/** System property: {@code java} keeps OpenBLAS out even where it would load. */
	static final String CHOICE = "unrollj.linalg";

	static final DenseProduct JAVA = new JavaProduct();
	static final DenseProduct BEST = choose();

	private Products() {}

	private static DenseProduct choose() {
		final Logger log = System.getLogger("io.github.unrollj");
		DenseProduct product = JAVA;
		String why = "plain Java";
		if (!"java".equals(System.getProperty(CHOICE))) {
			try {
				product = OpenBlasProduct.load();
				why = product.name();
			}
			catch (final LinkageError e) {
				// the binding is not on the class path, or has no native library for this machine
				why = "plain Java (no OpenBLAS here)";
			}
		}
		log.log(Level.INFO, "Matrix products by " + why);
		return product;
	}
}
