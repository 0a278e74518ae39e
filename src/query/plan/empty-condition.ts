import { type Entity, entityNamed, type GraphModel } from "../../graph/graph-model.js";
import { ignoreCase } from "../../graph/filter-types.js";
import { ServiceError } from "../../errors/service-error.js";
import type { ArgumentValue } from "./argument-value.js";

/**
 * Fields of a filter within which a missing condition would change the meaning of the whole, to everything, to
 * nothing, or to whatever has any related node.
 */
const turning: ReadonlySet<string> = new Set(["or", "not", "some", "none", "all"]);

/**
 * Whether a filter has no condition and so matches everything: `{}`, `{date: {}}`, `{and: [{}]}`. `{pledge: {}}` does
 * have one, on the type.
 * @param entity the entity that is filtered; undefined for the parts of a value.
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
 * Refuses a variable without a value where that would change what the filter means. `{act: {eq: $act}}` without `$act`
 * is no condition, which is what its author intends, but `{not: {act: {eq: $act}}}` would match nothing.
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
        `\`all\`, leaving a condition out would change what the filter means. Give $${variable} a value, or ` +
        "pass the whole filter as one variable.",
      { field: `${path}.${name}` },
    );
  }
  for (const [name, part] of value.fields) refuseAbsent(part, `${path}.${name}`, isTurned || turning.has(name));
}
