package org.xianshen.rules.recognize;

import java.util.List;
import java.util.function.Consumer;
import org.xianshen.finding.Component;
import org.xianshen.finding.Mention;
import org.xianshen.finding.MentionRecognizer;
import org.xianshen.normalize.DocumentText;
import org.xianshen.normalize.DocumentText.UnitText;
import org.xianshen.rules.lexicon.Lexicons;

/**
 * The recognizers of identifying numbers, facts about persons and marks that ship with the rules, as one that shares its passes
 * over the text.
 *
 * <p>Names, addresses and organisations are recognized elsewhere. Immutable and thread-safe; loading reads the keyword file and
 * builds the automaton, code tables follow on first use.
 */
public final class StandardRecognizers {

    /** Changes with any change of what is recognized. */
    private static final String VERSION = "2";

    private StandardRecognizers() {}

    /** All of them, ready to use. */
    public static List<MentionRecognizer> all() {
        return List.of(new Composite(Keywords.load()));
    }

    private static final class Composite implements MentionRecognizer {

        /** Strict forms first: what one of these takes, the looser ones behind it leave alone. */
        private static final List<UnitScanner> SCANNERS = List.of(
                new Emails(),
                new CertificateNumbers(),
                new ResidentIds(),
                new OrganizationCodes(),
                new LabelledCodes(),
                new Vehicles(),
                new NetworkAddresses(),
                new Coordinates(),
                new BirthAndAge(),
                new Phones(),
                new BankNumbers(),
                new EnglishIdentifiers(),
                new PersonAttributes(),
                new HealthConditions(),
                new CriminalRecords(),
                new Schoolchildren());

        private final Keywords keywords;

        Composite(Keywords keywords) {
            this.keywords = keywords;
        }

        @Override
        public void recognize(DocumentText text, Consumer<Mention> found) {
            DocumentFrame frame = DocumentFrame.of(text);
            DocumentTables tables = new DocumentTables(text.layout());
            GroundDocument grounds = new GroundDocument();
            for (UnitText unit : text.units()) {
                UnitScan scan = UnitScan.of(unit, keywords, text.layout(), tables);
                for (UnitScanner scanner : SCANNERS) {
                    scanner.scan(scan);
                }
                ClassificationMarks.scan(scan, frame);
                DeclassificationNotes.scan(scan, frame);
                HandlingMarks.scan(scan, frame);
                DisclosureAttributes.scan(scan, frame);
                IssueDates.scan(scan, frame);
                ForeignBanners.scan(scan, frame);
                Grounds.scan(scan, grounds);
                List<GroundTable> lists = GroundTable.of(scan, grounds, tables);
                GroundColumns.scan(scan, grounds, lists);
                PersonRows.scan(scan, lists);
                Schoolchildren.scan(scan, lists);
                scan.flush(found);
            }
            ConcealedTexts.report(text, found);
        }

        @Override
        public Component component() {
            return new Component("recognizers", VERSION + "+lexicon." + Lexicons.VERSION, Lexicons.sha256());
        }
    }
}
