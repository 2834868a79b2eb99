package org.xianshen.retention;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xianshen.casework.CaseId;
import org.xianshen.casework.PersonId;
import org.xianshen.message.ProblemException;
import org.xianshen.record.JsonMembers;
import org.xianshen.record.JsonValue;
import org.xianshen.record.JsonValue.JsonObject;
import org.xianshen.record.ReviewRecord;
import org.xianshen.retention.RetentionItem.State;

/**
 * The items under retention, in a folder of the organ's choice.
 *
 * <p>Everything that happens to an item is a line of the journal {@code retention.jsonl}; what it says is durable before a
 * method returns. One process at a time; thread-safe within it.
 */
public final class RetentionRegister implements Closeable {

    private static final String JOURNAL = "retention.jsonl";
    private static final String EVENT = "event";
    private static final String ITEM = "item";

    private enum Event {
        ADD,
        TRIGGER,
        HOLD,
        LIFT,
        DISPOSING,
        DISPOSED
    }

    private final Path folder;
    private final RetentionSchedule schedule;
    private final Clock clock;
    private final Map<String, RetentionItem> items = new LinkedHashMap<>();
    private final Journal journal;

    private RetentionRegister(Path folder, RetentionSchedule schedule, Clock clock) throws IOException {
        this.folder = folder;
        this.schedule = schedule;
        this.clock = clock;
        this.journal = Journal.open(folder.resolve(JOURNAL), this::apply);
    }

    /**
     * Opens the register in {@code folder}, making it when there is none.
     *
     * @throws ProblemException {@code RET-010} when another process has it open, {@code RET-011} when its journal was
     *     changed, {@code RET-006} when an item's class is not in {@code schedule}
     */
    public static RetentionRegister open(Path folder, RetentionSchedule schedule, Clock clock) throws IOException {
        Files.createDirectories(folder);
        return new RetentionRegister(
                folder, Objects.requireNonNull(schedule, "schedule"), Objects.requireNonNull(clock, "clock"));
    }

    /**
     * Puts a record under retention.
     *
     * @param recordFile where the record file is
     * @param triggered the day its period starts, or null when that is not known yet
     * @throws ProblemException {@code RET-013} when the case is in the register, {@code RET-006} when the record's class is
     *     not in the schedule
     */
    public synchronized RetentionItem add(ReviewRecord record, Path recordFile, @Nullable LocalDate triggered)
            throws IOException {
        String id = record.caseId().value();
        if (items.containsKey(id)) {
            throw ProblemException.of("RET-013", id);
        }
        schedule.get(record.retentionClass());
        JsonObject event = event(Event.ADD, id)
                .with("class", JsonValue.of(record.retentionClass()))
                .with("recordHash", JsonValue.of(record.hash()))
                .with("recordFile", JsonValue.of(relative(recordFile)));
        if (triggered != null) {
            event = event.with("triggered", JsonValue.of(triggered.toString()));
        }
        return write(event);
    }

    /** Says that what starts an item's period happened on {@code day}. */
    public synchronized RetentionItem trigger(CaseId id, LocalDate day) throws IOException {
        requireKept(id);
        return write(event(Event.TRIGGER, id.value()).with("triggered", JsonValue.of(day.toString())));
    }

    /**
     * Puts a hold on an item: it cannot be disposed of until the hold is lifted.
     *
     * @throws ProblemException {@code RET-014} when there is no such item, {@code RET-015} when it is disposed of, {@code
     *     RET-016} when it is under a hold of that number
     */
    public synchronized RetentionItem hold(CaseId id, LegalHold hold) throws IOException {
        RetentionItem item = requireKept(id);
        if (item.holds().stream().anyMatch(h -> h.id().equals(hold.id()))) {
            throw ProblemException.of("RET-016", id.value(), hold.id());
        }
        return write(event(Event.HOLD, id.value())
                .with("hold", JsonValue.of(hold.id()))
                .with("reasonCode", JsonValue.of(hold.reasonCode()))
                .with("by", JsonValue.of(hold.by().value())));
    }

    /**
     * Lifts a hold.
     *
     * @throws ProblemException {@code RET-017} when the item is under no hold of that number
     */
    public synchronized RetentionItem lift(CaseId id, String hold, PersonId by) throws IOException {
        RetentionItem item = requireKept(id);
        if (item.holds().stream().noneMatch(h -> h.id().equals(hold))) {
            throw ProblemException.of("RET-017", id.value(), hold);
        }
        return write(
                event(Event.LIFT, id.value()).with("hold", JsonValue.of(hold)).with("by", JsonValue.of(by.value())));
    }

