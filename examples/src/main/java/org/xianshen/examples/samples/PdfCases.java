package org.xianshen.examples.samples;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xianshen.disclosure.DisclosureProposal.Outcome;
import org.xianshen.finding.FindingType;

/** The samples about single persons and cases, and a list whose numbers are broken by its columns, as PDF. */
final class PdfCases {

    private PdfCases() {}

    /** A list whose narrow columns break identity numbers, telephones and addresses over lines. */
    record HousingList() implements SampleDocument {
        private static final String TELEPHONE = "0358-6000110";

        @Override
        public SampleInfo info() {
            Values values = new Values();
            Beneficiaries.secondBatch(values);
            values.stays(FindingType.PHONE_NUMBER, TELEPHONE);
            return SampleInfo.of(
                    "04-housing-list.pdf", "公租房保障对象名单（身份证号跨行）", "HOUSING_BENEFICIARIES", Outcome.SEVER, values.all());
        }

        @Override
        public byte[] write(SampleFonts fonts) throws IOException {
            List<List<String>> rows = new ArrayList<>();
            rows.add(Beneficiaries.HEADING);
            rows.addAll(Beneficiaries.secondBatch(new Values()));
            return new OfficialPdf(fonts, "青岚县2026年第三批公共租赁住房保障对象公示", "青岚县住房和城乡建设局", LocalDate.of(2026, 8, 11))
                    .title("青岚县2026年第三批", "公共租赁住房保障对象公示")
                    .text("经个人申请、社区初审、乡镇复核、县级联审，拟将以下家庭纳入公共租赁住房保障，现予公示。公示期为7个工作日，监督电话：" + TELEPHONE + "。")
                    .space(0.3)
                    .table(List.of(2.2, 4.2, 6.4, 6.2, 10.0, 2.4), 12, rows)
                    .signature("青岚县住房和城乡建设局", "2026年8月11日")
                    .finish();
        }
    }

    /** A penalty decision against a sole trader. */
    record PenaltyDecision() implements SampleDocument {
        private static final String SHOP = "青岚县城关镇兴顺副食品店";
        private static final String CODE = Numbers.creditCode("92", "140401", "MA0K3T7X");
        private static final String TRADER = "卜广发";
        private static final String ID = Numbers.residentId("140501", "19750826", 971);
        private static final String PHONE = "13600004471";
        private static final String HOME = "青岚县城关镇西环路15号粮食局家属院2号楼3单元501室";
        private static final String CASE = "青市监处罚〔2026〕38号";
        private static final List<String> OFFICERS = List.of("段培林", "麻晓东");

        @Override
        public SampleInfo info() {
            Values values = new Values();
            values.stays(FindingType.ORGANIZATION, SHOP);
            values.stays(FindingType.ORGANIZATION_CODE, CODE);
            values.stays(FindingType.PERSON_NAME, TRADER);
            values.goes(FindingType.RESIDENT_ID, ID);
            values.goes(FindingType.PHONE_NUMBER, PHONE);
            values.goes(FindingType.ADDRESS, HOME);
            OFFICERS.forEach(officer -> values.stays(FindingType.PERSON_NAME, officer));
            return SampleInfo.of("05-penalty-decision.pdf", "行政处罚决定书", "PENALTY_DECISION", Outcome.SEVER, values.all());
        }

        @Override
        public byte[] write(SampleFonts fonts) throws IOException {
            return new OfficialPdf(fonts, "行政处罚决定书", "青岚县市场监督管理局", LocalDate.of(2026, 4, 27))
                    .title("青岚县市场监督管理局", "行政处罚决定书")
                    .right(CASE, 0)
                    .space(0.4)
                    .flush("当事人：" + SHOP)
                    .flush("主体资格证照名称：营业执照")
                    .flush("统一社会信用代码：" + CODE)
                    .flush("经营者：" + TRADER)
                    .flush("身份证号码：" + ID)
                    .flush("联系电话：" + PHONE)
                    .flush("经营者住址：" + HOME)
                    .text("2026年3月12日，我局执法人员" + OFFICERS.get(0) + "、" + OFFICERS.get(1)
                            + "依法对当事人的经营场所进行检查，发现货架上陈列待售的袋装香菇酱、调味豆干共3种46袋已超过标注的保质期，执法人员当场制作现场笔录并予以扣押。当日经批准立案。")
                    .text("经查明，当事人于2025年10月购进上述食品共120袋，超过保质期后售出7袋，货值金额552元，违法所得84元。当事人未按规定查验进货，未建立食品临近保质期的清理制度。")
                    .text("上述事实，有现场笔录、询问笔录、扣押清单、进货票据和现场照片等证据证明。")
                    .text(
                            "当事人经营超过保质期食品的行为，违反了《中华人民共和国食品安全法》第三十四条第十项的规定。鉴于当事人系初次违法，货值金额较小，主动配合调查并及时改正，依法可以从轻处罚。依据该法第一百二十四条第一款第五项，责令当事人改正，并决定处罚如下：")
                    .text("1．没收超过保质期的食品46袋；", "2．没收违法所得84元；", "3．罚款人民币5000元。")
                    .text("当事人应当自收到本决定书之日起十五日内缴纳罚款。如不服本决定，可以在六十日内向青岚县人民政府申请行政复议，也可以在六个月内向人民法院提起行政诉讼。")
                    .signature("青岚县市场监督管理局", "2026年4月27日")
                    .finish();
        }
    }

