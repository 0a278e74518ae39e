import { z } from "zod";

/** Name of a column, table, join, lookup or constant, as templates use it. */
const name = z.string().regex(/^[a-z][A-Za-z0-9]{0,59}$/, "a name such as country or rollCall");
const text = z.string().min(1).max(2_000);
const oneOrMore = z.union([text, z.array(text).min(1).max(20)]);

const date = z.strictObject({
  forms: z
    .array(z.union([text, z.strictObject({ form: text, edtf: text })]))
    .min(1)
    .meta({
      description:
        "How the dates are written, in the tokens YYYY, YY (20YY), MM, M, DD and D, such as D/M/YYYY. With `edtf`, " +
        "what such a date means: {form: until M/D/YYYY, edtf: ../*}, where * stands for the date.",
    }),
  years: z
    .tuple([z.union([z.int(), name]), z.union([z.int(), name])])
    .optional()
    .meta({
      description:
        "The first and the last year that can be meant; a row with any other is refused. A name is that of a " +
        "constant which begins with a year.",
    }),
});

const digits = z.strictObject({
  decimal: z.enum([".", ","]).default("."),
  group: z.enum([",", ".", " ", "'", ""]).default(""),
});

const transform = z
  .union([
    z.enum(["lower", "upper", "slug"]),
    z.strictObject({ date }),
    z.strictObject({ amount: digits }),
    z.strictObject({ number: digits }),
    z.strictObject({ split: text }),
    z.strictObject({ lookup: name }),
    z.strictObject({ without: z.array(text).min(1) }),
    z.strictObject({ only: z.array(text).min(1) }),
    z.strictObject({ except: z.array(text).min(1) }),
    z.strictObject({ replace: z.tuple([text, z.string()]) }),
  ])
  .meta({
    description:
      "One step: lower, upper, slug; a date to EDTF; an amount to a decimal; a number; split into a list; lookup in " +
      "a table of words; without one of these beginnings; only texts with one of these beginnings, or all except " +
      "them; replace every [this, that].",
  });

/** A transform of a cell's text. */
export type Transform = z.infer<typeof transform>;

const columnOptions = z.strictObject({
  header: oneOrMore.optional().meta({ description: "The header, or several headers that are accepted for it." }),
  headers: z.array(text).min(1).max(50).optional().meta({ description: "Columns whose values make one list." }),
  optional: z.boolean().default(false).meta({ description: "Whether a table without this column is accepted." }),
  required: z.boolean().default(false).meta({ description: "Whether a row without a value is refused." }),
  missing: z.array(z.string()).default([]).meta({
    description: "Marks that mean no value, such as `.` or `NA`. An empty cell always does; nothing else does unasked.",
  }),
  as: z.array(transform).default([]),
});

const column = z.union([oneOrMore, columnOptions]);

const condition = z.strictObject({
  value: text.meta({ description: "A template, such as {vote}." }),
  is: z.array(z.string()).min(1).optional(),
  not: z.array(z.string()).min(1).optional(),
  missing: z.boolean().optional(),
  before: text.optional().meta({ description: "A date that the value comes before, compared as text." }),
});

const join = z.strictObject({
  table: name,
  on: z.record(name, name).meta({ description: "Column of this table: column of the other." }),
  many: z.boolean().default(false).meta({ description: "Whether several rows may match; then it is a list." }),
  required: z.boolean().default(true).meta({ description: "Whether a row that finds no other is refused." }),
});

const table = z.strictObject({
  file: text.meta({ description: "Name of the file, with * for any characters." }),
  optional: z.boolean().default(false).meta({ description: "Whether the other tables can be mapped without it." }),
  kind: z.enum(["csv", "tsv", "xlsx", "json", "yaml", "popolo"]),
  encoding: z.enum(["utf-8", "utf-16le", "windows-1252", "iso-8859-1"]).default("utf-8"),
  delimiter: z.enum([",", ";", "\t", "|"]).optional().meta({ description: "Found from the header line if left out." }),
  sheet: text.optional().meta({ description: "The sheet of an XLSX file; the first if left out." }),
  rows: text.optional().meta({ description: "Key of the list in a JSON or YAML file; the file itself if left out." }),
  columns: z.record(name, column),
  joins: z.record(name, join).default({}),
  texts: z
    .record(name, text)
    .default({})
    .meta({ description: "Text files beside the table, each by a template of its path; their lines become a list." }),
});

/** A table of a mapping. */
export type TableFormat = z.infer<typeof table>;
export type ColumnOptions = z.infer<typeof columnOptions>;

const records = z.record(name, z.array(z.record(z.string(), z.unknown())).min(1)).meta({
  description:
    "Records of the document format by plural type, with templates for values. $shared: first or same, for a record " +
    "of several rows; $when: a condition; $each: a list, for one item of it at a time, named by $as, with $once for " +
    "what may occur only once; $value, and $else, in place of a map.",
});

const documents = z.strictObject({
  of: name.meta({ description: "The table whose rows become documents." }),
  skip: z.array(condition.extend({ because: text })).default([]),
  group: z
    .strictObject({
      by: name.meta({ description: "Rows with one value in this column become one document." }),
      order: z.enum(["sorted", "any"]).default("sorted").meta({
        description: "sorted: equal keys stand one after the other; any: the table, which is then read whole, is small",
      }),
      one: z.array(name).default([]).meta({ description: "Columns in which the rows of a group may not differ." }),
    })
    .optional(),
  records,
});

/** How the rows of one table become documents. */
export type DocumentsFormat = z.infer<typeof documents>;

const otherwise = z.string().min(1).optional().meta({
  description: "What every other word means; * stands for the word itself. Without it, a row with one is refused.",
});

const lookup = z.union([
  z.strictObject({
    file: text.meta({ description: "A CSV file beside the mapping." }),
    key: text.meta({ description: "The header of the words that are looked up." }),
    value: text.meta({ description: "The header of what they mean." }),
    otherwise,
  }),
  z.strictObject({ words: z.record(z.string(), z.string()), otherwise }),
]);

/** Words and what they mean, inline or in a file beside the mapping. */
export type LookupFormat = z.infer<typeof lookup>;

/** The format of a mapping file. */
export const mappingFormat = z
  .strictObject({
    name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, "a name such as un-votes"),
    about: text,
    source: z
      .strictObject({ from: text, licence: text, cite: text })
      .meta({ description: "Where to get the data, on what terms, and how to cite them." }),
    constants: z.record(name, z.string()).default({}),
    lookups: z.record(name, lookup).default({}),
    tables: z.record(name, table),
    documents: z.array(documents).min(1).max(50),
  })
  .meta({ title: "Pledgegraph mapping", description: "How the rows of other people's tables become documents." });

/** A mapping file, checked for its form. */
export type MappingFormat = z.infer<typeof mappingFormat>;

/** The JSON Schema of mappings, for editors. */
export const mappingJsonSchema = (): object => z.toJSONSchema(mappingFormat, { io: "input" });
