/** Movies of any size and length, separated in overlapping blocks of space and time, frame after frame. */
package io.github.unrollj.corona.blocks;
