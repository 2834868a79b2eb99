package org.xianshen.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.xianshen.casework.CaseId;
import org.xianshen.casework.Opinion;
import org.xianshen.casework.PersonId;
import org.xianshen.casework.ReviewCase;
import org.xianshen.casework.Role;
import org.xianshen.casework.Verdict;
import org.xianshen.disclosure.Assessment;
import org.xianshen.disclosure.DisclosureContext;
import org.xianshen.disclosure.DisclosureProposal;
import org.xianshen.disclosure.Reason;
import org.xianshen.document.Carrier;
import org.xianshen.document.ContentDigests;
import org.xianshen.document.DocumentLayout;
import org.xianshen.document.PageRegion;
import org.xianshen.document.SourceDocument;
import org.xianshen.document.TextPlaces;
import org.xianshen.document.TextSpan;
import org.xianshen.document.TextUnit;
import org.xianshen.extract.CarrierCensus;
import org.xianshen.extract.ExtractedDocument;
import org.xianshen.finding.Category;
import org.xianshen.finding.Component;
import org.xianshen.finding.Finding;
import org.xianshen.finding.FindingType;
import org.xianshen.finding.RuleId;
import org.xianshen.finding.Treatment;
import org.xianshen.legal.LegalBasis;
import org.xianshen.legal.Regime;
import org.xianshen.marking.DocumentMarking;
import org.xianshen.message.LocalizedText;
import org.xianshen.record.KeyKind;
import org.xianshen.record.KeyStores;
import org.xianshen.record.RecordBuilder;
import org.xianshen.record.RecordSigner;
import org.xianshen.record.ReviewRecord;
import org.xianshen.redact.LeakReport;
import org.xianshen.redact.RedactionLedger;
import org.xianshen.review.RedactionReport;
import org.xianshen.review.ReviewReport;

/** A real document on the disk with the review of it written down by hand, and people with real keys. */
public final class Demo {

    /** The moment everything happens unless a test says otherwise. */
    public static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    /** The organ in all tests. */
    public static final String ORGAN = "11140000000000000A";

    private static final char[] PASSWORD = "correct horse".toCharArray();
    private static final LegalBasis BASIS = new LegalBasis("中华人民共和国政府信息公开条例", "国务院令第711号", "第十五条");
    private static final String TEXT = "关于住房保障对象的公示\n申请人：吕知远，联系电话：13900000000\n";
    private static final String SAFE = "关于住房保障对象的公示\n申请人：吕知远，联系电话：139****0000\n";

    /** Keys made so far: making one costs a second, and every test may share them. */
    private static final Map<String, RecordSigner> KEYS = new ConcurrentHashMap<>();

    private final Path folder;
    private final Map<Role, RecordSigner> signers = new EnumMap<>(Role.class);

    /** A demo in {@code folder} with a key of {@code kind} for each role. */
    public Demo(Path folder, KeyKind kind) throws IOException {
        this(folder, kind, "");
    }

    /** A demo whose people are others than those of other {@code family}s. */
    public Demo(Path folder, KeyKind kind, String family) throws IOException {
        this.folder = Files.createDirectories(folder);
        for (Role role : Role.values()) {
            signers.put(role, key(family + role.name(), kind, NOW));
        }
    }

