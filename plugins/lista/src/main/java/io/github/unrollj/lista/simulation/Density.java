package io.github.unrollj.lista.simulation;

/** Light per um^2 at a point of the specimen, given in um. */
@FunctionalInterface
interface Density {

	double at(double x, double y);
}