    /** Every item, in the order they came. */
    public synchronized List<RetentionItem> items() {
        return List.copyOf(items.values());
    }

    /** The item of case {@code id}, if there is one. */
    public synchronized Optional<RetentionItem> find(CaseId id) {
        return Optional.ofNullable(items.get(id.value()));
    }

    /** The items whose period has ended on {@code day}, held ones among them, the longest due first. */
    public synchronized List<RetentionItem> due(LocalDate day) {
        return items.values().stream()
                .filter(item -> item.isDueOn(day))
                .sorted(Comparator.comparing(item -> item.dueDay().orElseThrow()))
                .toList();
    }

    /** The schedule the due days come from. */
    public RetentionSchedule schedule() {
        return schedule;
    }

    /** Where an item's record file is. */
    public Path recordFile(RetentionItem item) {
        return folder.resolve(item.recordFile());
    }

    synchronized RetentionItem beginDisposal(CaseId id, String dispositionHash) throws IOException {
        return write(event(Event.DISPOSING, id.value()).with("disposition", JsonValue.of(dispositionHash)));
    }

    synchronized RetentionItem endDisposal(CaseId id, String certificateHash) throws IOException {
        return write(event(Event.DISPOSED, id.value()).with("certificate", JsonValue.of(certificateHash)));
    }

    RetentionItem requireKept(CaseId id) {
        RetentionItem item = find(id).orElseThrow(() -> ProblemException.of("RET-014", id.value()));
        if (item.state() == State.DISPOSED) {
            throw ProblemException.of("RET-015", id.value());
        }
        return item;
    }

    private String relative(Path file) {
        Path base = folder.toAbsolutePath().normalize();
        Path target = file.toAbsolutePath().normalize();
        return Objects.equals(base.getRoot(), target.getRoot())
                ? base.relativize(target).toString().replace('\\', '/')
                : target.toString();
    }

    private JsonObject event(Event event, String id) {
        return JsonValue.object()
                .with(EVENT, JsonValue.of(event.name()))
                .with(ITEM, JsonValue.of(id))
                .with(
                        "at",
                        JsonValue.of(
                                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString()));
    }

    private RetentionItem write(JsonObject event) throws IOException {
        JsonMembers written = journal.append(event);
        apply(written);
        return Objects.requireNonNull(items.get(written.string(ITEM)));
    }

    /** What a line of the journal does to its item; lines are applied alike when written and when read again. */
    private void apply(JsonMembers line) {
        String id = line.string(ITEM);
        Event event = line.constant(EVENT, Event.class);
        RetentionItem item = items.get(id);
        if (event == Event.ADD) {
            RetentionClass retentionClass = schedule.get(line.string("class"));
            LocalDate triggered = line.has("triggered") ? line.day("triggered") : null;
            items.put(
                    id,
                    new RetentionItem(
                            new CaseId(id),
                            retentionClass,
                            line.hash("recordHash"),
                            line.string("recordFile"),
                            triggered,
                            due(retentionClass, triggered),
                            List.of(),
                            State.KEPT));
            return;
        }
        if (item == null) {
            throw ProblemException.of("RET-014", id);
        }
        items.put(
                id,
                switch (event) {
                    case TRIGGER -> with(item, line.day("triggered"), item.holds(), item.state());
                    case HOLD -> {
                        List<LegalHold> holds = new ArrayList<>(item.holds());
                        holds.add(new LegalHold(
                                line.string("hold"), line.string("reasonCode"), new PersonId(line.string("by"))));
                        yield with(item, item.triggered(), holds, item.state());
                    }
                    case LIFT ->
                        with(
                                item,
                                item.triggered(),
                                item.holds().stream()
                                        .filter(h -> !h.id().equals(line.string("hold")))
                                        .toList(),
                                item.state());
                    case DISPOSING -> with(item, item.triggered(), item.holds(), State.DISPOSING);
                    case DISPOSED -> with(item, item.triggered(), item.holds(), State.DISPOSED);
                    case ADD -> item;
                });
    }

    private static RetentionItem with(
            RetentionItem item, @Nullable LocalDate triggered, List<LegalHold> holds, State state) {
        return new RetentionItem(
                item.id(),
                item.retentionClass(),
                item.recordHash(),
                item.recordFile(),
                triggered,
                due(item.retentionClass(), triggered),
                holds,
                state);
    }

    private static @Nullable LocalDate due(RetentionClass retentionClass, @Nullable LocalDate triggered) {
        return triggered == null ? null : retentionClass.dueOn(triggered).orElse(null);
    }

    /** Gives the folder free for another process. */
    @Override
    public synchronized void close() throws IOException {
        journal.close();
    }
}
