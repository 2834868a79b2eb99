package org.xianshen.examples.samples;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.xianshen.disclosure.DisclosureProposal.Outcome;
import org.xianshen.finding.FindingType;
import org.xianshen.marking.DisclosureAttribute;
import org.xianshen.marking.HandlingMark;

/** A contract, a reply and a draft, as Word files. */
final class DocxLetters {

    private DocxLetters() {}

    /** A procurement contract. */
    record ProcurementContract() implements SampleDocument {
        private static final String NUMBER = "YTZC-2026-0117";
        private static final String SUPPLIER = "晋川云启信息技术有限公司";
        private static final String CODE = Numbers.creditCode("91", "140101", "MA0GX27Q");
        private static final String LEGAL_REPRESENTATIVE = "聂怀远";
        private static final String ACCOUNT = "0405123409100027381";
        private static final String BUYER_CONTACT = "佟丽华";
        private static final String BUYER_PHONE = "0358-6000523";
        private static final String SELLER_CONTACT = "池浩然";
        private static final String SELLER_PHONE = "17700006318";
        private static final String SELLER_MAIL = "chihaoran@yunqi.example";

        @Override
        public SampleInfo info() {
            Values values = new Values();
            values.stays(FindingType.ORGANIZATION, SUPPLIER);
            values.stays(FindingType.ORGANIZATION_CODE, CODE);
            values.goes(FindingType.PERSON_NAME, LEGAL_REPRESENTATIVE);
            values.stays(FindingType.BANK_ACCOUNT, ACCOUNT);
            values.goes(FindingType.PERSON_NAME, BUYER_CONTACT);
            values.stays(FindingType.PHONE_NUMBER, BUYER_PHONE);
            values.goes(FindingType.PERSON_NAME, SELLER_CONTACT);
            values.goes(FindingType.PHONE_NUMBER, SELLER_PHONE);
            values.goes(FindingType.EMAIL_ADDRESS, SELLER_MAIL);
            return SampleInfo.of(
                    "06-procurement-contract.docx", "政府采购合同", "PROCUREMENT_CONTRACT", Outcome.SEVER, values.all());
        }

        @Override
        public byte[] write(SampleFonts fonts) throws IOException {
            return new OfficialDocx("政务服务综合窗口设备采购合同", "云汀市政务服务管理局", "云汀市政务服务管理局", LocalDate.of(2026, 6, 29))
                    .title("政府采购合同")
                    .flush("合同编号：" + NUMBER, "项目名称：政务服务综合窗口设备采购", "签订地点：云汀市政务服务中心")
                    .flush("甲方（采购人）：云汀市政务服务管理局")
                    .flush("乙方（供应商）：" + SUPPLIER)
                    .text("根据采购结果，甲乙双方按照平等自愿、诚实信用的原则，签订本合同。")
                    .heading("一、标的与价款")
                    .table(
                            List.of(700, 2600, 2500, 900, 1150, 1250),
                            12,
                            List.of(
                                    List.of("序号", "名称", "规格型号", "数量", "单价（元）", "金额（元）"),
                                    List.of("1", "综合受理终端", "YQ-T210，21.5英寸", "36", "8650", "311400"),
                                    List.of("2", "高速扫描仪", "双面，每分钟60页", "36", "3280", "118080"),
                                    List.of("3", "自助填单机", "YQ-F300，含读卡模块", "8", "15900", "127200"),
                                    List.of("4", "安装调试与培训", "含两年上门服务", "1", "26000", "26000")))
                    .text("合同总价为人民币伍拾捌万贰仟陆佰捌拾元整（¥582680.00），为含税固定价。")
                    .heading("二、交付与验收")
                    .text("乙方应当于合同签订后30日内将设备送达甲方指定地点并完成安装。甲方组织验收，验收不合格的，乙方应当在7日内更换。")
                    .heading("三、付款方式")
                    .text("验收合格后15个工作日内，甲方向乙方支付合同总价的95%，其余5%在质保期满后支付。款项汇入乙方以下账户：开户行：云汀农村商业银行高新支行；账号：" + ACCOUNT + "。")
                    .heading("四、违约责任")
                    .text("任何一方不履行合同义务的，应当向对方支付合同总价5%的违约金，并赔偿由此造成的损失。")
                    .heading("五、双方信息")
                    .flush("甲方联系人：" + BUYER_CONTACT + "　　联系电话：" + BUYER_PHONE)
                    .flush("乙方统一社会信用代码：" + CODE)
                    .flush("乙方法定代表人：" + LEGAL_REPRESENTATIVE)
                    .flush("乙方联系人：" + SELLER_CONTACT + "　　联系电话：" + SELLER_PHONE)
                    .flush("电子邮箱：" + SELLER_MAIL)
                    .signature("（双方签章）", "2026年6月29日")
                    .finish();
        }
    }

    /** A reply to a delegate of the people's congress. */
    record DelegateReply() implements SampleDocument {
        private static final String DELEGATE = "贾雪梅";
        private static final String TELEPHONE = "0358-6000637";

