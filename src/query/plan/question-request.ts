import { entityNamed } from "../../graph/graph-model.js";
import { givenLeaf, type Leaf } from "./argument-value.js";
import { planFilter } from "./plan-filter.js";
import type { GivenArguments, Planning } from "./planning.js";
import type { QuestionRequest } from "./question.js";

/**
 * What a question may read of a request: its arguments, by name.
 * @throws RangeError from `required`, if that argument was not given.
 */
export function requestOf({ model, lens }: Planning, given: GivenArguments): QuestionRequest {
  return {
    model,
    lens,
    argument: (name) => givenLeaf(given.get(name)),
    required<Value>(name: string): Leaf<Value> {
      const value = givenLeaf<Value>(given.get(name));
      if (value === undefined) throw new RangeError(`the argument ${name} is required`);
      return value;
    },
    filter: (argument, entity) =>
      planFilter(model, { entity: entityNamed(model, entity), relation: undefined }, given.get(argument)),
    part: (argument, name) => {
      const value = given.get(argument);
      return value?.kind === "object" ? givenLeaf(value.fields.get(name)) : undefined;
    },
  };
}
