/** What the command line and the plugin for plain ImageJ share: finding commands, reading inputs, running. */
package io.github.unrollj.standalone;
