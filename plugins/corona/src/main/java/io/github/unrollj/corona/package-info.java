/** Moving, sparse signals apart from a slowly changing background: robust principal component analysis, unrolled (CORONA). */
package io.github.unrollj.corona;
