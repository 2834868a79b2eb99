package org.xianshen.review;

import org.xianshen.finding.Finding;

/** The short code of a finding's ground that a reader of the safe copy sees, e.g. {@code 第十五条·个人信息}. */
final class GroundCode {

    private GroundCode() {}

    static String of(Finding finding) {
        String article = finding.basis().isEmpty() ? "" : finding.basis().get(0).article();
        String ground = finding.category().label();
        return article.isEmpty() ? ground : article + "·" + ground;
    }
}
