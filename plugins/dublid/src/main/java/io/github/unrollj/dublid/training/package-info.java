/** What a network learns from and what it minimises. */
package io.github.unrollj.dublid.training;