    /** The key called {@code name}, from a key store made at {@code made} when first asked for. */
    public static RecordSigner key(String name, KeyKind kind, Instant made) {
        return KEYS.computeIfAbsent(name + kind, n -> {
            try {
                Path file = Files.createTempDirectory("xianshen-test").resolve("key.p12");
                KeyStores.create(file, PASSWORD, kind, "CN=" + name + ",O=demo", Clock.fixed(made, ZoneOffset.UTC));
                RecordSigner signer = KeyStores.open(file, PASSWORD);
                Files.delete(file);
                Files.delete(file.getParent());
                return signer;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** A clock that stands at {@link #NOW}. */
    public static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    /** A clock that stands {@code later} than {@link #NOW}. */
    public static Clock clock(Duration later) {
        return Clock.fixed(NOW.plus(later), ZoneOffset.UTC);
    }

    /** The key of whoever acts in {@code role}. */
    public RecordSigner signer(Role role) {
        return Objects.requireNonNull(signers.get(role));
    }

    /** All three keys. */
    public List<RecordSigner> signers() {
        return List.copyOf(signers.values());
    }

    /** The document. */
    public Path source() throws IOException {
        return Files.writeString(folder.resolve("公示.txt"), TEXT);
    }

    /** The safe copy. */
    public Path released() throws IOException {
        return Files.writeString(folder.resolve("safe.txt"), SAFE);
    }

    /** What a review of the document found. */
    public ReviewReport report() throws IOException {
        SourceDocument document = SourceDocument.of(source());
        TextUnit unit = new TextUnit("u1", Carrier.BODY, "", 0, TEXT);
        int phone = TEXT.indexOf("139");
        Finding finding = new Finding(
                "f1",
                new RuleId("PI-004"),
                Category.PERSONAL_INFORMATION,
                FindingType.PHONE_NUMBER,
                new TextSpan("u1", phone, phone + 11),
                0.98,
                List.of("label"),
                List.of(BASIS),
                Treatment.MASK,
                new LocalizedText("部分遮盖", "mask"));
        ExtractedDocument extracted = new ExtractedDocument(
                "text/plain",
                0,
                List.of(unit),
                DocumentLayout.NONE,
                CarrierCensus.builder().read(Carrier.BODY, "").build(),
                Map.of(unit.id(), TextPlaces.inPart("")));
        DisclosureProposal proposal = new DisclosureProposal.Sever(
                List.of(new Reason(new RuleId("DEC-002"), new LocalizedText("处理后公开", "sever"), List.of(BASIS))));
        return new ReviewReport(
                document,
                document.sizeBytes(),
                document.digests(),
                new DisclosureContext(
                        new Regime(
                                "cn-2019", new LocalizedText("现行", "current"), LocalDate.of(2019, 5, 15), null, true),
                        LocalDate.of(2026, 11, 24),
                        "HOUSING_BENEFICIARIES"),
                extracted,
                new Assessment(DocumentMarking.NONE, List.of(finding), proposal),
                List.of(new Component("rule-base", "0.1.0", "ab".repeat(32))));
    }

    /** What became of the safe copy. */
    public RedactionReport redaction() throws IOException {
        return new RedactionReport(
                report().digests(),
                "safe.txt",
                ContentDigests.of(Files.readAllBytes(released())),
                new RedactionLedger(List.of(new RedactionLedger.Entry(
                        "f1", 1, new PageRegion(1, 90.25, 201.5, 126, 14.2), Treatment.MASK, "第十五条·个人信息"))),
                new LeakReport(true, List.of("text"), List.of("BODY"), 0, List.of()),
                List.of());
    }

    /** 1, 2 or 3: when {@code role} acts. */
    public static int order(Role role) {
        return List.of(Role.values()).indexOf(role) + 1;
    }

    /** What somebody in {@code role} says. */
    public static Opinion opinion(Role role, Verdict verdict, String reason) {
        return new Opinion(role, new PersonId("p-" + order(role)), verdict, List.of(BASIS), "GK-02", reason);
    }

    /** A case with all three steps to the same verdict. */
    public ReviewCase decidedCase(String id, Verdict verdict) throws IOException {
        ReviewCase open = ReviewCase.open(new CaseId(id), ORGAN, report(), clock());
        for (Role role : Role.values()) {
            open = open.withStep(opinion(role, verdict, "联系电话遮盖后公开"), clock(Duration.ofHours(order(role))));
        }
        return open;
    }

    /** The record of {@code reviewCase}, opened only. */
    public ReviewRecord opened(ReviewCase reviewCase, @Nullable RedactionReport redaction) throws IOException {
        return RecordBuilder.from(report(), redaction, reviewCase)
                .retention("GK-10", "SAMPLE-2026.1")
                .createdOn(LocalDate.of(2026, 11, 20))
                .open();
    }

    /** The record of a decided case with all steps signed. */
    public ReviewRecord signed(String id, Verdict verdict) throws IOException {
        ReviewCase decided = decidedCase(id, verdict);
        ReviewRecord record = opened(decided, redaction());
        for (Role role : Role.values()) {
            record = record.sign(decided, signer(role));
        }
        return record;
    }
}
