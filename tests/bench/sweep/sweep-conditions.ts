import {
  type Embedded,
  type Entity,
  entityNamed,
  type GraphField,
  type GraphModel,
  type Property,
  type Relation,
} from "../../../src/graph/graph-model.js";
import { type LeafCondition, leafConditions } from "./leaf-conditions.js";
import type { PropertyHome, ValuePool } from "./value-pool.js";

const quantifiers = ["some", "none", "all"] as const;

/** Every condition that a type's filter offers: each operator of its own properties, and one level of its relations. */
export class SweepConditions {
  constructor(
    private readonly model: GraphModel,
    private readonly pool: ValuePool,
  ) {}

  async of(entity: Entity): Promise<readonly LeafCondition[]> {
    const own = await this.properties({ label: entity.label }, entity.fields);
    const related = await Promise.all(
      [...entity.fields.values()].filter((field) => field.kind === "relation").map((field) => this.related(field)),
    );
    return [...own, ...related.flat()];
  }

  /**
   * For related nodes, one condition per property, with its most common operator; for lists, each of these under every
   * quantifier, and each quantifier on its own.
   */
  private async related(relation: Relation): Promise<readonly LeafCondition[]> {
    const entity = entityNamed(this.model, relation.target);
    const edge = relation.edge === undefined ? undefined : this.model.edges.get(relation.edge);
    const onNode = await this.properties({ label: entity.label }, entity.fields, true);
    const onEdge =
      edge === undefined ? [] : await this.properties({ type: relation.hops[0]?.type ?? "" }, edge.fields, true);
    const within = (name: string, conditions: readonly LeafCondition[]): readonly LeafCondition[] =>
      conditions.map(({ path, text }) => ({ path: `${name}.${path}`, text: `${name}: {${text}}` }));
    const end = edge?.endField ?? "";
    const inner = relation.entries ? [...onEdge, ...within(end, onNode)] : [...onNode, ...within("edge", onEdge)];
    if (relation.many === "one") return within(relation.name, inner);
    return within(
      relation.name,
      quantifiers.flatMap((quantifier) => [
        ...(quantifier === "all" || entity.kind === "union" ? [] : [{ path: quantifier, text: `${quantifier}: {}` }]),
        ...within(quantifier, inner),
      ]),
    );
  }

  private async properties(
    home: PropertyHome,
    fields: ReadonlyMap<string, GraphField>,
    isBrief = false,
  ): Promise<readonly LeafCondition[]> {
    const found = await Promise.all([...fields.values()].map((field) => this.property(home, field, isBrief)));
    return found.flat();
  }

  private async property(home: PropertyHome, field: GraphField, isBrief: boolean): Promise<readonly LeafCondition[]> {
    if (field.kind === "embedded") {
      const parts = await this.parts(home, field, isBrief);
      return parts.map(({ path, text }) => ({ path: `${field.name}.${path}`, text: `${field.name}: {${text}}` }));
    }
    if (field.kind !== "property") return [];
    return brief(leafConditions(field, await this.pool.values(home, field), undefined), isBrief);
  }

  private async parts(home: PropertyHome, { fields }: Embedded, isBrief: boolean): Promise<readonly LeafCondition[]> {
    const properties = [...fields.values()].filter((field): field is Property => field.kind === "property");
    const currency = properties.find(({ value }) => value === "currency");
    const [code] = currency === undefined ? [] : await this.pool.values(home, currency);
    const found = await Promise.all(
      properties.map(async (property) =>
        brief(
          leafConditions(
            property,
            (await this.pool.values(home, property))
              .map(String)
              .map((value) => (property.value === "decimal" ? (Number(value) / 100).toFixed(0) : value))
              .map((value) =>
                property.value === "float" || property.value === "int"
                  ? Number(value)
                  : property.value === "boolean"
                    ? value === "true"
                    : value,
              ),
            code,
          ),
          isBrief,
        ),
      ),
    );
    return found.flat();
  }
}

/** Only the first operator offered, which is the most common, if brief. */
const brief = (conditions: readonly LeafCondition[], isBrief: boolean): readonly LeafCondition[] =>
  isBrief ? conditions.slice(0, 1) : conditions;
