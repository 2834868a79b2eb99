package org.xianshen.disclosure;

import java.util.List;

/** What the rules propose for a document; a person decides. */
public sealed interface DisclosureProposal {

    /** Why, the weightiest reason first. */
    List<Reason> reasons();

    /** The outcome's name in the JSON contract: RELEASE, SEVER, WITHHOLD or REFER. */
    Outcome outcome();

    /** The closed set of outcomes, from the most open to the most careful. */
    enum Outcome {
        /** Publish as it is. */
        RELEASE("可以公开", 0),
        /** Publish after de-identification. */
        SEVER("处理后公开", 10),
        /** Do not publish. */
        WITHHOLD("不予公开", 20),
        /** A person must decide. */
        REFER("提请人工决定", 30);

        private final String label;
        private final int exitCode;

        Outcome(String label, int exitCode) {
            this.label = label;
            this.exitCode = exitCode;
        }

        /** The Chinese label a reviewer reads. */
        public String label() {
            return label;
        }

        /** The exit code the command line answers with. */
        public int exitCode() {
            return exitCode;
        }
    }

    /** Publish as it is. */
    record Release(List<Reason> reasons) implements DisclosureProposal {
        public Release {
            reasons = List.copyOf(reasons);
        }

        @Override
        public Outcome outcome() {
            return Outcome.RELEASE;
        }
    }

    /** Publish after the findings' treatments were applied. */
    record Sever(List<Reason> reasons) implements DisclosureProposal {
        public Sever {
            reasons = List.copyOf(reasons);
        }

        @Override
        public Outcome outcome() {
            return Outcome.SEVER;
        }
    }

    /** Do not publish. */
    record Withhold(List<Reason> reasons) implements DisclosureProposal {
        public Withhold {
            reasons = List.copyOf(reasons);
        }

        @Override
        public Outcome outcome() {
            return Outcome.WITHHOLD;
        }
    }

    /**
     * A person must decide, perhaps after asking others.
     *
     * @param reasons why the rules cannot decide
     * @param consult kinds of third parties to be consulted
     * @param refer kinds of departments the matter goes to
     */
    record Refer(List<Reason> reasons, List<String> consult, List<String> refer) implements DisclosureProposal {
        public Refer {
            reasons = List.copyOf(reasons);
            consult = List.copyOf(consult);
            refer = List.copyOf(refer);
        }

        @Override
        public Outcome outcome() {
            return Outcome.REFER;
        }
    }
}
