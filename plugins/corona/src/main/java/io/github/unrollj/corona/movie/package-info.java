/** Movies as ImageJ has them: read frame by frame, written as they are computed, simulated, cut into pieces. */
package io.github.unrollj.corona.movie;
