package org.xianshen.extract.ocr;

import java.awt.Color;

/** Pages like those of an office, with invented contents. */
public final class DrawnPages {

    private static final Color RED = new Color(220, 20, 30);

    private DrawnPages() {}

    /** An official document with marks, red head, title, body, signature and a seal over it. */
    public static DrawnPage official(int dpi) {
        DrawnPage page = new DrawnPage(dpi);
        page.line(28, 42, DrawnPage.hei(16), "000012");
        page.line(28, 50, DrawnPage.hei(16), "机密★10年");
        page.line(28, 58, DrawnPage.hei(16), "特急");
        page.centred(82, DrawnPage.song(40), RED, "云溪市档案局文件");
        page.centred(98, DrawnPage.song(16), Color.BLACK, "云档发〔2026〕17号");
        page.rule(28, 103, 182, 103, 0.7, RED);
        page.centred(120, DrawnPage.song(22), Color.BLACK, "云溪市档案局关于开展库房");
        page.centred(131, DrawnPage.song(22), Color.BLACK, "安全检查工作的通知");
        page.line(28, 146, DrawnPage.song(16), "各县（区）档案局，市直各单位：");
        String[] body = {
            "　　为切实做好今年汛期的档案安全保管工作，经研究，定于六",
            "月上旬对全市各级综合档案馆开展一次库房安全检查。现将有",
            "关事项通知如下。",
            "　　一、检查内容。重点检查库房防火、防盗、防潮、防虫设施",
            "是否完好，值班记录是否齐全，应急预案是否经过演练。",
            "　　二、时间安排。6月3日至6月12日，由各单位自行组织，",
            "并于6月15日前将检查情况报送市档案局业务科。联系人：",
            "林晓舟，电话：0999-5550123。",
        };
        double y = 156;
        for (String line : body) {
            page.line(28, y, DrawnPage.song(16), line);
            y += 10;
        }
        page.line(120, 250, DrawnPage.song(16), "云溪市档案局");
        page.line(118, 260, DrawnPage.song(16), "2026年5月20日");
        page.seal(138, 251, 42, "云溪市档案局专用章");
        return page;
    }

    /** A table of persons with rules. */
    public static DrawnPage table(int dpi) {
        DrawnPage page = new DrawnPage(dpi);
        page.centred(40, DrawnPage.hei(18), Color.BLACK, "困难职工慰问金发放名单");
        page.table(
                20,
                50,
                new double[] {14, 28, 48, 40, 40},
                10,
                DrawnPage.song(12),
                new String[] {"序号", "姓名", "工作单位", "联系电话", "金额（元）"},
                new String[] {"1", "周文远", "第一机械厂", "13800001111", "1200"},
                new String[] {"2", "何丽萍", "城东小学", "13900002222", "800"},
                new String[] {"3", "欧阳晨", "公共交通公司", "13700003333", "1500"},
                new String[] {"4", "孙小梅", "人民医院", "13600004444", "900"},
                new String[] {"5", "郑国强", "自来水公司", "13500005555", "1000"},
                new String[] {"6", "马秀英", "第二中学", "13400006666", "700"},
                new String[] {"7", "赵子涵", "图书馆", "13300007777", "650"});
        page.line(20, 150, DrawnPage.song(12), "以上名单经职工代表会议审议通过，现予公示，公示期为五个工作日。");
        page.line(20, 158, DrawnPage.song(12), "如有异议，请在公示期内向工会办公室反映。");
        return page;
    }

    /** Text in two columns. */
    public static DrawnPage twoColumns(int dpi) {
        DrawnPage page = new DrawnPage(dpi);
        page.centred(35, DrawnPage.hei(20), Color.BLACK, "水利简报");
        String[] left = {
            "本市今年入汛以来，累计降雨比", "常年同期偏多两成。各水库水位", "平稳，未出现超过汛限水位的情",
            "况。市水利局组织三个工作组，", "分赴山区检查小型水库的安全", "度汛工作，发现问题四十余处，",
            "已全部列入整改清单并明确责任", "人和完成时限，逐项销号管理。",
        };
        String[] right = {
            "另据了解，城区排水管网改造工", "程已完成总工程量的八成，预计", "七月底全部完工。届时主要路段",
            "的积水问题将得到明显缓解。市", "民可以通过热线电话反映情况，", "工作人员将在一个工作日内答复",
            "处理结果。下一步将继续加强值", "班值守和信息报送工作。",
        };
        for (int i = 0; i < left.length; i++) {
            page.line(22, 55 + 8 * i, DrawnPage.song(14), left[i]);
        }
        for (int i = 0; i < right.length; i++) {
            page.line(112, 55 + 8 * i, DrawnPage.song(14), right[i]);
        }
        return page;
    }

    /** A list with numbers and Latin letters in Kai type. */
    public static DrawnPage list(int dpi) {
        DrawnPage page = new DrawnPage(dpi);
        page.centred(35, DrawnPage.hei(18), Color.BLACK, "会议纪要");
        String[] lines = {
            "时间：2026年3月8日上午9:00—11:30",
            "地点：市政府三楼第二会议室",
            "主持人：副市长田立新",
            "参加人员：高翔、谢雨桐、司马青、罗志刚",
            "一、关于采购服务器的事项",
            "会议同意采购型号为ThinkServer RS260的服务器4台，总价不超过",
            "人民币35.6万元，由信息中心负责验收。",
            "二、关于网站安全等级保护测评",
            "邮箱office@example.org收到的测评报告编号为DJCP-2026-0417。",
            "身份证号码：110101190001010019，银行账号：6222000000000000000。",
        };
        double y = 50;
        for (String line : lines) {
            page.line(24, y, DrawnPage.kai(15), line);
            y += 10;
        }
        return page;
    }
}
