package org.xianshen.fuzz;

import java.util.List;

/** Code that must bear any input: whatever it throws is a fault. */
public interface FuzzTarget {

    /** Runs the code on {@code input}. */
    void run(byte[] input) throws Exception;

    /** Well-formed inputs to start from. */
    List<byte[]> seeds() throws Exception;
}
