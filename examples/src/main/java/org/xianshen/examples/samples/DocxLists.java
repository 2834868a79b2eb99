package org.xianshen.examples.samples;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xianshen.disclosure.DisclosureProposal.Outcome;
import org.xianshen.finding.FindingType;

/** The two lists of persons, as Word files. */
final class DocxLists {

    private DocxLists() {}

    /** Thirty households of public rental housing. */
    record HousingList() implements SampleDocument {
        private static final String TELEPHONE = "0358-6000110";

        @Override
        public SampleInfo info() {
            Values values = new Values();
            Beneficiaries.firstBatch(values);
            values.stays(FindingType.PHONE_NUMBER, TELEPHONE);
            return SampleInfo.of(
                    "03-housing-list.docx", "公租房保障对象名单", "HOUSING_BENEFICIARIES", Outcome.SEVER, values.all());
        }

        @Override
        public byte[] write(SampleFonts fonts) throws IOException {
            List<List<String>> rows = new ArrayList<>();
            rows.add(Beneficiaries.HEADING);
            rows.addAll(Beneficiaries.firstBatch(new Values()));
            return new OfficialDocx("青岚县2026年第二批公共租赁住房保障对象公示", "青岚县住房和城乡建设局", "青岚县住房和城乡建设局", LocalDate.of(2026, 5, 21))
                    .title("青岚县2026年第二批", "公共租赁住房保障对象公示")
                    .text("经个人申请、社区初审、乡镇复核、县级联审，拟将以下30户家庭纳入公共租赁住房保障，现予公示。公示期为7个工作日，自2026年5月22日至6月1日，监督电话：" + TELEPHONE
                            + "。")
                    .table(List.of(620, 1150, 2200, 1400, 3150, 620), 10.5, rows)
                    .signature("青岚县住房和城乡建设局", "2026年5月21日")
                    .finish();
        }
    }

    /** Twelve households of low-income aid, with what they suffer from. */
    record LowIncomeAid() implements SampleDocument {
        private static final List<String> HEADING =
                List.of("序号", "村（社区）", "姓名", "身份证号", "银行卡号", "健康状况", "人口", "月救助金额（元）");
        private static final List<String> NAMES =
                List.of("耿金锁", "逯春梅", "强富贵", "闻秀芝", "东方明月", "巩占山", "原彩云", "谷满囤", "艾冬梅", "支有财", "蒲香莲", "屈长顺");
        private static final List<String> VILLAGES = List.of("上庄村", "河湾村", "东关社区", "柳泉村");
        private static final List<String> CONDITIONS = List.of(
                "肢体二级残疾", "尿毒症", "视力一级残疾", "精神分裂症", "肺癌术后", "脑梗死后遗症", "智力三级残疾", "糖尿病并发症", "听力二级残疾", "白血病", "股骨头坏死",
                "高血压三级");

        private static List<List<String>> rows(Values values) {
            List<List<String>> rows = new ArrayList<>();
            for (int i = 0; i < NAMES.size(); i++) {
                String birth = "%04d%02d%02d".formatted(1944 + i * 5, 1 + i * 5 % 12, 2 + i * 7 % 27);
                rows.add(List.of(
                        Integer.toString(i + 1),
                        VILLAGES.get(i % VILLAGES.size()),
                        values.stays(FindingType.PERSON_NAME, NAMES.get(i)),
                        values.goes(FindingType.RESIDENT_ID, Numbers.residentId("140201", birth, 940 + i)),
                        values.goes(FindingType.BANK_CARD, Numbers.bankCard("622848040000" + (301_207 + i * 4_519))),
                        values.goes(FindingType.HEALTH_CONDITION, CONDITIONS.get(i)),
                        Integer.toString(1 + i % 4),
                        Integer.toString(420 + i * 35)));
            }
            return rows;
        }

        @Override
        public SampleInfo info() {
            Values values = new Values();
            rows(values);
            return SampleInfo.of("11-low-income-aid.docx", "低收入救助公示", "LOW_INCOME_AID", Outcome.SEVER, values.all());
        }

        @Override
        public byte[] write(SampleFonts fonts) throws IOException {
            List<List<String>> rows = new ArrayList<>();
            rows.add(HEADING);
            rows.addAll(rows(new Values()));
            return new OfficialDocx("2026年第三季度低收入人口救助公示", "青岚县民政局", "青岚县民政局", LocalDate.of(2026, 8, 3))
                    .title("青岚县民政局", "2026年第三季度低收入人口救助公示")
                    .text("按照低收入人口动态监测和常态化救助的有关规定，经乡镇审核、县级确认，拟对以下12户给予生活救助，现予公示，公示期7日。对公示内容有异议的，可拨打12345反映。")
                    .table(List.of(480, 950, 950, 1870, 1960, 1320, 500, 800), 9, rows)
                    .signature("青岚县民政局", "2026年8月3日")
                    .finish();
        }
    }
}
