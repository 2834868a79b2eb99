package org.xianshen.casework;

import java.util.Objects;
import org.xianshen.disclosure.DisclosureProposal;

/** What a person says about disclosing the matter. */
public enum Verdict {
    /** 公开. */
    DISCLOSE("公开", true),
    /** 部分公开: the safe copy is disclosed. */
    DISCLOSE_IN_PART("部分公开", true),
    /** 不予公开. */
    WITHHOLD("不予公开", false),
    /** 提请确定: the competent or secrecy department decides. */
    REFER("提请确定", false);

    private final String label;
    private final boolean discloses;

    Verdict(String label, boolean discloses) {
        this.label = Objects.requireNonNull(label);
        this.discloses = discloses;
    }

    /** The Chinese label a person reads. */
    public String label() {
        return label;
    }

    /** Whether something may be published on this verdict. */
    public boolean discloses() {
        return discloses;
    }

    /**
     * Whether this verdict departs from what the rules proposed.
     *
     * <p>A proposal to refer leaves the matter open, so no verdict overrules it.
     */
    boolean overrules(DisclosureProposal.Outcome proposal) {
        return switch (proposal) {
            case RELEASE -> this != DISCLOSE;
            case SEVER -> this != DISCLOSE_IN_PART;
            case WITHHOLD -> this != WITHHOLD;
            case REFER -> false;
        };
    }
}
