/** Whether a result can be believed: noise, residual, kernels that say that nothing was found. */
package io.github.unrollj.dublid.diagnosis;