    /** A reply to a request for information, which talks of 依申请公开 without being so declared. */
    record InformationReply() implements SampleDocument {
        private static final String APPLICANT = "于若彤";
        private static final String ID = Numbers.residentId("140301", "19930517", 962);
        private static final String HOME = "云汀市新城区学府路66号翰林苑9号楼1单元1203室";
        private static final String PHONE = "15800002963";
        private static final String MAIL = "yuruotong@mail.example";
        private static final String OFFICE = "0358-6000418";

        @Override
        public SampleInfo info() {
            Values values = new Values();
            values.goes(FindingType.PERSON_NAME, APPLICANT);
            values.goes(FindingType.RESIDENT_ID, ID);
            values.goes(FindingType.ADDRESS, HOME);
            values.goes(FindingType.PHONE_NUMBER, PHONE);
            values.goes(FindingType.EMAIL_ADDRESS, MAIL);
            values.stays(FindingType.PHONE_NUMBER, OFFICE);
            return SampleInfo.of("08-information-reply.pdf", "政府信息公开答复书", null, Outcome.SEVER, values.all());
        }

        @Override
        public byte[] write(SampleFonts fonts) throws IOException {
            return new OfficialPdf(fonts, "政府信息公开申请答复书", "云汀市自然资源局", LocalDate.of(2026, 7, 6))
                    .redHead("云汀市自然资源局", "云汀自然资公开〔2026〕29号")
                    .title("政府信息公开申请答复书")
                    .flush("申请人：" + APPLICANT)
                    .flush("身份证号：" + ID)
                    .flush("通信地址：" + HOME)
                    .flush("联系电话：" + PHONE)
                    .flush("电子邮箱：" + MAIL)
                    .text("本机关于2026年6月9日收到您通过依申请公开平台提交的政府信息公开申请，请求获取“新城区学府路以北地块控制性详细规划图则及批准文件”。")
                    .text(
                            "经查，您申请公开的信息属于本机关主动公开的范围。依据《中华人民共和国政府信息公开条例》第三十六条第一项的规定，现告知您获取该信息的方式和途径：该地块控制性详细规划已于2026年2月在市自然资源局网站“规划公示”栏目公布，您也可以到市政务服务中心二楼查阅点查阅。")
                    .text("如对本答复不服，可以自收到本答复书之日起六十日内向云汀市人民政府申请行政复议，或者在六个月内依法提起行政诉讼。")
                    .text("如需协助查阅，请与本机关政务公开办公室联系，联系电话：" + OFFICE + "。")
                    .signature("云汀市自然资源局", "2026年7月6日")
                    .finish();
        }
    }

    /** A bulletin on an accident. */
    record EmergencyBulletin() implements SampleDocument {
        private static final List<String> OFFICIALS = List.of("鲁建勋", "沙志宏");
        private static final List<String> VICTIMS = List.of("邓来福", "覃小军", "丁志国");
        private static final String DRIVER_ID = Numbers.residentId("140601", "19821103", 955);
        private static final String RELATIVE = "邓玉芳";
        private static final String PHONE = "18800005127";

        @Override
        public SampleInfo info() {
            Values values = new Values();
            OFFICIALS.forEach(name -> values.stays(FindingType.PERSON_NAME, name));
            VICTIMS.forEach(name -> values.goes(FindingType.PERSON_NAME, name));
            values.goes(FindingType.RESIDENT_ID, DRIVER_ID);
            values.goes(FindingType.HEALTH_CONDITION, "左侧股骨骨折");
            values.goes(FindingType.HEALTH_CONDITION, "多处软组织挫伤");
            values.goes(FindingType.PERSON_NAME, RELATIVE);
            values.goes(FindingType.PHONE_NUMBER, PHONE);
            return SampleInfo.of(
                    "12-emergency-bulletin.pdf", "突发事件情况通报", "EMERGENCY_BULLETIN", Outcome.SEVER, values.all());
        }

        @Override
        public byte[] write(SampleFonts fonts) throws IOException {
            return new OfficialPdf(fonts, "关于柳泉乡道路交通事故的情况通报", "青岚县应急管理局", LocalDate.of(2026, 10, 14))
                    .redHead("青岚县应急管理局", "第31期")
                    .title("关于柳泉乡一起道路交通事故的", "情况通报")
                    .text(
                            "2026年10月13日6时40分许，一辆自卸货车行至青岚县柳泉乡上庄村路段时，因雨后路面湿滑失控侧翻，与路边两名行人及一辆三轮车相撞。截至10月14日8时，事故造成1人死亡、2人受伤。")
                    .heading("一、救援处置情况")
                    .text("接报后，县委、县政府立即启动应急响应，副县长" + OFFICIALS.get(0) + "、县应急管理局局长" + OFFICIALS.get(1)
                            + "第一时间赶赴现场指挥。县消防救援大队、县人民医院共出动救援人员34名、救护车3辆，伤者于7时25分送达医院救治。")
                    .heading("二、人员伤亡情况")
                    .text("死者" + VICTIMS.get(0) + "，系上庄村村民；伤者" + VICTIMS.get(1) + "左侧股骨骨折，生命体征平稳；伤者"
                            + VICTIMS.get(2) + "系肇事货车驾驶员（身份证号" + DRIVER_ID + "），多处软组织挫伤，已由公安机关依法控制。死者家属"
                            + RELATIVE + "（电话" + PHONE + "）由乡政府安排专人陪护。")
                    .heading("三、下一步工作")
                    .text("县公安局交通警察大队正在进一步调查事故原因。县政府已部署开展农村道路安全隐患排查，重点整治临水临崖、长下坡等路段，有关情况将及时向社会发布。")
                    .signature("青岚县应急管理局", "2026年10月14日")
                    .finish();
        }
    }
}
