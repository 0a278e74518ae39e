import { z } from "zod";
import {
  edgeOf,
  type EdgeType,
  type Entity,
  entityNamed,
  type GraphField,
  type GraphModel,
  nodesOf,
  type Relation,
} from "../../../graph/graph-model.js";
import { embeddedFormat, idFormat, propertyFormat, writtenFields } from "../document-format.js";
import { withArticle } from "../../../graph/names.js";
import { mentionsKey } from "./mentioned-names.js";
import { isNamed } from "./read-draft.js";

/**
 * The JSON Schema of documents, in short and long form, for editors and for programs that write documents. It is more
 * lenient than reading them: a field that has a default may be missing, although not every record has one.
 */
export function documentJsonSchema(model: GraphModel): object {
  const nodes = nodesOf(model);
  const lists = nodes.map((entity) => [
    entity.plural,
    z.array(reference(entity)).optional().meta({ description: entity.description }),
  ]);
  const singles = nodes.flatMap((entity) =>
    entity.text === undefined ? [] : [[entity.singular, reference(entity).optional()]],
  );
  const document = z
    .strictObject({ ...Object.fromEntries(lists), ...Object.fromEntries(singles), ...mentionsFormat(model) })
    .meta({
      title: "Pledgegraph document",
      description: "Records, grouped by type, in the format that `pledgegraph seed` loads.",
    });
  const $defs = nodes.map((entity) => {
    const { $schema: _same, ...schema } = z.toJSONSchema(recordFormat(model, entity), { io: "input" });
    return [entity.name, schema];
  });
  return { ...z.toJSONSchema(document, { io: "input" }), $defs: Object.fromEntries($defs) };
}

/** A record of a type, which the schema defines once. */
const reference = ({ name }: Entity): z.ZodType => z.any().meta({ $ref: `#/$defs/${name}` });

/** The names to look for in the words of passages. */
function mentionsFormat(model: GraphModel): Readonly<Record<string, z.ZodType>> {
  for (const entity of nodesOf(model)) {
    const names = entity.fields.get(entity.quote?.names ?? "");
    if (names?.kind === "relation")
      return {
        [mentionsKey]: z.array(itemFormat(model, names)).optional().meta({
          description:
            "Names that `pledgegraph pin` looks for in the words of the passages: it lists those it finds there.",
        }),
      };
  }
  return {};
}

function recordFormat(model: GraphModel, entity: Entity): z.ZodType {
  const fields = writtenFields(entity.fields).flatMap((field): readonly (readonly [string, z.ZodType])[] => {
    if (field.kind === "embedded" && field.prefix === undefined) return [];
    const format = fieldFormat(model, entity, field);
    return [[field.name, format.meta({ description: field.description })]];
  });
  const { quote, text, labelField, singular } = entity;
  const words: Record<string, z.ZodType> = {
    ...(quote !== undefined && {
      quote: z.string().min(1).optional().meta({
        description: "The words of the passage, exactly; `pledgegraph pin` puts their place here instead.",
      }),
      nth: z.int().min(1).optional().meta({ description: "Which of several places where the words stand; from 1." }),
    }),
    ...(text !== undefined && {
      text: z.string().min(1).optional().meta({ description: "File of the text, in the folder of texts." }),
    }),
    ...(labelField !== undefined && {
      [singular]: z
        .string()
        .min(1)
        .optional()
        .meta({
          description:
            `Its ${labelField}, where it is written inside another record; ` +
            `the key says that it is ${withArticle(entity.name)}.`,
        }),
    }),
  };
  return z.strictObject({ ...words, ...Object.fromEntries(fields) }).meta({ title: entity.name });
}

function fieldFormat(model: GraphModel, entity: Entity, field: GraphField): z.ZodType {
  const isCited = field.name === entity.quote?.fragment || field.name === entity.quote?.digest;
  const isOfText = field.name === entity.text?.length || field.name === entity.text?.digest;
  switch (field.kind) {
    case "property": {
      if (field.name === "id") return idFormat([entity]).optional();
      const isOptional = field.shortDefault !== undefined || field.name === entity.labelField || isCited || isOfText;
      return isOptional ? propertyFormat(field).optional() : propertyFormat(field);
    }
    case "embedded":
      return field.required ? embeddedFormat(field) : embeddedFormat(field).optional();
    case "relation":
      return isAlwaysWritten(model, field) ? relationFormat(model, field) : relationFormat(model, field).optional();
    default:
      throw new RangeError(`${field.name} does not stand in a document`);
  }
}

/** Whether a relation has no default: what is needed may otherwise be the record around, which is of one type. */
const isAlwaysWritten = (model: GraphModel, { required, many, target, shortDefault }: Relation): boolean =>
  many === "one" && required && shortDefault === undefined && entityNamed(model, target).kind !== "node";

function relationFormat(model: GraphModel, relation: Relation): z.ZodType {
  const item = itemFormat(model, relation);
  return relation.many === "one" ? item : z.union([z.array(item), item]);
}

function itemFormat(model: GraphModel, relation: Relation): z.ZodType {
  const edge = edgeOf(model, relation);
  const ends = endFormats(model, relation);
  return edge === undefined ? unionOf(ends) : unionOf([edgeFormat(edge, model, ends), ...bareWords(edge), ...ends]);
}

/** An id; a name or words; or a record of one of the types. */
function endFormats(model: GraphModel, relation: Relation): readonly z.ZodType[] {
  const types = entityNamed(model, relation.target).concrete.map((name) => entityNamed(model, name));
  const isFree = types.some((entity) => isNamed(entity) || entity.quote !== undefined);
  return [isFree ? z.string().min(1) : idFormat(types), ...types.map(reference)];
}

function edgeFormat(edge: EdgeType, model: GraphModel, ends: readonly z.ZodType[]): z.ZodType {
  const fields = writtenFields(edge.fields).flatMap((field): readonly (readonly [string, z.ZodType])[] => {
    if (field.kind === "property") {
      const format = propertyFormat(field);
      const isOptional = field.shortDefault !== undefined;
      return [[field.name, (isOptional ? format.optional() : format).meta({ description: field.description })]];
    }
    if (field.kind !== "between") return [];
    const ids = z.array(idFormat([entityNamed(model, field.target)])).min(1);
    return [[field.name, ids.optional().meta({ description: field.description })]];
  });
  return z.strictObject({
    [edge.endField ?? "node"]: unionOf(ends).optional().meta({ description: "The node at the other end." }),
    ...Object.fromEntries(fields),
  });
}

/** Words that stand for an item alone, such as `FLOATED` for `{stage: FLOATED}`. */
const bareWords = (edge: EdgeType): readonly z.ZodType[] =>
  [...edge.fields.values()].flatMap((field) =>
    field.kind === "property" && field.identity && field.enumType !== undefined
      ? [z.enum(field.enumType.getValues().map(({ name }) => name))]
      : [],
  );

function unionOf(formats: readonly z.ZodType[]): z.ZodType {
  const [only, ...more] = formats;
  return more.length === 0 && only !== undefined ? only : z.union(formats as [z.ZodType, ...z.ZodType[]]);
}
