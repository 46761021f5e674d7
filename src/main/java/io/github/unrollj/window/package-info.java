/** What a user watches while a network is trained; only used where there is a display. */
package io.github.unrollj.window;
