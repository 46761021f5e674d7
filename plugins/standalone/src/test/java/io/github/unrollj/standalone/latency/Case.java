package io.github.unrollj.standalone.latency;

import java.util.Map;

/**
 * A command and its inputs.
 *
 * @param name in the table
 * @param inputs by key
 */
record Case(String name, String command, Map<String, Object> inputs) {}
