package org.xianshen.examples.samples;

import java.util.ArrayList;
import java.util.List;
import org.xianshen.finding.FindingType;

/** Invented households for the housing lists: thirty of one batch, eighteen of another. */
final class Beneficiaries {

    /** Heading of the table. */
    static final List<String> HEADING = List.of("序号", "姓名", "身份证号", "联系电话", "家庭住址", "评分");

    private static final List<String> FIRST_BATCH = List.of(
            "田秀兰", "贺志强", "欧阳慧敏", "乔国栋", "蔚建平", "阎玉梅", "卫小燕", "冀春生", "郝丽娟", "鲍永年", "祁翠萍", "尚文杰", "霍桂花", "景志刚", "裴雅静",
            "荆海龙", "令狐俊峰", "姬晓蓉", "宁福来", "柴淑珍", "苗永红", "樊东升", "晋爱莲", "解玉柱", "师红霞", "牛二虎", "药金凤", "车永强", "温秋香", "米广田");

    private static final List<String> SECOND_BATCH = List.of(
            "管世昌", "宋凤仙", "上官志远", "翟美玲", "武铁牛", "路文娟", "申屠玉洁", "侯保国", "岳彩霞", "畅卫东", "吉小凤", "权建军", "呼延丽萍", "雷满仓", "左桂英",
            "丰永胜", "阮雪芹", "涂国庆");

    private static final List<String> REGIONS = List.of("140101", "140201", "140301", "140401", "140501", "140601");
    private static final List<String> PREFIXES =
            List.of("1390000", "1360000", "1580000", "1880000", "1500000", "1770000");
    private static final List<String> STREETS = List.of(
            "青岚县城关镇东关街{n}号院{b}号楼{u}单元{r}室",
            "青岚县城关镇文昌路{n}号{b}幢{u}单元{r}室",
            "青岚县白石镇河湾村{n}号",
            "青岚县城关镇北大街锦苑小区{b}号楼{u}单元{r}室",
            "青岚县柳泉乡上庄村三组{n}号",
            "青岚县城关镇西环路{n}号纺织厂家属院{b}号楼{r}室");

    private Beneficiaries() {}

    /** The first batch: rows of number, name, identity number, telephone, address, score. */
    static List<List<String>> firstBatch(Values values) {
        return rows(FIRST_BATCH, 0, values);
    }

    /** The second batch. */
    static List<List<String>> secondBatch(Values values) {
        return rows(SECOND_BATCH, 47, values);
    }

    private static List<List<String>> rows(List<String> names, int offset, Values values) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int n = i + offset;
            rows.add(List.of(
                    Integer.toString(i + 1),
                    values.stays(FindingType.PERSON_NAME, names.get(i)),
                    values.goes(FindingType.RESIDENT_ID, id(n)),
                    values.goes(FindingType.PHONE_NUMBER, phone(n)),
                    values.goes(FindingType.ADDRESS, address(n)),
                    Integer.toString(96 - i)));
        }
        return rows;
    }

    private static String id(int n) {
        int year = 1948 + n * 17 % 51;
        int month = 1 + n * 7 % 12;
        int day = 1 + n * 11 % 28;
        return Numbers.residentId(
                REGIONS.get(n % REGIONS.size()), "%04d%02d%02d".formatted(year, month, day), 930 + n % 60);
    }

    private static String phone(int n) {
        return PREFIXES.get(n % PREFIXES.size()) + "%04d".formatted(1207 + n * 113 % 8600);
    }

    private static String address(int n) {
        return STREETS.get(n % STREETS.size())
                .replace("{n}", Integer.toString(3 + n * 5 % 88))
                .replace("{b}", Integer.toString(1 + n % 7))
                .replace("{u}", Integer.toString(1 + n % 4))
                .replace("{r}", Integer.toString(101 + n * 5 % 7 % 6 * 100 + n % 3));
    }
}
