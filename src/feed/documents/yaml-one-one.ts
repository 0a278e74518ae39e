/**
 * Unquoted scalars that YAML 1.1 reads differently from YAML 1.2, which this service uses: in 1.1 `NO` is false instead
 * of Norway, `on` is true instead of a key, `12:30` is 750, `010` is 8 and `2025-09-04` is a timestamp. This matters
 * because many programs (PyYAML, Ruby, Go's yaml.v2) still read documents as 1.1.
 * @see https://yaml.org/type/
 */
const readings: readonly { readonly form: RegExp; readonly as: string }[] = [
  { form: /^(?:y|yes|n|no|on|off)$/i, as: "true or false" },
  { form: /^[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/, as: "a base-60 number" },
  { form: /^[-+]?0[0-9_]+(?:\.[0-9_]*)?$/, as: "an octal number" },
  { form: /^[-+]?0b[01_]+$/, as: "a binary number" },
  { form: /^[-+]?(?:[0-9][0-9_]*_[0-9_]*)(?:\.[0-9_]*)?$/, as: "a number" },
  { form: /^\d{4}-\d{1,2}-\d{1,2}(?:$|[Tt\s])/, as: "a moment in time" },
  { form: /^=$/, as: "a default value" },
  { form: /^<<$/, as: "a merge of maps" },
];

/** What YAML 1.1 reads an unquoted scalar as; undefined where both versions agree. */
export const yamlOneOneReading = (written: string): string | undefined =>
  readings.find(({ form }) => form.test(written))?.as;
