import { type GraphQLSchema, isEnumType } from "graphql";
import { argumentType, inputFields, listMeant, listNames } from "./named-in-schema.js";

/** A kind of message of graphql-js, and what to add to it. */
interface Hint {
  readonly pattern: RegExp;
  readonly say: (schema: GraphQLSchema, found: RegExpExecArray) => string | undefined;
}

/** The names that other APIs give to the arguments of a list, and the names here. */
const otherNames: Readonly<Record<string, string>> = {
  filter: "Here it is called `where: {...}`.",
  filters: "Here it is called `where: {...}`.",
  sort: "Here it is called `orderBy: [{...: DESC}]`.",
  sortBy: "Here it is called `orderBy: [{...: DESC}]`.",
  order: "Here it is called `orderBy: [{...: DESC}]`.",
  offset: "For the next page, pass `pageInfo { endCursor }` of this page as `after`.",
  skip: "For the next page, pass `pageInfo { endCursor }` of this page as `after`.",
  page: "For the next page, pass `pageInfo { endCursor }` of this page as `after`.",
};

/** `"PLEDGED"` as a name. */
const withoutQuotes = (written: string): string => written.replaceAll('"', "");

const hints: readonly Hint[] = [
  {
    pattern: /on type "\w+Connection"\.$/,
    say: () => "The items of a list are under `nodes { ... }` or `edges { cursor node { ... } }`.",
  },
  {
    pattern: /^Cannot query field "(\w+)" on type "Query"\./,
    say: (schema, [, asked = ""]) => {
      const meant = listMeant(schema, asked);
      return meant === undefined || meant === asked ? undefined : `The list is called \`${meant}\`.`;
    },
  },
  {
    pattern: /Expected value of type "(\w+)Filter", found (.+)\.$/,
    say: (schema, [, type = "", written = ""]) => {
      const fields = inputFields(schema, `${type}Filter`);
      if (fields === undefined) return undefined;
      const [first = ""] = Object.keys(fields);
      const isName = written.startsWith('"') && isEnumType(argumentType(schema, `${type}Filter`, first));
      return (
        `Write \`{${first}: ` +
        `${isName ? withoutQuotes(written) : written}}\`${isName ? ", without quotes" : ""}. The operators are ` +
        `${listNames(Object.values(fields))}.`
      );
    },
  },
  {
    pattern: /Expected value of type "\[?\w+Order!?\]?", found "?(\w+)"?\.$/,
    say: (_schema, [, written = ""]) => `Write \`[{${written}: DESC}]\`.`,
  },
  {
    pattern: /OneOf Input Object "(\w+)" must specify exactly one key/,
    say: (_schema, [, type = ""]) =>
      type.endsWith("Order")
        ? "Write a list with one key in each object, the most important first: `orderBy: [{saidOn: DESC}, {act: ASC}]`."
        : "Write `{or: [{...}, {...}]}` for either of two conditions, and `{and: [{...}, {...}]}` for both.",
  },
  {
    pattern: /Enum "\w+" cannot represent non-enum value: ("\w+")\./,
    say: (_schema, [, written = ""]) => `In a document, write it without quotes: ${withoutQuotes(written)}.`,
  },
  {
    pattern: /(?:Int|Float|Boolean) cannot represent [^:]+: "(-?[\d.]+|true|false)"/,
    say: (_schema, [, written = ""]) => `Write ${written} without quotes.`,
  },
  {
    pattern: /String cannot represent a non string value: ([\w.-]+)/,
    say: (_schema, [, written = ""]) => `Write it in quotes: "${written}".`,
  },
  {
    pattern: /does not exist in "(\w+)" enum\.$/,
    say: (schema, [, name = ""]) => {
      const type = schema.getType(name);
      return isEnumType(type) ? `The values are ${listNames(type.getValues())}.` : undefined;
    },
  },
  {
    pattern: /Variable "(\$\w+)" of type "[^"]+" used in position expecting type "([^"]+)"/,
    say: (_schema, [, variable = "", type = ""]) => `Declare it as \`${variable}: ${type}\`.`,
  },
  {
    pattern: /Unknown argument "(\w+)"/,
    say: (_schema, [, name = ""]) => otherNames[name],
  },
  {
    pattern: /Field "(\w+)" is not defined by type "(\w+)ListWhere"\./,
    say: (schema, [, field = "", list = ""]) => {
      const some = argumentType(schema, `${list}ListWhere`, "some");
      const has = some !== undefined && inputFields(schema, some.name)?.[field] !== undefined;
      return has
        ? `For a list, say how many of its items must meet the condition: \`{some: {${field}: ...}}\`, ` +
            `\`none\` or \`all\`.`
        : undefined;
    },
  },
  {
    pattern: /Field "(some|none|all)" is not defined by type "\w+Where"\./,
    say: (_schema, [, word = ""]) =>
      `This is a single item, not a list. Leave \`${word}\` out and write the condition directly.`,
  },
  {
    pattern: /Field "isNull" is not defined by type "\w+Where"\./,
    say: () =>
      "To require that there is one, write `{id: {isNull: false}}`; to require that there is none, `not: " +
      "{...}` around it.",
  },
  {
    pattern: /Field "\w+" is not defined by type "(\w+)"\.$/,
    say: (schema, [, name = ""]) => {
      const fields = inputFields(schema, name);
      return fields === undefined ? undefined : `The fields are ${listNames(Object.values(fields))}.`;
    },
  },
];

/**
 * What to write instead, to be added to those messages of graphql-js that suggest nothing themselves; an empty string
 * for all others.
 */
export function errorHint(schema: GraphQLSchema, message: string): string {
  for (const { pattern, say } of hints) {
    const found = pattern.exec(message);
    const said = found === null ? undefined : say(schema, found);
    if (said !== undefined) return ` ${said}`;
  }
  return "";
}
