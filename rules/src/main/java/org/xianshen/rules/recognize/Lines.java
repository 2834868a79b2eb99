package org.xianshen.rules.recognize;

/** Where lines of an original text begin and end, looking no further than a line that can hold a mark is long. */
final class Lines {

    private static final int REACH = 400;

    private Lines() {}

    /** The start of the line around {@code place}, or a place far before it. */
    static int start(String text, int place) {
        int at = Math.min(place, text.length());
        int limit = Math.max(0, at - REACH);
        while (at > limit && text.charAt(at - 1) != '\n') {
            at--;
        }
        return at;
    }

    /** The end of the line around {@code place}, without its line feed, or a place far behind it. */
    static int end(String text, int place) {
        int at = place;
        int limit = Math.min(text.length(), place + REACH);
        while (at < limit && text.charAt(at) != '\n') {
            at++;
        }
        return at;
    }
}
