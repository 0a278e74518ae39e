/** Everything that a format could stumble over. */
export const hostileText = "Zoë \"Q\" O'Neill, Jr.; Łódź 🇺🇦\nsecond line\r\n\t<b>&amp; & &lt; ]]> --> \\ =1+1 #' $1";

/** The same with a character that XML cannot hold. */
export const hostileName = `${hostileText} \u{1}end`;

const hash = "0".repeat(64);

/** A small document with such text at every kind of place, and with values at the edges of what can be kept. */
export const hostileDocument = {
  people: [
    {
      id: "person:hostile",
      name: hostileName,
      memberships: [
        {
          node: "group:hostile",
          role: hostileText,
          from: "2025-21",
          to: "../2025-08-19",
          certainty: "CERTAIN",
          statements: ["statement:hostile"],
        },
        { node: "group:hostile", certainty: "POSSIBLE", statements: ["statement:hostile"] },
      ],
    },
  ],
  states: [{ id: "state:plain", name: "Plain", iso2: "PL", wikidata: "Q36" }],
  groups: [{ id: "group:hostile", name: "-", named: true, region: "a;b" }],
  events: [
    {
      id: "event:hostile",
      name: "@Event",
      type: "SUMMIT",
      date: "2025-09",
      dateStatements: ["statement:hostile"],
      participants: [
        { node: "person:hostile", role: "HOST", statements: ["statement:hostile"] },
        { node: "person:hostile", role: "SPEAKER", statements: ["statement:hostile"] },
      ],
    },
  ],
  articles: [
    {
      id: "article:hostile",
      title: hostileText,
      url: 'https://example.org/a b?q={x}|"<y>&z=ü',
      language: "en",
      published: "2025",
      length: 100,
      textDigest: hash,
      disclosures: ["AI_ASSISTED", "SPONSORED"],
    },
  ],
  passages: [
    {
      id: "passage:hostile:0-10",
      article: "article:hostile",
      fragment: "char=0,10",
      digest: hash,
      entities: [
        { node: "person:hostile", surface: hostileText, styledAs: "<Sir>" },
        { node: "person:hostile", surface: "plain" },
        { node: "person:hostile", surface: "plain", styledAs: "Sir" },
      ],
    },
    { id: "passage:hostile:row", article: "article:hostile", fragment: "row=17", digest: hash },
  ],
  statements: [
    {
      id: "statement:hostile",
      act: "ASSERT",
      voice: "DIRECT",
      certainty: "CERTAIN",
      polarity: "POSITIVE",
      saidOn: "2025-09-04",
      gist: hostileText,
      madeBy: ["person:hostile"],
      conveys: ["claim:hostile", "pledge:hostile"],
      reportedIn: ["passage:hostile:0-10", "passage:hostile:row"],
    },
  ],
  claims: [
    {
      id: "claim:hostile",
      predicate: "coalitionSize",
      summary: hostileText,
      subject: "group:hostile",
      quantity: { min: 0.5, max: 1e21, minInclusive: false, unit: "nations" },
      validFrom: "2025~",
    },
  ],
  pledges: [
    {
      id: "pledge:hostile",
      kind: "FINANCIAL",
      direction: "WILL",
      summary: "Money",
      money: { amount: "92233720368547758.07", currency: "GBP" },
      domains: ["SEA", "AIR"],
      history: [
        { stage: "PLEDGED", statement: "statement:hostile" },
        { stage: "FLOATED", on: "2025-03", statement: "statement:hostile" },
      ],
      parties: [
        { node: "person:hostile", role: "PLEDGOR", statements: ["statement:hostile"] },
        { node: "person:hostile", role: "BENEFICIARY", statements: ["statement:hostile"] },
      ],
    },
  ],
} as const;
