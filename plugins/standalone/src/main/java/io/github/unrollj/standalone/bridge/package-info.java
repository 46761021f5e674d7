/** The commands in plain ImageJ 1.x: menu entries, dialogs, macros. */
package io.github.unrollj.standalone.bridge;
