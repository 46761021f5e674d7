/** The unrolled iteration, real and complex, with its start values, and as a method for movies of any scale. */
package io.github.unrollj.corona.network;
