import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { packageFolder } from "../../../src/config/config.js";
import { comparePassages } from "../../../src/domain/lints/compare-passages.js";
import { verifyTexts } from "../../../src/feed/documents/verify-texts.js";
import { mappedDocuments } from "../../../src/feed/mapping/mapped-documents.js";
import { emptyReport, type MappingReport } from "../../../src/feed/mapping/mapping-report.js";
import { readMapping } from "../../../src/feed/mapping/read-mapping.js";
import { type Mapped, mapFiles, model } from "./map-files.js";

/** Other people's data is not in this project; where it lies beside it, the shipped mappings are tried on it. */
const data = join(packageFolder, "..", "shared", "data");
const mapping = (name: string): string => join(packageFolder, "mappings", name);
const hasData = existsSync(data);

/** What a mapping makes of real data, once for several tests. */
function mapped(name: string, path: string): () => Mapped {
  let made: Mapped | undefined;
  beforeAll(async () => {
    made = await mapFiles(mapping(name), [join(data, path)]);
  });
  return () => {
    if (made === undefined) throw new Error(`${name} has not been mapped`);
    return made;
  };
}

const addsUp = ({ tables }: MappingReport): boolean =>
  Object.values(tables).every(({ rows, mapped: made, filtered, refused }) => rows === made + filtered + refused);

describe.skipIf(!hasData)("the roll calls of the United Nations, where the data are at hand", () => {
  test("become a statement for every vote, in a file read as a stream", async () => {
    const report = emptyReport();
    const seen = { namibia: 0, germany: 0, undated: 0, acts: {} as Record<string, number> };
    const read = await readMapping(mapping("un-votes.yaml"));
    for await (const { content } of mappedDocuments(model, read, [join(data, "un-votes")], { report })) {
      const { states = [], statements = [] } = content as Readonly<
        Record<string, readonly Readonly<Record<string, unknown>>[]>
      >;
      for (const { id, iso2 } of states) {
        if (id === "state:namibia" && iso2 === "NA") seen.namibia += 1;
        if (id === "state:federal-republic-of-germany" && iso2 === undefined) seen.germany += 1;
      }
      for (const { act, saidOn } of statements) {
        seen.acts[String(act)] = (seen.acts[String(act)] ?? 0) + 1;
        if (act !== "ASSERT" && saidOn === undefined) seen.undated += 1;
      }
    }
    expect(report.tables).toEqual({
      rollCalls: { rows: 6_203, mapped: 6_203, filtered: 0, refused: 0 },
      issues: { rows: 5_745, mapped: 5_745, filtered: 0, refused: 0 },
      votes: { rows: 870_109, mapped: 870_109, filtered: 0, refused: 0 },
    });
    expect(report.records).toMatchObject({ proposals: 6_203, events: 6_203, states: 200, claims: 5_745 });
    // Namibia has the code NA; states that are no more have none.
    expect(seen).toEqual({
      namibia: 1,
      germany: 1,
      undated: 0,
      acts: { SUPPORT: 693_664, REJECT: 65_548, ABSTAIN: 110_897, ASSERT: 6_203 + 5_745 },
    });
  }, 600_000);
});

