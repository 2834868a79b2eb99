package org.xianshen.cli;

import org.xianshen.document.Carrier;
import org.xianshen.message.Problem;
import org.xianshen.message.ProblemException;
import org.xianshen.review.ReviewReport;
import org.xianshen.review.StandardFormats;

/** Says once in a run that pictures stayed unread because this machine has no text recognition, and what to install. */
final class UnreadPictures {

    private final ReadingOptions options;
    private final Console console;
    private boolean told;

    UnreadPictures(ReadingOptions options, Console console) {
        this.options = options;
        this.console = console;
    }

    void tell(ReviewReport report) {
        if (told || options.ocr == ReadingOptions.Ocr.OFF) {
            return;
        }
        boolean unread = report.extracted().census().refused().stream().anyMatch(e -> e.carrier() == Carrier.IMAGE);
        if (unread && !StandardFormats.pictures().isAvailable()) {
            Problem problem = Problem.of("CLI-022", report.document().name());
            console.problem(problem, new ProblemException(problem));
            told = true;
        }
    }
}
