package org.xianshen.finding;

import java.util.Arrays;
import java.util.Objects;

/**
 * The kind of thing that stands in the text.
 *
 * <p>Names are part of the JSON contract and never change; new ones may be added.
 */
public enum FindingType {
    /** 姓名. */
    PERSON_NAME("姓名"),
    /** 居民身份证号. */
    RESIDENT_ID("居民身份证号"),
    /** 护照号. */
    PASSPORT("护照号"),
    /** 港澳居民来往内地通行证. */
    HK_MACAU_PERMIT("港澳居民来往内地通行证"),
    /** 台湾居民来往大陆通行证. */
    TAIWAN_PERMIT("台湾居民来往大陆通行证"),
    /** 外国人永久居留身份证. */
    FOREIGN_RESIDENT_ID("外国人永久居留身份证"),
    /** 军人证件号. */
    MILITARY_ID("军人证件号"),
    /** 驾驶证号. */
    DRIVER_LICENSE("驾驶证号"),
    /** 电话号码. */
    PHONE_NUMBER("电话号码"),
    /** 电子邮箱. */
    EMAIL_ADDRESS("电子邮箱"),
    /** 住址. */
    ADDRESS("住址"),
    /** 银行卡号. */
    BANK_CARD("银行卡号"),
    /** 银行账号. */
    BANK_ACCOUNT("银行账号"),
    /** 车牌号. */
    VEHICLE_PLATE("车牌号"),
    /** 车辆识别代号. */
    VIN("车辆识别代号"),
    /** 社会保障号. */
    SOCIAL_SECURITY_NUMBER("社会保障号"),
    /** 病历号. */
    MEDICAL_RECORD_NUMBER("病历号"),
    /** 健康状况. */
    HEALTH_CONDITION("健康状况"),
    /** 学号. */
    STUDENT_ID("学号"),
    /** 不动产权证号. */
    PROPERTY_CERTIFICATE("不动产权证号"),
    /** 微信号. */
    WECHAT_ID("微信号"),
    /** QQ号. */
    QQ_NUMBER("QQ号"),
    /** 支付宝账号. */
    ALIPAY_ID("支付宝账号"),
    /** 用户账号. */
    USER_ACCOUNT("用户账号"),
    /** IP地址. */
    IP_ADDRESS("IP地址"),
    /** MAC地址. */
    MAC_ADDRESS("MAC地址"),
    /** 手机串号. */
    IMEI("手机串号"),
    /** 经纬度. */
    GEO_COORDINATE("经纬度"),
    /** 出生日期. */
    BIRTH_DATE("出生日期"),
    /** 年龄. */
    AGE("年龄"),
    /** 民族. */
    ETHNICITY("民族"),
    /** 宗教信仰. */
    RELIGION("宗教信仰"),
    /** 政治面貌. */
    POLITICAL_AFFILIATION("政治面貌"),
    /** 婚姻状况. */
    MARITAL_STATUS("婚姻状况"),
    /** 违法犯罪记录. */
    CRIMINAL_RECORD("违法犯罪记录"),
    /** 生物识别信息. */
    BIOMETRIC("生物识别信息"),
    /** 未成年人信息. */
    MINOR("未成年人信息"),
    /** 组织机构名称. */
    ORGANIZATION("组织机构名称"),
    /** 统一社会信用代码. */
    ORGANIZATION_CODE("统一社会信用代码"),
    /** 案号. */
    CASE_NUMBER("案号"),
    /** 美国社会安全号. */
    US_SSN("美国社会安全号"),
    /** 国际银行账号. */
    IBAN_CODE("国际银行账号"),
    /** 网址. */
    URL("网址"),
    /** 日期时间. */
    DATE_TIME("日期时间"),
    /** State-secret mark: level, ★, term. */
    CLASSIFICATION_MARK("国家秘密标志"),
    /** Classification banner or portion mark of another country. */
    FOREIGN_BANNER("外国密级标识"),
    /** Mark that keeps a document inside: 内部资料, 内部文件. */
    INTERNAL_MARK("内部资料标识"),
    /** Mark of a work secret. */
    WORK_SECRET_MARK("工作秘密标识"),
    /** Mark of a trade secret: 商业秘密, 核心商密, 普通商密. */
    TRADE_SECRET_MARK("商业秘密标识"),
    /** Mark of a draft: 征求意见稿, 送审稿, 讨论稿. */
    DRAFT_MARK("草稿标识"),
    /** Mark of an enciphered telegram. */
    CIPHER_TELEGRAM_MARK("密码电报标识"),
    /** Statement whether the document may be published. */
    DISCLOSURE_ATTRIBUTE("公开属性"),
    /** Note that the document was declassified. */
    DECLASSIFICATION_NOTE("解密标识"),
    /** Word or phrase the organ watches for. */
    WATCH_WORD("关注词"),
    /** Phrase of the organ's negative list. */
    NEGATIVE_LIST("负面清单内容"),
    /** Content in the file that a reader does not see. */
    HIDDEN_CONTENT("隐藏内容"),
    /** Text that an opaque area lies over: earlier redaction that removed nothing. */
    COVERED_TEXT("被遮挡的文字"),
    /** Text under an annotation that asks for its removal. */
    UNAPPLIED_REDACTION("未执行的密文标记"),
    /** Text in the colour of its ground. */
    GROUND_COLOURED_TEXT("与底色同色的文字"),
    /** Text of a layer behind a scan that the scan no longer shows. */
    STALE_TEXT_LAYER("与图像不符的文字层"),
    /** Text outside the visible box of its page, slide or frame. */
    CROPPED_CONTENT("裁切在外的内容"),
    /** Statement that something is a trade secret or must be kept in confidence. */
    TRADE_SECRET_STATEMENT("商业秘密声明"),
    /** Technical information that may be a trade secret: recipe, process, drawing, source code. */
    TECHNICAL_SECRET("技术信息"),
    /** Business information that may be a trade secret: costs, customers, prices, unpublished figures. */
    BUSINESS_SECRET("经营信息"),
    /** Floor price or bid before it is opened. */
    SEALED_PRICE("未公开的底价、报价"),
    /** Data of a single respondent of a statistical survey. */
    UNIT_STATISTICS("单个统计调查对象资料"),
    /** Internal affairs: staff, logistics, internal workflow. */
    INTERNAL_AFFAIR("内部事务"),
    /** Record of a process that is not finished: discussion, consultation, request. */
    PROCESS_RECORD("过程性信息"),
    /** Material of an enforcement file: interview, inspection, approval, evidence. */
    ENFORCEMENT_RECORD("行政执法案卷材料"),
    /** Words of a third party whose rights publication may harm. */
    THIRD_PARTY_OBJECTION("第三方意见"),
    /** Details whose publication may endanger state or public security. */
    PUBLIC_SECURITY("公共安全信息"),
    /** Details whose publication may disturb social stability. */
    SOCIAL_STABILITY("社会稳定信息"),
    /** Details whose publication may endanger economic security. */
    ECONOMIC_SECURITY("经济安全信息"),
    /** Words that tell who reported, complained or petitioned. */
    PROTECTED_IDENTITY("举报人、信访人身份"),
    /** Row of a table whose items together single out a person. */
    SINGLED_OUT_PERSON("合并后可识别到个人的记录"),
    /** Table that lists many persons with particulars. */
    PERSON_LIST("人员名册");

    private final String label;

    FindingType(String label) {
        this.label = Objects.requireNonNull(label);
    }

    /** The Chinese label a reviewer reads. */
    public String label() {
        return label;
    }

    /**
     * The type called {@code name}.
     *
     * @throws IllegalArgumentException naming the bad value and the legal set
     */
    public static FindingType named(String name) {
        for (FindingType type : values()) {
            if (type.name().equals(name)) {
                return type;
            }
        }
        throw new IllegalArgumentException("'" + name + "' is no finding type; known: " + Arrays.toString(values()));
    }
}
