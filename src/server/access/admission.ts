import type { Admitted, Asked, Policy, Stage } from "./policy.js";

/**
 * Asks every policy of a stage.
 * @throws the error of the first that refuses.
 */
export type Admit = <Name extends Stage>(stage: Name, asked: Asked[Name]) => Admitted<Name>;

/**
 * Makes the one function that every entry point asks: the direct path, Apollo's and `/export`. Nothing else makes an
 * {@link Admitted}; a test makes sure of that.
 */
export function admission(policies: readonly Policy[]): Admit {
  const checks = new Map<Stage, ((asked: never) => void)[]>();
  for (const { stage, check } of policies) checks.set(stage, [...(checks.get(stage) ?? []), check]);
  return <Name extends Stage>(stage: Name, asked: Asked[Name]): Admitted<Name> => {
    for (const check of checks.get(stage) ?? []) check(asked as never);
    return { asked } as Admitted<Name>;
  };
}