        @Override
        public SampleInfo info() {
            Values values = new Values();
            values.stays(FindingType.PERSON_NAME, DELEGATE);
            values.stays(FindingType.PHONE_NUMBER, TELEPHONE);
            return SampleInfo.of(
                            "07-delegate-reply.docx", "对人大代表建议的答复", "DELEGATE_REPLY", Outcome.RELEASE, values.all())
                    .declared(DisclosureAttribute.PROACTIVE);
        }

        @Override
        public byte[] write(SampleFonts fonts) throws IOException {
            return new OfficialDocx("对市七届人大五次会议第86号建议的答复", "云汀市教育局", "云汀市教育局", LocalDate.of(2026, 7, 22))
                    .redHead("云汀市教育局", "云汀教建复〔2026〕12号")
                    .title("对市七届人大五次会议", "第86号建议的答复")
                    .flush(DELEGATE + "代表：")
                    .text(
                            "您提出的《关于增加城区普惠性托育服务供给的建议》收悉，现答复如下：",
                            "近年来，我市持续扩大托育服务供给。截至2026年6月底，全市备案托育机构达到74家，提供托位5820个，每千人口托位数为3.9个，比2024年增加0.8个。",
                            "下一步，我局将会同市卫生健康委从三个方面抓好落实：一是支持有条件的公办幼儿园开设托班，年内新增托位600个；二是对普惠性机构按实际收托人数给予运营补助；三是依托市职业技术学院开展保育人员培训，两年内轮训一遍。",
                            "感谢您对教育工作的关心和支持，希望继续提出宝贵意见。",
                            "联系单位：云汀市教育局学前教育科",
                            "联系电话：" + TELEPHONE)
                    .signature("云汀市教育局", "2026年7月22日")
                    .text("（此件公开发布）")
                    .finish();
        }
    }

    /** A draft sent round for comments, with comments, tracked changes and an author in its properties. */
    record DraftForComments() implements SampleDocument {
        private static final String AUTHOR = "滕子轩";
        private static final String REVIEWER = "封雅琴";
        private static final String REVIEWER_PHONE = "15000008841";
        private static final String DELETED_NAME = "毋俊杰";
        private static final String DELETED_ID = Numbers.residentId("140401", "19680214", 967);
        private static final String RESIDENT = "辛老栓";

        @Override
        public SampleInfo info() {
            Values values = new Values();
            values.goes(FindingType.PERSON_NAME, AUTHOR);
            values.goes(FindingType.PERSON_NAME, REVIEWER);
            values.goes(FindingType.PHONE_NUMBER, REVIEWER_PHONE);
            values.goes(FindingType.PERSON_NAME, DELETED_NAME);
            values.goes(FindingType.RESIDENT_ID, DELETED_ID);
            values.goes(FindingType.PERSON_NAME, RESIDENT);
            return SampleInfo.of("09-draft-for-comments.docx", "征求意见稿（含批注、修订和作者信息）", null, Outcome.REFER, values.all())
                    .handled(HandlingMark.DRAFT);
        }

        @Override
        public byte[] write(SampleFonts fonts) throws IOException {
            return new OfficialDocx("青岚县农村宅基地管理办法（征求意见稿）", AUTHOR, "青岚县农业农村局", LocalDate.of(2026, 10, 19))
                    .title("青岚县农村宅基地管理办法", "（征求意见稿）")
                    .heading("第一章　总　则")
                    .text("第一条　为规范农村宅基地管理，保障农村村民居住权益，根据有关法律法规，结合本县实际，制定本办法。", "第二条　本办法适用于本县行政区域内农村宅基地的申请、审批、使用和监督管理。")
                    .heading("第二章　申请与审批")
                    .commented(
                            "第三条　农村村民一户只能拥有一处宅基地，面积不得超过一百六十平方米；人均耕地不足一亩的村，不得超过一百三十平方米。",
                            REVIEWER,
                            "FYQ",
                            "面积标准建议与市级办法一致，我这边有测算表，电话" + REVIEWER_PHONE + "。")
                    .revised(
                            "第四条　村民申请宅基地的，应当经村民代表会议讨论通过并公示七日",
                            "，如上庄村" + DELETED_NAME + "（身份证号" + DELETED_ID + "）未经公示的，不予批准",
                            "；未经公示的，不予受理",
                            "。",
                            AUTHOR)
                    .commented(
                            "第五条　乡镇人民政府应当自受理之日起二十个工作日内作出是否批准的决定。",
                            REVIEWER,
                            "FYQ",
                            "上次河湾村" + RESIDENT + "来访反映的就是这个时限问题，请考虑。")
                    .text("第六条　宅基地批准后两年内未开工建设的，批准文件自行失效。")
                    .heading("第三章　附　则")
                    .text("第七条　本办法自2027年1月1日起施行。")
                    .signature("青岚县农业农村局", "2026年10月19日")
                    .finish();
        }
    }
}
