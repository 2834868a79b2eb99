package org.xianshen.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xianshen.disclosure.DisclosureProposal.Refer;
import org.xianshen.disclosure.DisclosureProposal.Release;
import org.xianshen.disclosure.DisclosureProposal.Sever;
import org.xianshen.disclosure.DisclosureProposal.Withhold;
import org.xianshen.disclosure.Reason;
import org.xianshen.document.Carrier;
import org.xianshen.document.ContentDigests;
import org.xianshen.document.PageRegion;
import org.xianshen.document.TextLine;
import org.xianshen.document.TextSpan;
import org.xianshen.finding.RuleId;
import org.xianshen.finding.Treatment;
import org.xianshen.legal.LegalBasis;
import org.xianshen.marking.ClassificationLevel;
import org.xianshen.marking.ClassificationMarking;
import org.xianshen.marking.DisclosureAttribute;
import org.xianshen.marking.DocumentMarking;
import org.xianshen.marking.HandlingMark;
import org.xianshen.marking.SecrecyTerm;
import org.xianshen.message.LocalizedText;
import org.xianshen.message.Problem;
import org.xianshen.redact.LeakReport;
import org.xianshen.redact.RedactionLedger;
import org.xianshen.review.RedactionReport;
import org.xianshen.review.ReviewReport;

/** Five reviews, one for each thing a reader of the report has to cope with. All persons and organs are invented. */
final class Showcase {

    private static final String PDF = "application/pdf";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private Showcase() {}

    static List<ReportEntry> entries() {
        return List.of(
                ReportEntry.of(markedNotice()),
                beneficiaries(),
                ReportEntry.of(publicNotice()),
                ReportEntry.of(scan()),
                ReportEntry.of(hostile()));
    }

    private static Reason reason(String rule, String zh, String en, String instrument, String number, String article) {
        return new Reason(
                new RuleId(rule), new LocalizedText(zh, en), List.of(new LegalBasis(instrument, number, article)));
    }

    /** A page with a layout: mark, red head, title, wrapped paragraphs, date to the right. */
    static ReviewReport markedNotice() {
        Reviews reviews = Reviews.of("marked-notice.pdf", PDF);
        List<String> lines = List.of(
                "⟦CLASSIFICATION_MARK WITHHOLD_DOCUMENT|机密★10年⟧",
                "云汀市人民政府办公室文件",
                "云汀政办发〔2026〕17号",
                "关于做好汛期应急物资储备调拨工作的通知",
                "各县（区）人民政府，市直各有关单位：",
                "为保证汛期物资调拨有序进行，现将有关事项通知如下。各地各部门要按照分",
                "级负责的原则，落实值守力量，调拨信息一律经专用渠道报送，联系人⟦PERSON_NAME KEEP|秦",
                "仲和⟧，电话⟦PHONE_NUMBER SUPPRESS|13800001206⟧。",
                "2026年5月18日");
        String text = reviews.unit(Carrier.BODY, "", 1, String.join("\n", lines));
        int start = 0;
        String[] plain = text.split("\n", -1);
        for (int i = 0; i < plain.length; i++) {
            double size = i == 1 ? 36 : i == 3 ? 22 : 16;
            double width = Math.min(442, plain[i].length() * size);
            double x = i == 0 || i == 4 ? 79 : i == 5 ? 111 : i == 8 ? 361 : 79 + (442 - width) / 2;
            x = i == 6 || i == 7 ? 79 : x;
            reviews.line(new TextLine(
                    new TextSpan("u1", start, start + plain[i].length()),
                    new PageRegion(1, x, 100 + 29.0 * i, i == 5 ? 410 : i == 6 ? 442 : width, 16),
                    size));
            start += plain[i].length() + 1;
        }
        reviews.census().noText(Carrier.FONT, "", "2 个嵌入字体").read(Carrier.METADATA, "Info");
        reviews.marking(new DocumentMarking(
                new ClassificationMarking(
                        ClassificationLevel.HIGHLY_SECRET,
                        new SecrecyTerm(SecrecyTerm.Kind.YEARS, "10"),
                        new TextSpan("u1", 0, 6),
                        LocalDate.of(2036, 5, 18),
                        false),
                Set.of(HandlingMark.INTERNAL),
                DisclosureAttribute.PROACTIVE,
                List.of(new LocalizedText("标有密级，又注明主动公开", "marked but declared public"))));
        return reviews.review(new Withhold(List.of(
                reason(
                        "DEC-001",
                        "标有国家秘密标志，未解密，不得公开",
                        "bears a state-secret mark",
                        "中华人民共和国政府信息公开条例",
                        "国务院令第711号",
                        "第十四条"),
                reason("DEC-002", "未经解密审核的国家秘密不得公开", "not declassified", "中华人民共和国保守国家秘密法", "主席令第二十号", "第三十五条"))));
    }

