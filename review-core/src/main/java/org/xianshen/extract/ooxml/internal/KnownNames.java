package org.xianshen.extract.ooxml.internal;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of fonts and styles that word processors bring along.
 *
 * <p>Every other name was typed by somebody: it is read as text and does not enter a safe copy.
 */
public final class KnownNames {

    private static final Set<String> FONTS = Set.of(
            "宋体",
            "新宋体",
            "仿宋",
            "仿宋_gb2312",
            "黑体",
            "楷体",
            "楷体_gb2312",
            "华文中宋",
            "华文宋体",
            "华文仿宋",
            "华文楷体",
            "华文细黑",
            "华文黑体",
            "方正小标宋简体",
            "方正小标宋_gbk",
            "方正仿宋_gbk",
            "方正楷体_gbk",
            "方正黑体_gbk",
            "方正黑体简体",
            "方正仿宋简体",
            "方正楷体简体",
            "方正书宋_gbk",
            "fzxiaobiaosong-b05s",
            "fzxiaobiaosong-b05",
            "fzfangsong-z02s",
            "fzkai-z03s",
            "fzhei-b01s",
            "fzshusong-z01s",
            "方正小标宋",
            "方正大标宋简体",
            "方正书宋简体",
            "隶书",
            "幼圆",
            "等线",
            "等线 light",
            "微软雅黑",
            "simsun",
            "nsimsun",
            "simhei",
            "simkai",
            "kaiti",
            "kaiti_gb2312",
            "fangsong",
            "fangsong_gb2312",
            "stzhongsong",
            "stsong",
            "stfangsong",
            "stkaiti",
            "stxihei",
            "dengxian",
            "microsoft yahei",
            "microsoft yahei ui",
            "mingliu",
            "pmingliu",
            "ms mincho",
            "ms gothic",
            "arial unicode ms",
            "arial",
            "arial black",
            "arial narrow",
            "times new roman",
            "times",
            "calibri",
            "calibri light",
            "cambria",
            "cambria math",
            "candara",
            "consolas",
            "constantia",
            "corbel",
            "courier",
            "courier new",
            "georgia",
            "helvetica",
            "lucida sans",
            "lucida sans unicode",
            "lucida console",
            "palatino linotype",
            "segoe ui",
            "segoe ui symbol",
            "symbol",
            "tahoma",
            "trebuchet ms",
            "verdana",
            "webdings",
            "wingdings",
            "wingdings 2",
            "wingdings 3",
            "liberation serif",
            "liberation sans",
            "liberation mono",
            "dejavu sans",
            "dejavu serif",
            "noto sans cjk sc",
            "noto serif cjk sc",
            "noto sans",
            "source han sans cn",
            "source han serif cn",
            "wenquanyi zen hei",
            "wenquanyi micro hei",
            "opensymbol",
            "mangal",
            "lohit devanagari",
            "ｍｓ ゴシック",
            "ｍｓ 明朝",
            "游ゴシック light",
            "游ゴシック",
            "游明朝",
            "맑은 고딕",
            "新細明體",
            "angsana new",
            "cordia new",
            "nyala",
            "vrinda",
            "shruti",
            "moolboran",
            "daunpenh",
            "tunga",
            "raavi",
            "euphemia",
            "plantagenet cherokee",
            "microsoft yi baiti",
            "microsoft himalaya",
            "mv boli",
            "gautami",
            "latha",
            "estrangelo edessa",
            "kalinga",
            "kartika",
            "dokchampa",
            "iskoola pota",
            "mongolian baiti",
            "microsoft uighur",
            "sylfaen",
            "leelawadee ui",
            "microsoft jhenghei",
            "javanese text",
            "myanmar text",
            "ebrima",
            "nirmala ui",
            "phagspa",
            "microsoft tai le",
            "microsoft new tai lue",
            "aptos",
            "aptos display",
            "微軟正黑體",
            "標楷體");

