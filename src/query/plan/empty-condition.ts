import { type Entity, entityNamed, type GraphModel } from "../../graph/graph-model.js";
import { ignoreCase } from "../../graph/filter-types.js";
import { ServiceError } from "../../errors/service-error.js";
import type { ArgumentValue } from "./argument-value.js";

/**
 * Words of a filter within which a condition cannot be left out without turning the whole into all, none, or those
 * that have any.
 */
const turning: ReadonlySet<string> = new Set(["or", "not", "some", "none", "all"]);

/**
 * Whether a filter says nothing, so that it is met by everything: `{}`, `{date: {}}`, `{and: [{}]}`. That something
 * is of a type says something, `{pledge: {}}`.
 * @param entity what it is about; undefined for the parts of a value.
 */
export function isEmptyCondition(model: GraphModel, entity: Entity | undefined, value: ArgumentValue): boolean {
  if (value.kind !== "object") return false;
  return [...value.fields].every(([name, part]) => {
    if (name === "and" && part.kind === "list")
      return part.items.every((item) => isEmptyCondition(model, entity, item));
    if (turning.has(name)) return false;
    const field = entity?.fields.get(name);
    if (field === undefined && entity?.concrete.some((type) => entityNamed(model, type).singular === name) === true)
      return false;
    return (
      name === ignoreCase ||
      isEmptyCondition(model, field?.kind === "relation" ? entityNamed(model, field.target) : undefined, part)
    );
  });
}

/**
 * Refuses a variable without a value where it would turn a condition round: `{act: {eq: $act}}` without `$act` is no
 * condition, which is what whoever leaves it out means, but `{not: {act: {eq: $act}}}` would be met by nothing.
 * @throws ServiceError FILTER_INVALID with the place and the variable.
 */
export function refuseAbsent(value: ArgumentValue, path: string, isTurned = false): void {
  if (value.kind === "list") value.items.forEach((item, index) => refuseAbsent(item, `${path}[${index}]`, isTurned));
  if (value.kind !== "object") return;
  const [absent] = value.absent;
  if (isTurned && absent !== undefined) {
    const [name, variable] = absent;
    throw new ServiceError(
      "FILTER_INVALID",
      `\`${path}.${name}\`: $${variable} has no value. Within \`or\`, \`not\`, \`some\`, \`none\` and ` +
        `\`all\`, leaving a condition out would change what the filter means. Give $${variable} a value, ` +
        `or pass the whole filter as one variable.`,
      { field: `${path}.${name}` },
    );
  }
  for (const [name, part] of value.fields) refuseAbsent(part, `${path}.${name}`, isTurned || turning.has(name));
}
