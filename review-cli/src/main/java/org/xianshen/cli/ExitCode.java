package org.xianshen.cli;

import org.xianshen.disclosure.DisclosureProposal;
import org.xianshen.message.Problem;

/** What the process answers with; of several files the highest. */
final class ExitCode {

    /** Release as it is, or the command did what it was asked. */
    static final int OK = 0;
    /** Refused: redaction not proven, signature or proof invalid, gate closed. */
    static final int REFUSED = 40;
    /** The input cannot be read. */
    static final int UNREADABLE = 50;
    /** The command line is wrong. */
    static final int USAGE = 64;

    private ExitCode() {}

    static int of(DisclosureProposal.Outcome outcome) {
        return outcome.exitCode();
    }

    /** By the area of the problem's code. */
    static int of(Problem problem) {
        return switch (problem.code().substring(0, 3)) {
            case "EXT", "INP" -> UNREADABLE;
            case "CLI", "LAW", "RUL", "LEX", "DEI" -> USAGE;
            default -> REFUSED;
        };
    }
}
