/**
 * Help without a network: the README pages, inside the jars, as HTML that Swing shows.
 * <p>
 * Pages lie as they do in the repository, under {@code help/}: {@code help/README.md} is the first one, that of a
 * reconstructor is {@code help/plugins/ID/README.md}, and pictures are beside them. A jar of somebody else's that has a page
 * there has help.
 */
package io.github.unrollj.help;
