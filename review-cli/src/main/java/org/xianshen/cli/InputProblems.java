package org.xianshen.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.xianshen.message.Problem;
import org.xianshen.message.ProblemException;

/** Names what went wrong with a file as a coded problem. */
final class InputProblems {

    private InputProblems() {}

    static Problem of(String where, Throwable failure) {
        if (failure instanceof ProblemException known) {
            Problem problem = known.problem();
            return problem.where().isEmpty() && !where.isEmpty()
                    ? new Problem(problem.code(), where, problem.arguments())
                    : problem;
        }
        if (failure instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
            return of(where, unchecked.getCause());
        }
        if (failure instanceof FileSystemException file) {
            return fileProblem(where.isEmpty() ? String.valueOf(file.getFile()) : where, file);
        }
        if (failure instanceof IOException) {
            return Problem.of("INP-004", where, failure.getClass().getSimpleName());
        }
        if (failure instanceof OutOfMemoryError) {
            return Problem.of("INP-006", where);
        }
        return Problem.of("INP-009", where, failure.getClass().getSimpleName());
    }

    private static Problem fileProblem(String where, FileSystemException failure) {
        if (failure instanceof NoSuchFileException) {
            return Problem.of("INP-001", where);
        }
        if (failure instanceof AccessDeniedException) {
            return Problem.of("INP-002", where);
        }
        if (failure instanceof FileAlreadyExistsException) {
            return Problem.of("CLI-006", where);
        }
        return Problem.of("INP-004", where, failure.getClass().getSimpleName());
    }
}
