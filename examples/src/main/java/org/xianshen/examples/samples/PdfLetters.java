package org.xianshen.examples.samples;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.xianshen.disclosure.DisclosureProposal.Outcome;
import org.xianshen.finding.FindingType;
import org.xianshen.marking.ClassificationLevel;
import org.xianshen.marking.DisclosureAttribute;
import org.xianshen.marking.HandlingMark;

/** The samples with a red head and the cover of an internal compilation, as PDF. */
final class PdfLetters {

    private PdfLetters() {}

    /** A notice marked 机密★10年. */
    record MarkedNotice() implements SampleDocument {
        private static final String CONTACT = "秦仲和";
        private static final String TELEPHONE = "0358-6000127";

        @Override
        public SampleInfo info() {
            Values values = new Values();
            values.goes(FindingType.CLASSIFICATION_MARK, "机密★10年");
            values.stays(FindingType.PERSON_NAME, CONTACT);
            values.stays(FindingType.PHONE_NUMBER, TELEPHONE);
            return SampleInfo.of("01-marked-notice.pdf", "标有密级的通知", null, Outcome.WITHHOLD, values.all())
                    .marked(ClassificationLevel.HIGHLY_SECRET);
        }

        @Override
        public byte[] write(SampleFonts fonts) throws IOException {
            return new OfficialPdf(fonts, "关于做好重要物资储备库点位调整工作的通知", "云汀市人民政府办公室", LocalDate.of(2026, 5, 18))
                    .corner("000012", "机密★10年", "特急")
                    .redHead("云汀市人民政府办公室文件", "云汀政办发〔2026〕17号")
                    .title("云汀市人民政府办公室", "关于做好重要物资储备库点位调整工作的通知")
                    .flush("各县（区）人民政府，市直各有关单位：")
                    .text("根据全市应急物资保障体系建设总体安排，经市人民政府同意，决定对部分重要物资储备库的点位进行调整。现将有关事项通知如下：")
                    .heading("一、调整原则")
                    .text("坚持平急结合、就近保障、分级负责。调整后的点位按照物资类别、承储能力和交通条件统筹布设，确保启用后两小时内到达主要保障方向。")
                    .heading("二、工作步骤")
                    .subheading("（一）清点移交")
                    .text("各承储单位应当于2026年6月10日前完成库存清点，逐类登记造册，由市、县两级主管部门共同核验后办理移交手续。移交期间原点位保持值守力量不变。")
                    .subheading("（二）启用验收")
                    .text("新点位启用前，由市应急管理局会同市粮食和物资储备局组织验收。未经验收的点位不得入库。")
                    .heading("三、有关要求")
                    .text(
                            "各地各部门要指定专人负责，点位名称、位置、数量等信息一律通过专用渠道报送，不得在互联网及非涉密系统中存储、处理和传递。本通知不得翻印、转发。",
                            "联系人：" + CONTACT + "，联系电话：" + TELEPHONE + "。")
                    .signature("云汀市人民政府办公室", "2026年5月18日")
                    .imprint("抄送：市委办公室，市人大常委会办公室，市政协办公室。", "云汀市人民政府办公室", "2026年5月18日印发")
                    .finish();
        }
    }

    /** A notice for the public. */
    record PublicNotice() implements SampleDocument {
        private static final String TELEPHONE = "0358-6000215";

        @Override
        public SampleInfo info() {
            Values values = new Values();
            values.stays(FindingType.PHONE_NUMBER, TELEPHONE);
            return SampleInfo.of("02-public-notice.pdf", "公开发布的通告", null, Outcome.RELEASE, values.all())
                    .declared(DisclosureAttribute.PROACTIVE);
        }

        @Override
        public byte[] write(SampleFonts fonts) throws IOException {
            return new OfficialPdf(fonts, "关于调整城区部分公交线路的通告", "云汀市交通运输局", LocalDate.of(2026, 6, 2))
                    .redHead("云汀市交通运输局文件", "云汀交发〔2026〕41号")
                    .title("云汀市交通运输局", "关于调整城区部分公交线路的通告")
                    .text("为方便群众出行，配合滨河路综合改造工程施工，经研究并报市人民政府批准，决定自2026年6月15日起对城区部分公交线路作如下调整：")
                    .heading("一、线路走向调整")
                    .text(
                            "3路公交车在滨河路施工期间改经文昌路、体育公园南门运行，取消滨河路东口站，增设体育公园站，首末班时间不变。",
                            "11路公交车由市第二人民医院延伸至高铁东站，沿途增设会展中心站、新城小学站，发车间隔由15分钟缩短为10分钟。")
                    .heading("二、票价与优惠")
                    .text("调整后的线路票价仍为1元。六十五周岁以上老年人凭敬老卡免费乘车，在校学生凭学生卡享受半价优惠。")
                    .heading("三、意见反映")
                    .text("市民对线路调整有意见建议的，可于2026年6月12日前向市交通运输局公共交通科反映，联系电话：" + TELEPHONE + "；也可拨打12345政务服务便民热线。")
                    .annexNote("调整后线路站点一览表")
                    .signature("云汀市交通运输局", "2026年6月2日")
                    .text("（此件公开发布）")
                    .annex()
                    .title("调整后线路站点一览表")
                    .table(
                            List.of(3.0, 6.5, 13.5, 7.0),
                            OfficialPdf.SIZE_4,
                            List.of(
                                    List.of("线路", "起讫站", "途经站点", "首末班时间"),
                                    List.of("3路", "汽车西站—城南公园", "汽车西站、文昌路口、体育公园南门、体育公园、市第一中学、人民广场、城南公园", "6:20—20:30"),
                                    List.of("11路", "市第二人民医院—高铁东站", "市第二人民医院、建设路口、会展中心、新城小学、科技馆、高铁东站", "6:00—21:40")))
                    .imprint("抄送：市公安局交通警察支队，各公共交通企业。", "云汀市交通运输局办公室", "2026年6月2日印发")
                    .finish();
        }
    }