describe.skipIf(!hasData)("the general debate, where the data are at hand", () => {
  const debate = mapped("ungdc.yaml", "ungdc");

  test("is a statement for every line that is not blank", () => {
    const { report, records } = debate();
    expect(report.tables).toEqual({ speakers: { rows: 582, mapped: 582, filtered: 0, refused: 0 } });
    const paragraphs = records("statements").filter(({ voice }) => voice === "DIRECT");
    expect(paragraphs).toHaveLength(21_029);
    // The words of the speeches are not in the graph.
    expect(
      paragraphs.filter(
        ({ gist }) => !/^Paragraph \d+ of the speech of .* in the general debate of \d{4}\.$/.test(String(gist)),
      ),
    ).toEqual([]);
  });

  test("has passages that match the texts", async () => {
    const { documents } = debate();
    const ofYear = documents.filter(({ content }) => JSON.stringify(content).includes('"article:ungdc-2020-'));
    const speeches = ofYear.map((source) => {
      const { articles, passages } = source.content as Readonly<
        Record<string, readonly Readonly<Record<string, unknown>>[]>
      >;
      const isSpeech = (id: unknown): boolean => /^article:ungdc-\d/.test(String(id));
      const content = {
        articles: articles?.filter(({ id }) => isSpeech(id)),
        passages: passages?.filter(({ article }) => isSpeech(article)),
      };
      return { ...source, content };
    });
    const compared = await verifyTexts(model, speeches, join(data, "ungdc/txt/2020"), comparePassages);
    expect(compared).toMatchObject({ articles: 193 });
  });

  test("finds the text whose code differs, and counts a state under two spellings once", () => {
    const { records } = debate();
    expect(records("articles").map(({ id }) => id)).toContain("article:ungdc-2020-prt");
    const states = records("states");
    expect(states).toHaveLength(195);
    expect(states.filter(({ id }) => id === "state:brazil")).toEqual([
      { id: "state:brazil", name: "Brazil", iso2: "BR" },
    ]);
    expect(states.filter(({ iso2 }) => iso2 === "NA")).toMatchObject([{ id: "state:namibia" }]);
    const spellings = records("passages").flatMap(
      ({ entities }) => (entities ?? []) as readonly { readonly node: string; readonly surface: string }[],
    );
    const ofBrazil = spellings.filter(({ node }) => node === "state:brazil").map(({ surface }) => surface);
    expect(new Set(ofBrazil)).toEqual(new Set(["Brazil", "Federative Republic of Brazil"]));
  });

  test("takes accents for spelling, and leaves two transliterations two persons", () => {
    const people = debate()
      .records("people")
      .map(({ id }) => id);
    expect(people.filter((id) => /duque/.test(String(id)))).toEqual(["person:un-col-ivan-duque-marquez"]);
    expect(people.filter((id) => /berdimuhamed/.test(String(id)))).toHaveLength(2);
  });
});

describe.skipIf(!hasData)("Popolo, where the data are at hand", () => {
  const popolo = mapped("popolo.yaml", "popolo-au/TAS.popolo.json");

  test("has every person, organisation and membership, with its sources", () => {
    const { report, records } = popolo();
    expect(report.tables).toEqual({
      organisations: { rows: 33, mapped: 31, filtered: 2, refused: 0 },
      memberships: { rows: 317, mapped: 317, filtered: 0, refused: 0 },
      persons: { rows: 263, mapped: 263, filtered: 0, refused: 0 },
    });
    expect(report.filtered).toEqual({ "stands for having no party, and is none": 2 });
    expect(records("people")).toHaveLength(263);
    expect(records("claims").filter(({ value }) => value === "Mayor")).toHaveLength(26);
    expect(records("articles").filter(({ url }) => url !== undefined).length).toBeGreaterThan(20);
  });

  test("has passages that match the file", async () => {
    const { documents } = popolo();
    const ofFile = documents.map((source) => {
      const { articles, passages } = source.content as Readonly<
        Record<string, readonly Readonly<Record<string, unknown>>[]>
      >;
      const plain = passages?.map(({ entities: _entities, ...passage }) => passage);
      return { ...source, content: { articles: articles?.filter(({ length }) => length !== 0), passages: plain } };
    });
    const compared = await verifyTexts(model, ofFile, join(data, "popolo-au"), comparePassages);
    expect(compared).toMatchObject({ passages: 31 + 317 + 263 });
  });

  test("keeps ids that differ in one sign apart, and those of another file", () => {
    const ids = popolo()
      .records("organisations")
      .map(({ id }) => String(id));
    expect(new Set(ids).size).toBe(31);
    expect(ids.filter((id) => /greens/.test(id))).toHaveLength(2);
    expect(ids.filter((id) => !id.startsWith("organisation:tas-popolo-"))).toEqual([]);
  });
});

describe.skipIf(!hasData)("the executive and committees of the United States, where the data are at hand", () => {
  const congress = mapped("us-congress.yaml", "us-congress");

  test("have every person, term, committee and subcommittee", () => {
    const { report, records } = congress();
    expect(report.tables).toEqual({
      executive: { rows: 80, mapped: 80, filtered: 0, refused: 0 },
      committees: { rows: 70, mapped: 70, filtered: 0, refused: 0 },
    });
    expect(records("people")).toHaveLength(80);
    expect(records("claims").filter(({ predicate }) => predicate === "office")).toHaveLength(131);
    expect(
      records("organisations").filter(({ id }) => String(id).startsWith("organisation:us-committee-")),
    ).toHaveLength(70 + 442);
  });
});

