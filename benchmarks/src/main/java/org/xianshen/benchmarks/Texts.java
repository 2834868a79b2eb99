package org.xianshen.benchmarks;

/** Invented official prose to measure on. */
final class Texts {

    private static final String[] PARAGRAPHS = {
        "为进一步规范公共租赁住房分配管理，切实保障中等偏下收入住房困难家庭的基本居住需求，根据有关规定，" + "结合我县实际，现就做好本年度公共租赁住房申请受理和审核工作通知如下。",
        "一、受理范围。具有本县城区户籍，家庭人均可支配收入低于上年度城镇居民人均可支配收入百分之八十，" + "人均住房建筑面积低于十五平方米的家庭，可以向户籍所在地街道办事处提出申请。",
        "二、审核程序。街道办事处应当自受理之日起十五个工作日内完成初审，并在社区公示栏公示七日；" + "县住房保障中心应当自收到初审意见之日起十个工作日内完成复审。",
        "申请人林晓萍，身份证号码 140105198703120029，联系电话 13812345670，家住清河县城关镇文昌路 18 号院 3 号楼 2 单元 501 室，" + "经审核符合条件，轮候序号为第 26 号。",
        "三、监督管理。任何单位和个人对公示内容有异议的，可以在公示期内以书面形式向县住房和城乡建设局反映，" + "联系人王建国，办公电话 0351-5662188。",
        "各街道办事处要加强组织领导，明确责任分工，严格工作纪律，确保分配工作公开、公平、公正，" + "对弄虚作假、优亲厚友的，依法依规追究有关人员责任。",
    };

    private Texts() {}

    /** About a page of text with a few personal values. */
    static String onePage() {
        return String.join("\n", PARAGRAPHS) + "\n";
    }

    /** Paragraph {@code index}, repeating. */
    static String paragraph(int index) {
        return PARAGRAPHS[index % PARAGRAPHS.length];
    }
}
