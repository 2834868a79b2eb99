package org.xianshen.rules.recognize;

/**
 * A half-open stretch of a view.
 *
 * @param from first code unit
 * @param to one past the last
 */
record Range(int from, int to) {

    int length() {
        return to - from;
    }
}
