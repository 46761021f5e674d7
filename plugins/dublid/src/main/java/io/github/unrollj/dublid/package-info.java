/** Blind deblurring: half-quadratic splitting with learned filters, unrolled (DUBLID). */
package io.github.unrollj.dublid;
