package org.xianshen.rules.recognize;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xianshen.finding.FindingType;
import org.xianshen.rules.recognize.UnitScan.Evidence;

/** School and class of a child that a text tells of: in a sentence about a child, or in a table of children. */
final class Schoolchildren implements UnitScanner {

    /** The name of a school, at most sixteen characters of it, with the class that may follow. */
    private static final Pattern SCHOOL = Pattern.compile(
            "(?<name>[\\u4E00-\\u9FFF0-9]{1,16}(?:小学|中学|幼儿园|职业高中|中心校|[一二三四五六七八九十]小|[一二三四五六七八九十]中|附小|附中|实验学校))"
                    + "(?<class>(?:小班|中班|大班|[一二三四五六七八九]年级|[初高][一二三]|[七八九]年级)?"
                    + "(?:[(]?[0-9一二三四五六七八九十]{1,3}[)]?班)?)");

    private static final Pattern CLASS_CELL =
            Pattern.compile("(?:小班|中班|大班|[一二三四五六七八九]年级|[初高][一二三])?(?:[(]?[0-9一二三四五六七八九十]{1,3}[)]?班)?");

    /** What stands before the name of a school and is no part of it. */
    private static final String BEFORE = "系于在为是读入往由至到从经均就即原现";

    private static final List<String> CHILD = List.of(
            "未满十", "未成年", "就读", "被侵害人", "被监护人", "监护人", "欺凌", "困境儿童", "留守儿童", "孤儿", "在校学生", "班学生", "辍学", "男童", "女童",
            "患儿", "收养", "抚养", "被害人", "受害人", "案发", "殴打", "婚生", "违法嫌疑人");
    private static final List<String> OTHER =
            List.of("教师", "校长", "教研", "招收", "招生", "荣获", "称号", "教学班", "老师", "班主任", "合同制", "应聘", "中标", "覆盖", "进校园", "开展");

    private static final int LONGEST_NAME = 16;

    @Override
    public void scan(UnitScan scan) {
        String text = scan.text();
        if (text.indexOf('校') < 0 && text.indexOf('学') < 0 && text.indexOf('园') < 0 && text.indexOf('班') < 0) {
            return;
        }
        Matcher school = SCHOOL.matcher(text);
        while (school.find()) {
            int start = nameStart(text, school.start("name"), school.end("name"));
            Range sentence = GroundTexts.sentence(scan, start, school.end());
            String around = text.substring(sentence.from(), sentence.to());
            boolean child = CHILD.stream().anyMatch(around::contains);
            if (child && OTHER.stream().noneMatch(around::contains) && start < school.end("name") - 2) {
                scan.report(
                        FindingType.MINOR,
                        start,
                        school.end(),
                        0.85,
                        Evidence.of("school of a child the sentence tells of"));
            }
        }
    }

    private static int nameStart(String text, int from, int end) {
        int start = Math.max(from, end - LONGEST_NAME);
        for (int i = start; i < end - 2; i++) {
            if (BEFORE.indexOf(text.charAt(i)) >= 0) {
                start = i + 1;
            }
        }
        return start;
    }

    /** The cells under 班级 and 学校 of tables that name persons. */
    static void scan(UnitScan scan, List<GroundTable> tables) {
        for (GroundTable table : tables) {
            boolean named = table.allHeadings().stream().anyMatch(w -> w.kind().equals("NAME"));
            for (List<Range> row : named ? table.rows() : List.<List<Range>>of()) {
                cells(scan, table, row);
            }
        }
    }

    private static void cells(UnitScan scan, GroundTable table, List<Range> row) {
        boolean ofChild = row.stream().anyMatch(cell -> cell.length() > 1 && isClass(scan, cell));
        for (int column = 0; ofChild && column < row.size(); column++) {
            Range cell = row.get(column);
            boolean schooling =
                    table.heading(column).stream().anyMatch(w -> w.kind().equals("SCHOOL"));
            if (schooling && cell.length() > 1) {
                scan.report(
                        FindingType.MINOR, cell.from(), cell.to(), 0.85, Evidence.of("column of schools or classes"));
            }
        }
    }

    private static boolean isClass(UnitScan scan, Range cell) {
        String text = scan.text().substring(cell.from(), cell.to());
        return text.indexOf('班') > 0 && CLASS_CELL.matcher(text).matches();
    }
}
