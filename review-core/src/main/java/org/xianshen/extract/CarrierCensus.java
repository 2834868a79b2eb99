package org.xianshen.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.xianshen.document.Carrier;

/**
 * The list of every carrier present in a document with what became of it.
 *
 * <p>One refused entry is enough to make a review end with a person: what was not read was not reviewed.
 *
 * @param entries in the order met while reading
 */
public record CarrierCensus(List<Entry> entries) {

    public CarrierCensus {
        entries = List.copyOf(entries);
    }

    /**
     * One carrier.
     *
     * @param carrier its kind
     * @param path part name, page ({@code page 3}) or attachment name; empty for the file itself
     * @param status what became of it
     * @param detail the reason when refused, otherwise a short note or empty; never document text
     */
    public record Entry(Carrier carrier, String path, CarrierStatus status, String detail) {
        public Entry {
            Objects.requireNonNull(carrier, "carrier");
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(detail, "detail");
        }
    }

    /** The entries that were refused. */
    public List<Entry> refused() {
        return entries.stream().filter(e -> e.status() == CarrierStatus.REFUSED).toList();
    }

    /** Whether every carrier was read or is known to hold no text. */
    public boolean isComplete() {
        return entries.stream().noneMatch(e -> e.status() == CarrierStatus.REFUSED);
    }

    /** A builder for an extractor to fill while it reads; not thread-safe. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects entries. */
    public static final class Builder {
        private final List<Entry> entries = new ArrayList<>();

        private Builder() {}

        /** Enters a carrier whose text is among the units. */
        public Builder read(Carrier carrier, String path) {
            return add(carrier, path, CarrierStatus.READ, "");
        }

        /** Enters a carrier whose text is among the units, with a remark. */
        public Builder read(Carrier carrier, String path, String detail) {
            return add(carrier, path, CarrierStatus.READ, detail);
        }

        /** Enters a carrier that holds no text. */
        public Builder noText(Carrier carrier, String path, String detail) {
            return add(carrier, path, CarrierStatus.NO_TEXT, detail);
        }

        /** Enters a carrier that could not be read, with the reason. */
        public Builder refused(Carrier carrier, String path, String reason) {
            return add(carrier, path, CarrierStatus.REFUSED, reason);
        }

        Builder add(Carrier carrier, String path, CarrierStatus status, String detail) {
            entries.add(new Entry(carrier, path, status, detail));
            return this;
        }

        /** Enters a carrier as somebody else found it. */
        public Builder add(Entry entry) {
            entries.add(entry);
            return this;
        }

        /** The census of what was entered so far. */
        public CarrierCensus build() {
            return new CarrierCensus(entries);
        }
    }
}
