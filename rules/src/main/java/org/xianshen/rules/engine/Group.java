package org.xianshen.rules.engine;

/** What kind of thing a mention is, as far as the rules tell kinds apart. */
public enum Group {
    /** Number of an identity document, or one that stands for one person. */
    IDENTITY,
    /** Sensitive personal information. */
    SENSITIVE,
    /** Words that make a child identifiable. */
    CHILD,
    /** Telephone, mail, messenger. */
    CONTACT,
    /** Residence or property of a person. */
    HOME,
    /** Birth, age, ethnicity, party, marriage. */
    TRAIT,
    /** Name of a person. */
    NAME,
    /** Financial account. */
    MONEY,
    /** Vehicle, device, network. */
    TRACE,
    /** Organisation or case. */
    PARTY,
    /** Word the organ watches for. */
    WATCHED,
    /** Phrase of the organ's negative list. */
    LISTED,
    /** Content a reader does not see. */
    HIDDEN,
    /** Content somebody meant to hide that is still in the file. */
    CONCEALED,
    /** Ground for not disclosing that the text itself gives. */
    GROUND,
    /** Mark on the document. */
    MARK
}
