package org.xianshen.extract.isolate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.xianshen.message.Problem;
import org.xianshen.message.ProblemException;

/** Problems as bytes and back; only those of reading are believed. */
final class ProblemCodec {

    private static final int LONGEST = 4096;
    private static final int MOST_ARGUMENTS = 10;

    private ProblemCodec() {}

    static void write(WireWriter out, Problem problem) throws IOException {
        out.writeText(problem.code());
        out.writeText(cut(problem.where()));
        List<String> arguments = problem.arguments();
        int count = Math.min(MOST_ARGUMENTS, arguments.size());
        out.writeInt(count);
        for (String argument : arguments.subList(0, count)) {
            out.writeText(cut(argument));
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    static ProblemException read(WireReader in) throws IOException {
        String code = in.readText(LONGEST);
        String where = in.readText(LONGEST);
        List<String> arguments = new ArrayList<>();
        for (int left = in.readInt(MOST_ARGUMENTS); left > 0; left--) {
            arguments.add(in.readText(LONGEST));
        }
        if (!code.startsWith("EXT-")) {
            throw new CorruptFrameException("a problem that is none of reading");
        }
        try {
            return new ProblemException(new Problem(code, where, arguments));
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new CorruptFrameException("a problem without a wording");
        }
    }
}
