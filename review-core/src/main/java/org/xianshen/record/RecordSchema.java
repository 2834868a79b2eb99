package org.xianshen.record;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.xianshen.casework.Role;
import org.xianshen.casework.Verdict;
import org.xianshen.message.ProblemException;

/** The members of a {@code xianshen.reviewRecord/1} body, required to be there and nothing else. */
final class RecordSchema {

    static final String NAME = "xianshen.reviewRecord/1";

    private static final Set<String> BODY = Set.of(
            "schema",
            "case",
            "document",
            "marking",
            "proposal",
            "findings",
            "redactions",
            "census",
            "regime",
            "components",
            "retention",
            "consultations",
            "referrals",
            "saltHash",
            "steps");
    private static final Set<String> STEP = Set.of(
            "role", "person", "verdict", "basis", "reasonCode", "reason", "overrulesProposal", "time", "certificate");
    private static final Pattern PERSON = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,31}");

    private RecordSchema() {}

    static void check(SignedFile file, String where) {
        JsonMembers body = new JsonMembers(file.body(), where).only(BODY, Set.of("released", "supersedes"));
        body.object("case").only(Set.of("id", "organ", "openedAt"), Set.of());
        JsonMembers document = body.object("document")
                .only(
                        Set.of("nameCommitment", "mediaType", "pages", "sizeBytes", "sha256", "sm3"),
                        Set.of("category", "createdOn"));
        document.hash("nameCommitment");
        digests(document);
        if (body.has("released")) {
            digests(body.object("released").only(Set.of("sha256", "sm3"), Set.of()));
        }
        if (body.has("supersedes")) {
            body.hash("supersedes");
        }
        body.object("retention").only(Set.of("class"), Set.of("schedule"));
        if (!body.array("consultations").isEmpty() || !body.array("referrals").isEmpty()) {
            throw body.wrongForm("consultations, referrals", "empty in version 1");
        }
        List<JsonMembers> steps = body.objects("steps");
        Role[] roles = Role.values();
        if (steps.size() > roles.length) {
            throw ProblemException.of("REC-032", where, Integer.toString(roles.length + 1), "none");
        }
        for (int i = 0; i < steps.size(); i++) {
            JsonMembers step = steps.get(i).only(STEP, Set.of());
            if (step.constant("role", Role.class) != roles[i]) {
                throw ProblemException.of("REC-032", where, Integer.toString(i + 1), roles[i].name());
            }
            step.constant("verdict", Verdict.class);
            step.matching("person", PERSON, "a pseudonym");
            step.objects("basis").forEach(b -> b.only(Set.of("instrument", "documentNo", "article"), Set.of()));
            step.string("reasonCode");
            step.string("reason");
            step.truth("overrulesProposal");
        }
    }

    private static void digests(JsonMembers of) {
        of.hash("sha256");
        of.hash("sm3");
    }
}
