package org.xianshen.rules.frame;

/**
 * Where the head of a document ends.
 *
 * @param titleStart first line of the title; the number of lines when there is none
 * @param titleEnd one past its last line; 0 when there is none
 * @param textStart the line at which addressees or text begin
 * @param order whether the head is that of an order, which an office-holder signs by name
 */
record FrameHead(int titleStart, int titleEnd, int textStart, boolean order) {}