describe.skipIf(!hasData)("the Ukraine Support Tracker, where the data are at hand", () => {
  const tracker = mapped("ukraine-support-tracker.yaml", "kiel-ust/bilateral_main_data_10donors.csv");

  test("has every row in a package or in the report, which says of impossible years that they are", () => {
    const { report, records } = tracker();
    expect(addsUp(report)).toBe(true);
    expect(report.tables["packages"]).toEqual({ rows: 205, mapped: 199, filtered: 0, refused: 6 });
    expect(
      report.refused.map(({ field, reason }) => [
        field,
        /"until \d\/\d\/202[3-7]" is in the year 202[3-7]/.test(reason),
      ]),
    ).toEqual(Array.from({ length: 6 }, () => ["Announcement Date", true]));
    expect(records("pledges")).toHaveLength(123);
  });

  test("keeps the exact amounts in the original currency, and dates as far as they are known", () => {
    const pledges = new Map(
      tracker()
        .records("pledges")
        .map((pledge) => [pledge["id"], pledge]),
    );
    expect(pledges.get("pledge:ust-aum3")).toMatchObject({
      money: { amount: "25000000", currency: "AUD" },
      agreedOn: "2022-03-31",
      kind: "EQUIPMENT",
    });
    expect(pledges.get("pledge:ust-lvm1")).toMatchObject({
      money: { amount: "218800000", currency: "EUR" },
      agreedOn: "../2022-04-06",
    });
    const dates = [...pledges.values()].map(({ agreedOn }) => agreedOn);
    expect(dates).toContain("2022-03");
    expect(dates).toContain(undefined);
  });

  test("comes to the totals of the publisher, for every donor and kind of aid", async () => {
    const { records } = tracker();
    const value = new Map(
      records("claims")
        .filter(({ predicate }) => predicate === "convertedValue")
        .map(({ subject, quantity }) => [subject, (quantity as { readonly min: number }).min]),
    );
    const totals = new Map<string, number>();
    for (const { id, kind, parties } of records("pledges")) {
      const [pledgor] = parties as readonly { readonly node: string }[];
      const key = `${pledgor?.node} ${String(kind)}`;
      totals.set(key, (totals.get(key) ?? 0) + (value.get(id) ?? 0));
    }
    const published = parse(await readFile(join(data, "kiel-ust/country_summary_10donors_bn_eur.csv")), {
      columns: true,
    }) as readonly Readonly<Record<string, string>>[];
    expect(published).toHaveLength(10);
    for (const { c = "", F, H, M, T } of published) {
      const donor = c.startsWith("EU") ? "organisation:european-union" : `state:${c.toLowerCase()}`;
      const [financial = 0, humanitarian = 0, military = 0] = ["FINANCIAL", "HUMANITARIAN", "EQUIPMENT"].map(
        (kind) => (totals.get(`${donor} ${kind}`) ?? 0) / 1e9,
      );
      expect(financial, c).toBeCloseTo(Number(F), 9);
      expect(humanitarian, c).toBeCloseTo(Number(H), 9);
      expect(military, c).toBeCloseTo(Number(M), 9);
      expect(financial + humanitarian + military, c).toBeCloseTo(Number(T), 9);
    }
  });

  test("has its sources as articles, of which only the address is known, and each row names its own", () => {
    const { records } = tracker();
    const sources = records("articles").filter(({ length }) => length === 0);
    expect(sources.length).toBeGreaterThan(150);
    expect(
      sources.filter(({ url }) => url !== undefined && (typeof url !== "string" || !/^https?:\/\//.test(url))),
    ).toEqual([]);
  });

  test("has the months of release 29, each in the report or mapped", async () => {
    const { report, records } = await mapFiles(mapping("ukraine-support-tracker-months.yaml"), [
      join(data, "kiel-ust/r29-official-csv"),
    ]);
    expect(report.tables).toEqual({ months: { rows: 1_079, mapped: 1_079, filtered: 0, refused: 0 } });
    const rows = parse(await readFile(join(data, "kiel-ust/r29-official-csv/data_explorer.csv")), {
      columns: true,
    }) as readonly Readonly<Record<string, string>>[];
    const published = rows.reduce(
      (sum, { financial, humanitarian, military }) => sum + Number(financial) + Number(humanitarian) + Number(military),
      0,
    );
    const mappedSum = records("claims").reduce(
      (sum, { quantity }) => sum + (quantity as { readonly min: number }).min,
      0,
    );
    expect(mappedSum).toBeCloseTo(published, 6);
  });

  test("refuses in words the files that it does not cover", async () => {
    for (const file of ["kiel-ust/r29-official-csv/weapons.csv", "un-votes/un_roll_calls.csv", "ungdc/speakers.csv"])
      await expect(mapFiles(mapping("ukraine-support-tracker.yaml"), [join(data, file)])).rejects.toMatchObject({
        code: "TABLE_INVALID",
        message: expect.stringMatching(/the mapping does not cover this file as packages\. There is no header "ID"/),
      });
  });
});
