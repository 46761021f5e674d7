/**
 * The separation of movies as something to learn: what examples are cut from a pair of a movie and its parts, how they are
 * varied, and what the loss and the quality of an answer are.
 */
package io.github.unrollj.corona.training;
