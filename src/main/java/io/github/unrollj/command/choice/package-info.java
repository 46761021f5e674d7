/** Names that a dialog offers although only the running program knows them: reconstructors, commands. */
package io.github.unrollj.command.choice;
