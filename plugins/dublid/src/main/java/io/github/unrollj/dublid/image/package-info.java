/** Planes on their way into the network and out of it: borders, scale, symmetries. */
package io.github.unrollj.dublid.image;
