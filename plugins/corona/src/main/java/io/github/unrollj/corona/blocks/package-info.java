/**
 * Movies of any size and length, separated in overlapping blocks of space and time, frame after frame.
 * <p>
 * Frames come from a {@link io.github.unrollj.corona.blocks.FrameSource} and go to a
 * {@link io.github.unrollj.corona.blocks.FrameSink}, each once and in order, so that neither movie has to be in memory.
 * {@link io.github.unrollj.corona.blocks.MovieBlocks} holds the frames of one block in time: measured, and the sums of
 * tissue and blood to which blocks are added.
 */
package io.github.unrollj.corona.blocks;
