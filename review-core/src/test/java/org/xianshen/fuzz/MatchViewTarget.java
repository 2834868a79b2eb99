package org.xianshen.fuzz;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.xianshen.normalize.MatchView;
import org.xianshen.normalize.OffsetMap;

/** The folded view of any UTF-16 text: every code unit of it maps into the original, in order, and back. */
final class MatchViewTarget implements FuzzTarget {

    @Override
    public void run(byte[] input) {
        String original = ByteBuffer.wrap(input).asCharBuffer().toString();
        MatchView view = MatchView.of(original);
        OffsetMap offsets = view.offsets();
        int length = view.text().length();
        require(offsets.viewLength() == length, "length of the view");
        require(offsets.originalLength() == original.length(), "length of the original");
        int start = 0;
        int end = 0;
        for (int i = 0; i < length; i++) {
            int from = offsets.originalStart(i);
            int to = offsets.originalEnd(i + 1);
            require(from >= start && to >= end, "order");
            require(from < to && to <= original.length(), "range");
            start = from;
            end = to;
            view.gapBefore(i);
            offsets.hasGapBefore(i);
            int back = offsets.viewIndexOf(from);
            require(back <= i && offsets.originalEnd(back + 1) > from, "way back");
        }
        require(offsets.originalStart(length) == original.length(), "end of the view");
        for (int i = 0; i <= original.length(); i++) {
            int index = offsets.viewIndexOf(i);
            require(index >= 0 && index <= length, "index of the view");
        }
        // The view of the same text is the same.
        require(MatchView.of(original).text().equals(view.text()), "sameness");
    }

    private static void require(boolean holds, String what) {
        ReadInvariants.require(holds, what);
    }

    @Override
    public List<byte[]> seeds() {
        return List.of(
                utf16("身份证号：１１０１０１ 1990\n0307\r\n００７０"),
                utf16("机\u200b密★1\u3000 0年 ⼈⺠ ﬁ ① ㎏ \ud842\udfb7\ud800"),
                utf16("e\u0301a\u0308 가 \uac01\u11a8 \ufdfa 张 三 李\n四"));
    }

    private static byte[] utf16(String text) {
        return text.getBytes(StandardCharsets.UTF_16BE);
    }
}
