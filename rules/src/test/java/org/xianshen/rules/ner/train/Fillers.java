package org.xianshen.rules.ner.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Fills the places of a sentence that stand for numbers, dates, places and organisations; not thread-safe. */
final class Fillers {

    private static final String DIGITS = "一二三四五六七八九十";
    private static final String[] PLACE_ENDS = {"村", "镇", "乡", "庄", "县", "沟", "岭", "店", "街道", "社区", "路", "湾", "寨", "坪"};
    private static final String[] BRAND_ENDS = {"", "", "集团", "公司", "股份", "科技", "药业", "实业", "商贸", "建设", "电子"};

    private static final String[] BODIES = {
        "人民政府",
        "公安局",
        "教育局",
        "应急管理局",
        "市场监督管理局",
        "卫生健康委员会",
        "人民法院",
        "人民检察院",
        "财政局",
        "民政局",
        "自然资源局",
        "住房和城乡建设局",
        "交通运输局",
        "审计局",
        "档案馆",
        "街道办事处",
        "村民委员会",
        "派出所",
        "第一中学",
        "人民医院",
        "大学",
        "研究所",
        "农业农村局",
        "委员会",
        "办公室",
        "税务局",
        "供电公司",
        "银行",
        "水利局",
        "协会"
    };

    private final Random random;
    private final InventedNames names;
    private final List<String> regions = new ArrayList<>();

    Fillers(Random random, InventedNames names) {
        this.random = random;
        this.names = names;
        for (String line : InventedNames.lines("regions.txt")) {
            regions.addAll(List.of(line.substring(2).split(" ", -1)));
        }
    }

    /** What stands in the text for a word of the chain. */
    String render(String token) {
        return switch (token) {
            case "未##数" -> number();
            case "未##时" -> date();
            case "未##地" -> place();
            case "未##团", "未##专" -> brand();
            case "未##串" -> String.valueOf((char) ('A' + random.nextInt(26))) + random.nextInt(1000);
            case "未##它" -> random.nextBoolean() ? rare() : rare() + rare();
            default -> token;
        };
    }

    String number() {
        int n = random.nextInt(10_000);
        return random.nextInt(4) == 0
                ? String.valueOf(DIGITS.charAt(n % 10)) + DIGITS.charAt(n / 10 % 10)
                : String.valueOf(n >> random.nextInt(13));
    }

    String date() {
        return switch (random.nextInt(4)) {
            case 0 -> (1990 + random.nextInt(36)) + "年";
            case 1 -> (1 + random.nextInt(12)) + "月" + (1 + random.nextInt(28)) + "日";
            case 2 -> (1 + random.nextInt(28)) + "日";
            default ->
                (1990 + random.nextInt(36)) + "年" + (1 + random.nextInt(12)) + "月" + (1 + random.nextInt(28)) + "日";
        };
    }

    String region() {
        return regions.get(random.nextInt(regions.size()));
    }

    String place() {
        if (random.nextBoolean()) {
            return region();
        }
        String surname = names.surname();
        String middle = random.nextBoolean() ? "家" : random.nextBoolean() ? "" : rare();
        return surname + middle + PLACE_ENDS[random.nextInt(PLACE_ENDS.length)];
    }

    String brand() {
        String core = random.nextInt(3) == 0 ? names.surname() + rare() : rare() + rare();
        return core + BRAND_ENDS[random.nextInt(BRAND_ENDS.length)];
    }

    String organization() {
        return switch (random.nextInt(5)) {
            case 0 -> brand() + "有限公司";
            case 1 -> region() + brand() + "有限责任公司";
            default -> (random.nextInt(4) == 0 ? "" : region()) + BODIES[random.nextInt(BODIES.length)];
        };
    }

    private String rare() {
        String chinese = names.chinese();
        return random.nextInt(3) == 0
                ? String.valueOf((char) (0x4E00 + random.nextInt(0x5000)))
                : chinese.substring(chinese.length() - 1);
    }
}
