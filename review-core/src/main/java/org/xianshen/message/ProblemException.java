package org.xianshen.message;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Thrown when an operation ends with a {@link Problem}; the message is the problem's English line. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        this(problem, null);
    }

    /**
     * A problem with the failure that caused it.
     *
     * @param cause kept for {@code --debug}; whoever prints it must know that foreign parsers may quote what they read
     */
    public ProblemException(Problem problem, @Nullable Throwable cause) {
        super(Objects.requireNonNull(problem, "problem").line(Language.EN), cause);
        this.problem = problem;
    }

    /** Shorthand for {@code new ProblemException(Problem.of(code, where, arguments))}. */
    public static ProblemException of(String code, String where, String... arguments) {
        return new ProblemException(Problem.of(code, where, arguments));
    }

    /** What went wrong. */
    public Problem problem() {
        return problem;
    }
}
