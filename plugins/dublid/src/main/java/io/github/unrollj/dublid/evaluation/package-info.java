/** The protocol by which blind deblurring is measured, for any list of methods. */
package io.github.unrollj.dublid.evaluation;
