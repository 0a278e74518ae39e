import { type GraphQLSchema, isEnumType, isInputObjectType } from "graphql";

/** Most names that a hint lists. */
const listed = 24;

/** A form of graphql-js's message, and what to say after it. */
interface Hint {
  readonly pattern: RegExp;
  readonly say: (schema: GraphQLSchema, found: RegExpExecArray) => string | undefined;
}

const names = (all: readonly { readonly name: string }[]): string => `${all.slice(0, listed).map(({ name }) => name).join(", ")}${all.length > listed ? " ..." : ""}`;

const hints: readonly Hint[] = [
  {
    pattern: /on type "\w+Connection"\.$/,
    say: () => "A list has its items under `nodes { ... }`, or `edges { cursor node { ... } }`.",
  },
  {
    pattern: /Expected value of type "(\w+)Filter", found (.+)\.$/,
    say: (schema, [, type = "", written = ""]) => {
      const filter = schema.getType(`${type}Filter`);
      if (!isInputObjectType(filter)) return undefined;
      const [first] = Object.keys(filter.getFields());
      return `Write \`{${first}: ${written}}\`; there are ${names(Object.values(filter.getFields()))}.`;
    },
  },
  {
    pattern: /Expected value of type "\[?\w+Order!?\]?", found "?(\w+)"?\.$/,
    say: (_schema, [, written = ""]) => `Write \`[{${written}: DESC}]\`.`,
  },
  {
    pattern: /does not exist in "(\w+)" enum\.$/,
    say: (schema, [, name = ""]) => {
      const type = schema.getType(name);
      return isEnumType(type) ? `There are ${names(type.getValues())}.` : undefined;
    },
  },
  {
    pattern: /Field "\w+" is not defined by type "(\w+)"\.$/,
    say: (schema, [, name = ""]) => {
      const type = schema.getType(name);
      return isInputObjectType(type) ? `There are ${names(Object.values(type.getFields()))}.` : undefined;
    },
  },
];

/** What to write instead, after those messages of graphql-js that name no near miss; an empty string after all others. */
export function errorHint(schema: GraphQLSchema, message: string): string {
  for (const { pattern, say } of hints) {
    const found = pattern.exec(message);
    const said = found === null ? undefined : say(schema, found);
    if (said !== undefined) return ` ${said}`;
  }
  return "";
}
