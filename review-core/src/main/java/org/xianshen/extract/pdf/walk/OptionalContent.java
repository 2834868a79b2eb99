package org.xianshen.extract.pdf.walk;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** Which optional content groups the default configuration of a document switches off (ISO 32000-1, 8.11). */
public final class OptionalContent {

    private static final COSName OCGS = COSName.getPDFName("OCGs");
    private static final COSName POLICY = COSName.P;

    private final Set<COSBase> off = Collections.newSetFromMap(new IdentityHashMap<>());

    /** The state of the groups in {@code catalog}. */
    public OptionalContent(COSDictionary catalog) {
        COSDictionary properties = catalog.getCOSDictionary(COSName.OCPROPERTIES);
        if (properties == null) {
            return;
        }
        COSDictionary configuration = properties.getCOSDictionary(COSName.D);
        if (configuration == null) {
            return;
        }
        if ("OFF".equals(configuration.getNameAsString(COSName.BASE_STATE))) {
            addAll(properties.getCOSArray(OCGS), true);
            addAll(configuration.getCOSArray(COSName.ON), false);
        }
        addAll(configuration.getCOSArray(COSName.OFF), true);
    }

    private void addAll(@Nullable COSArray groups, boolean switchOff) {
        for (int i = 0; groups != null && i < groups.size(); i++) {
            COSBase group = groups.getObject(i);
            if (group != null && switchOff) {
                off.add(group);
            } else if (group != null) {
                off.remove(group);
            }
        }
    }

    /** Whether content under {@code group}, a group or a membership dictionary, is not shown. */
    boolean isHidden(@Nullable COSDictionary group) {
        if (group == null || off.isEmpty()) {
            return false;
        }
        if (off.contains(group)) {
            return true;
        }
        COSBase members = group.getDictionaryObject(OCGS);
        if (members instanceof COSDictionary single) {
            return hiddenBy(policy(group), off.contains(single) ? 0 : 1, 1);
        }
        if (members instanceof COSArray list && list.size() > 0) {
            int on = 0;
            for (int i = 0; i < list.size(); i++) {
                on += off.contains(list.getObject(i)) ? 0 : 1;
            }
            return hiddenBy(policy(group), on, list.size());
        }
        return false;
    }

    private static String policy(COSDictionary membership) {
        String policy = membership.getNameAsString(POLICY);
        return policy == null ? "AnyOn" : policy;
    }

    private static boolean hiddenBy(String policy, int on, int all) {
        return switch (policy) {
            case "AllOn" -> on < all;
            case "AnyOff" -> on == all;
            case "AllOff" -> on > 0;
            default -> on == 0;
        };
    }
}