    private static final Pattern STYLE =
            Pattern.compile("(?:heading|toc|index|list|list bullet|list number|list continue"
                    + "|body text|body text indent|envelope|table|header|footer|normal|title|subtitle)(?: [0-9])?"
                    + "|(?:normal|default paragraph font|no list|table normal|normal table|table grid|normal \\(web\\)|normal indent"
                    + "|footnote text|footnote reference|endnote text|endnote reference|annotation text|annotation reference"
                    + "|annotation subject|balloon text|page number|line number|hyperlink|followedhyperlink|strong|emphasis"
                    + "|caption|date|closing|signature|salutation|plain text|document map|block text|list paragraph|no spacing"
                    + "|quote|intense quote|subtle emphasis|intense emphasis|subtle reference|intense reference|book title"
                    + "|bibliography|toc heading|table of figures|table of authorities|toa heading|macro|message header"
                    + "|note heading|html [a-z]{1,15}|e-mail signature|body text first indent(?: 2)?|placeholder text|revision"
                    + "|outline list [0-9]|light (?:list|grid|shading)|medium (?:list|grid|shading) [123]|dark list"
                    + "|colorful (?:list|grid|shading)|index heading|envelope address|envelope return|table grid light"
                    + "|plain table [0-9]|(?:grid|list) table [0-9](?: (?:light|dark|colorful))?|grid table light"
                    + "|table (?:classic|colorful|columns|grid|list|simple|subtle|web|3d effects) [0-9]|table (?:contemporary"
                    + "|elegant|professional|theme)|mention|smart hyperlink|hashtag|unresolved mention|smart link"
                    + "|smart link error)(?: accent [0-9])?(?: char)?");

    private static final Pattern STYLE_NUMBER = Pattern.compile(
            "TOC(?:[0-9]|Heading)?|[A-Za-z]{0,2}[0-9]{0,3}|[0-9]{1,2}-[0-9]{1,2}|[A-Za-z][A-F0-9]{1,2}");

    /** Between the words of a name that was written in one. */
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z0-9])(?<![0-9](?=[0-9]))");

    private static final Pattern OBJECT = Pattern.compile("(?:图片|图像|图形|图表|图示|形状|文本框|文字方塊|矩形|圆角矩形|椭圆|直线|线条"
            + "|直接连接符|直接箭头连接符|直线连接符|连接符|组合|组|对象|艺术字|任意多边形|画布|框架|表格|箭头|标题|副标题|内容占位符|文本占位符"
            + "|图片占位符|日期占位符|页脚占位符|页眉占位符|灯片编号占位符|幻灯片编号占位符|幻灯片图像占位符|备注占位符|Picture|Image|Graphic"
            + "|Chart|Diagram|Shape|Text Box|TextBox|Rectangle|Rounded Rectangle|Oval|Line|Straight Connector"
            + "|Straight Arrow Connector|Connector|Group|Object|WordArt|Freeform|Canvas|Frame|Table|Arrow|Title|Subtitle"
            + "|(?:Content |Text |Picture |Date |Footer |Header |Slide Number |Slide Image |Notes )?Placeholder|Google Shape;"
            + "|Freeform: Shape)[ :]?[0-9]{0,5}");

    private KnownNames() {}

    /** Whether {@code name} is one that an office program gives to a shape or a picture by itself. */
    public static boolean isObject(String name) {
        return OBJECT.matcher(name).matches();
    }

    /** Whether {@code name} is that of a font in common use; letter case does not matter. */
    public static boolean isFont(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return FONTS.contains(lower.startsWith("@") ? lower.substring(1) : lower);
    }

    /** Whether {@code id} is one that word processors give to a built-in style, or a mere number. */
    public static boolean isStyleId(String id) {
        return STYLE_NUMBER.matcher(id).matches()
                || isStyle(WORD_START.matcher(id).replaceAll(" "));
    }

    /** Whether {@code name} is that of a built-in style; letter case does not matter. */
    public static boolean isStyle(String name) {
        return STYLE.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }
}