    /** A notice before appointment. */
    record PersonnelNotice() implements SampleDocument {
        private static final String HOTLINE = "0358-6012380";

        @Override
        public SampleInfo info() {
            Values values = new Values();
            for (String name : List.of("古丽娜尔·买买提", "钟鸣远", "费晓岚")) {
                values.stays(FindingType.PERSON_NAME, name);
            }
            for (String nation : List.of("维吾尔族", "汉族", "满族")) {
                values.stays(FindingType.ETHNICITY, nation);
            }
            for (String month : List.of("1981年4月", "1978年11月", "1985年2月")) {
                values.stays(FindingType.BIRTH_DATE, month);
            }
            values.stays(FindingType.POLITICAL_AFFILIATION, "中共党员");
            values.stays(FindingType.POLITICAL_AFFILIATION, "无党派人士");
            values.stays(FindingType.PHONE_NUMBER, HOTLINE);
            return SampleInfo.of(
                    "10-personnel-notice.pdf", "干部任前公示", "PERSONNEL_NOTICE", Outcome.RELEASE, values.all());
        }

        @Override
        public byte[] write(SampleFonts fonts) throws IOException {
            return new OfficialPdf(fonts, "干部任前公示", "中共云汀市委组织部", LocalDate.of(2026, 9, 8))
                    .redHead("中共云汀市委组织部", "2026年第6号")
                    .title("干部任前公示")
                    .text("根据干部选拔任用工作有关规定，现将拟任职人选予以公示，广泛听取意见。公示期为5个工作日，自2026年9月9日至9月15日。")
                    .text(
                            "古丽娜尔·买买提，女，维吾尔族，1981年4月生，新疆伊宁人，大学学历，中共党员，现任云汀市文化和旅游局副局长，拟任正县级领导职务。",
                            "钟鸣远，男，汉族，1978年11月生，山西平遥人，研究生学历，工学硕士，中共党员，现任青岚县人民政府副县长，拟任市直部门正职。",
                            "费晓岚，女，满族，1985年2月生，辽宁岫岩人，大学学历，无党派人士，现任云汀市水务局总工程师，拟任副县级领导职务。")
                    .text("如有意见，请在公示期内以电话、信函等方式向市委组织部干部监督科反映。反映情况应当实事求是，提倡署真实姓名。举报电话：" + HOTLINE + "，也可拨打12380。")
                    .signature("中共云汀市委组织部", "2026年9月8日")
                    .finish();
        }
    }

    /** The cover of a compilation for internal use, with a preface. */
    record InternalCompilation() implements SampleDocument {
        private static final String EDITOR = "顾思齐";
        private static final String TELEPHONE = "0358-6000309";
        private static final String MAIL = "gongkaiban@yunting.example";

        @Override
        public SampleInfo info() {
            Values values = new Values();
            values.goes(FindingType.INTERNAL_MARK, "内部资料");
            values.stays(FindingType.PERSON_NAME, EDITOR);
            values.stays(FindingType.PHONE_NUMBER, TELEPHONE);
            values.stays(FindingType.EMAIL_ADDRESS, MAIL);
            return SampleInfo.of("14-internal-compilation.pdf", "内部资料汇编", null, Outcome.REFER, values.all())
                    .handled(HandlingMark.INTERNAL);
        }

        @Override
        public byte[] write(SampleFonts fonts) throws IOException {
            return new OfficialPdf(fonts, "政务公开工作制度汇编", "云汀市人民政府办公室", LocalDate.of(2026, 3, 20))
                    .corner("内部资料", "注意保存")
                    .space(6)
                    .centred("政务公开工作制度汇编", 36, Face.TITLE)
                    .space(0.6)
                    .centred("（2026年版）", OfficialPdf.SIZE_2, Face.KAI)
                    .space(9)
                    .centred("云汀市人民政府办公室编", 18, Face.KAI)
                    .centred("2026年3月", 18, Face.KAI)
                    .nextPage()
                    .title("编写说明")
                    .text(
                            "为便于各级各部门掌握政务公开工作的制度规定，现将近年来印发的有关文件汇编成册，供内部学习使用。",
                            "本汇编共分四编：第一编为公开范围与程序，第二编为保密审查，第三编为依申请公开办理，第四编为监督检查。各编所收文件以印发时间为序，已废止的予以注明。",
                            "保密审查一编引用了国家秘密标志的书写格式，如密级与保密期限之间以“★”相连。此类引用仅为说明格式，不构成对本汇编的定密。",
                            "使用中如有问题，请与市人民政府办公室政务公开科联系。联系人：" + EDITOR + "，电话：" + TELEPHONE + "，电子邮箱：" + MAIL + "。")
                    .signature("编者", "2026年3月20日")
                    .finish();
        }
    }
}
