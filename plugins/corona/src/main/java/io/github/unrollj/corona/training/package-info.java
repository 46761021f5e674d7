/** The separation of movies as something to learn. */
package io.github.unrollj.corona.training;
