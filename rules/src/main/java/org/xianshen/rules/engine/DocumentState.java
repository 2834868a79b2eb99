package org.xianshen.rules.engine;

import java.util.Set;
import org.xianshen.marking.DisclosureAttribute;
import org.xianshen.marking.HandlingMark;

/**
 * What the findings come to for the document as a whole.
 *
 * @param secretInForce whether a state-secret mark counts
 * @param secretFormer whether a state-secret mark has lapsed or was lifted
 * @param handling handling marks on it
 * @param attributes disclosure attributes on it
 * @param starMisused whether a work or trade secret bears a star
 * @param refusalUnexplained whether it says that it is not disclosed and gives no reason
 * @param secretUnclear whether words may or may not be a state-secret mark
 * @param grounds grounds in its text on which a person decides
 * @param openQuestion whether a finding other than these and than a handling mark asks for a person
 * @param altered whether something has to be hidden or removed
 * @param unread whether part of it could not be read
 * @param machineRead whether part of it was read from pictures by a machine
 */
public record DocumentState(
        boolean secretInForce,
        boolean secretFormer,
        Set<HandlingMark> handling,
        Set<DisclosureAttribute> attributes,
        boolean starMisused,
        boolean refusalUnexplained,
        boolean secretUnclear,
        Set<ContentGround> grounds,
        boolean openQuestion,
        boolean altered,
        boolean unread,
        boolean machineRead) {

    public DocumentState {
        handling = Set.copyOf(handling);
        attributes = Set.copyOf(attributes);
        grounds = Set.copyOf(grounds);
    }

    /** Whether nothing stands against publishing it as it is. */
    public boolean clear() {
        return !secretInForce
                && !secretFormer
                && handling.isEmpty()
                && !attributes.contains(DisclosureAttribute.NOT_DISCLOSED)
                && !attributes.contains(DisclosureAttribute.ON_REQUEST)
                && !secretUnclear
                && grounds.isEmpty()
                && !openQuestion
                && !altered
                && !unread
                && !machineRead;
    }

    /** Whether it bears any state-secret mark, in force or not. */
    public boolean marked() {
        return secretInForce || secretFormer;
    }

    /** Whether its disclosure attributes contradict one another. */
    public boolean attributesDiffer() {
        return attributes.size() > 1;
    }
}