    /** A Word table with a comment, its safe copy and its proofs. */
    static ReportEntry beneficiaries() {
        Reviews reviews = Reviews.of("housing-beneficiaries.docx", DOCX).catalogue("HOUSING_BENEFICIARIES");
        List<String> lines = new ArrayList<>(List.of("青岚县2026年第二批公共租赁住房保障对象名单", "序号\t姓名\t身份证号\t联系电话\t家庭住址\t评分"));
        String[] names = {"田秀兰", "贺志强", "欧阳慧敏", "乔国栋"};
        for (int i = 0; i < names.length; i++) {
            lines.add((i + 1) + "\t⟦PERSON_NAME KEEP|" + names[i] + "⟧\t⟦RESIDENT_ID MASK|14010119" + (62 + 7 * i)
                    + "0" + (3 + i) + "1299" + (2 + i) + "X⟧\t⟦PHONE_NUMBER SUPPRESS|1390000" + (1830 + 17 * i)
                    + "⟧\t⟦ADDRESS SUPPRESS|青岚县城关镇东街" + (8 + i) + "号院2单元" + (301 + i) + "室⟧\t" + (88 - i));
        }
        lines.add("公示期7个工作日，监督电话：0358-6000110。");
        reviews.unit(Carrier.BODY, "word/document.xml", 0, String.join("\n", lines));
        reviews.table(1, 6);
        reviews.unit(
                Carrier.COMMENT,
                "word/comments.xml",
                0,
                "⟦PERSON_NAME SUPPRESS|魏晓岚⟧：第3户有⟦HEALTH_CONDITION SUPPRESS|肢体二级残疾⟧，请复核。");
        reviews.census().noText(Carrier.STYLE, "word/styles.xml", "");
        ReviewReport review = reviews.review(new Sever(List.of(reason(
                "DEC-010",
                "含个人信息，处理后其余部分应当公开",
                "hold personal information",
                "中华人民共和国政府信息公开条例",
                "国务院令第711号",
                "第三十七条"))));
        RedactionLedger ledger = new RedactionLedger(List.of(
                new RedactionLedger.Entry("f2", 0, null, Treatment.MASK, "第十五条·个人信息"),
                new RedactionLedger.Entry("f3", 0, null, Treatment.SUPPRESS, "第十五条·个人信息")));
        RedactionReport copy = new RedactionReport(
                review.digests(),
                "housing-beneficiaries.public.docx",
                new ContentDigests("12".repeat(32), "34".repeat(32)),
                ledger,
                new LeakReport(true, List.of("reader-a", "reader-b"), List.of("BODY", "COMMENT"), 0.0, List.of()),
                List.of());
        return new ReportEntry(
                review,
                copy,
                List.of(
                        new ProofLine(
                                new LocalizedText("审查记录", "Review record"),
                                "000002.record.json",
                                ProofLine.State.PASSED),
                        new ProofLine(new LocalizedText("日志序号", "Log index"), "2", ProofLine.State.STATED),
                        new ProofLine(new LocalizedText("放行凭证", "Permit"), "000002.permit", ProofLine.State.FAILED)));
    }

    /** Nothing to mark. */
    static ReviewReport publicNotice() {
        Reviews reviews = Reviews.of("public-notice.txt", "text/plain");
        reviews.unit(Carrier.BODY, "", 0, "关于调整城区公交线路的公告\n\n自2026年6月1日起，3路公交车增设体育公园站。\n（此件公开发布）\n");
        reviews.marking(new DocumentMarking(null, Set.of(), DisclosureAttribute.PROACTIVE, List.of()));
        return reviews.review(new Release(List.of(reason(
                "DEC-020", "未见不予公开的内容", "nothing stands against release", "中华人民共和国政府信息公开条例", "国务院令第711号", "第五条"))));
    }

    /** Nothing could be read. */
    static ReviewReport scan() {
        Reviews reviews = Reviews.of("scan.pdf", PDF);
        reviews.census().refused(Carrier.IMAGE, "page 1", "页面只有图像，没有文字层").read(Carrier.METADATA, "Info");
        return reviews.review(new Refer(
                List.of(reason(
                        "DEC-030",
                        "有内容未能读取",
                        "something could not be read",
                        "中华人民共和国保守国家秘密法实施条例",
                        "国务院令第786号",
                        "第四十二条")),
                List.of("相关权利人"),
                List.of("保密行政管理部门")));
    }

    /** Text that tries to break out: markup, attributes, controls, overlapping findings. */
    static ReviewReport hostile() {
        Reviews reviews = Reviews.of("\"><img src=x onerror=alert(1)>\u202Efdp.exe", "text/html");
        reviews.unit(
                Carrier.DATA,
                "word/<b onclick='x'>.xml\u0000",
                0,
                Stream.of(
                                "</p></div><script>alert(\"1\")</script> &amp; &#60; \u202Etxet\u202C z\u200Bw",
                                "\u0007 \u007F \uD800 \uE000 \uFEFF 𠮷",
                                "⟦WATCH_WORD SUPPRESS|甲⟦PERSON_NAME KEEP|乙丙⟦RESIDENT_ID MASK|丁⟧⟧戊⟧己\u2028庚 ' onmouseover='x",
                                "⟦HIDDEN_CONTENT ASK|   ⟧")
                        .collect(Collectors.joining("\r\n")));
        return reviews.review(new Refer(
                List.of(reason("DEC-031", "<b>须由人判断</b>", "<b>ask</b>", "<i>某条例</i>", "", "第\"一\"条")),
                List.of(),
                List.of()));
    }

    /** A safe copy that was refused. */
    static ReportEntry refusedCopy() {
        ReviewReport review = scan();
        return new ReportEntry(
                review,
                new RedactionReport(
                        review.digests(),
                        "scan.public.pdf",
                        null,
                        new RedactionLedger(List.of()),
                        new LeakReport(false, List.of(), List.of(), 0, List.of("not examined")),
                        List.of(Problem.of("RED-002", "scan.pdf", PDF))),
                List.of());
    }
}
