/** The commands: deblur, simulate, compare. */
package io.github.unrollj.dublid.command;
