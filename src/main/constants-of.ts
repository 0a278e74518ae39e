import { ServiceError } from "../errors/service-error.js";

/**
 * The values of `--set name=value`, for the constants of a mapping.
 * @throws ServiceError USAGE for anything but name=value.
 */
export function constantsOf(given: readonly string[]): Readonly<Record<string, string>> {
  const pairs = given.map((pair) => {
    const [, name, value] = /^(\w+)=(.*)$/s.exec(pair) ?? [];
    if (name !== undefined && value !== undefined) return [name, value] as const;
    throw new ServiceError("USAGE", `--set takes a constant and its value, such as --set release=7, not ${pair}.`);
  });
  return Object.fromEntries(pairs);
}
