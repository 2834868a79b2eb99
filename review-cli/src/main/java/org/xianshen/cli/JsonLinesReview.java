package org.xianshen.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xianshen.disclosure.DisclosureContext;
import org.xianshen.document.SourceDocument;
import org.xianshen.message.Problem;
import org.xianshen.report.json.ReviewJson;
import org.xianshen.review.ReviewReport;

/**
 * Reviews a stream of JSON Lines, each a document of its own, and answers one line each in the same order.
 *
 * <p>Lines are worked on in small batches, on all cores; memory does not grow with the stream.
 */
final class JsonLinesReview {

    private static final int BATCH_LINES = 256;
    private static final int BATCH_CHARACTERS = 4 << 20;

    private final Workplace workplace;
    private final DisclosureContext context;
    private final ReviewJson json;
    private final Console console;

    JsonLinesReview(Workplace workplace, DisclosureContext context, ReviewJson json, Console console) {
        this.workplace = workplace;
        this.context = context;
        this.json = json;
        this.console = console;
    }

    /** Reviews every line of {@code in}, which is called {@code name} in messages; returns the highest exit code. */
    int run(String name, InputStream in, Consumer<String> answers) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
        int exitCode = ExitCode.OK;
        long lineNumber = 0;
        List<Line> batch = new ArrayList<>();
        int characters = 0;
        for (String text = reader.readLine(); text != null; text = reader.readLine()) {
            lineNumber++;
            if (text.isBlank()) {
                continue;
            }
            batch.add(new Line(name, lineNumber, text));
            characters += text.length();
            if (batch.size() == BATCH_LINES || characters >= BATCH_CHARACTERS) {
                exitCode = Math.max(exitCode, answer(batch, answers));
                batch.clear();
                characters = 0;
            }
        }
        return Math.max(exitCode, answer(batch, answers));
    }

    private int answer(List<Line> batch, Consumer<String> answers) {
        int exitCode = ExitCode.OK;
        for (Answer answer : batch.parallelStream().map(this::review).toList()) {
            answers.accept(answer.json());
            exitCode = Math.max(exitCode, answer.exitCode());
            Failure failure = answer.failure();
            if (failure != null) {
                console.problem(failure.problem(), failure.cause());
            }
        }
        return exitCode;
    }

    private Answer review(Line line) {
        String id = "";
        try {
            JsonLineRequest request = JsonLineRequest.parse(line.text(), line.place());
            id = request.id();
            DisclosureContext own = workplace.context(
                    request.regime() == null && request.on() == null
                            ? context.regime().id()
                            : request.regime(),
                    request.on() == null ? context.on() : request.on(),
                    request.catalogue() == null ? context.catalogueItem() : request.catalogue());
            ReviewReport report = workplace.reviewer().review(SourceDocument.ofText(id, request.text()), own);
            return new Answer(
                    json.line(report),
                    ExitCode.of(report.assessment().proposal().outcome()),
                    null);
        } catch (IOException | RuntimeException e) {
            Problem problem = InputProblems.of(line.place(), e);
            return new Answer(json.line(id, problem), ExitCode.of(problem), new Failure(problem, e));
        }
    }

    private record Line(String file, long number, String text) {
        String place() {
            return file + ":" + number;
        }

        @Override
        public String toString() {
            return place();
        }
    }

    private record Failure(Problem problem, Exception cause) {}

    private record Answer(
            String json, int exitCode, @Nullable Failure failure) {}
}
