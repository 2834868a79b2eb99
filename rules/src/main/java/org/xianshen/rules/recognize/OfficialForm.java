package org.xianshen.rules.recognize;

import java.util.regex.Pattern;

/**
 * Tells from its head and its end whether a text has the form of an official document: number, addressee, title of a kind of
 * document, fields of a cover, signature with a date.
 */
final class OfficialForm {

    private static final int HEAD = 1_500;
    private static final int TAIL = 200;

    private static final Pattern SIGN = Pattern.compile(
            // number of the document, number of the copy
            "[〔\\[(（](?:19|20)[0-9]{2}[〕\\])）][ 　]*第?[0-9]{1,5}号"
                    + "|(?:^|\\n)[ 　]*[0-9]{6}[ 　]*(?:\\n|$)"
                    // head, urgency, title of a kind of document
                    + "|(?:文件|特急|加急|特提|平急|急件|密令|电报)[ 　]*(?:\\n|$)"
                    + "|(?:通知|报告|请示|批复|函|决定|通报|纪要|方案|办法|规定|公告|通告|预案|计划|说明|答复|议案|试题|试卷|文稿|合同|汇编|选编|平面图|布置图)"
                    + "(?:[ 　\\n]|$)"
                    // addressee
                    + "|(?:政府|单位|部门|厅|局|委|委员会|办公室|部队|公司|院|市|县|省|中心|部|处)[:：][ 　]*(?:\\n|$)"
                    // fields of a cover
                    + "|(?:^|\\n)[ 　]*[一-龥]{0,4}(?:编号|文号|图号|档号|份数|代码|全宗号|单位)[:：]"
                    // signature
                    + "|(?:[0-9]{4}|[〇零○一二三四五六七八九]{4})年[0-9一二三四五六七八九十]{1,3}月(?:[0-9一二三四五六七八九十]{1,3}日)?[ 　]*(?:\\n|$)");

    private OfficialForm() {}

    static boolean isSeenIn(String text) {
        if (text.length() <= HEAD + TAIL) {
            return SIGN.matcher(text).find();
        }
        return SIGN.matcher(text.substring(0, HEAD)).find()
                || SIGN.matcher(text.substring(text.length() - TAIL)).find();
    }
}
