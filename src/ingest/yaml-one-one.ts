/**
 * What YAML 1.1 reads as something else than YAML 1.2 does, which this service reads: `NO` is false there and not Norway, `on`
 * is true and not a key, `12:30` is 750, `010` is 8 and `2025-09-04` a moment in time. Documents are read by other programs,
 * too, and many of those (PyYAML, Ruby, Go's yaml.v2) read 1.1.
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

/** How YAML 1.1 reads what is written without quotes; undefined where it is read alike. */
export const yamlOneOneReading = (written: string): string | undefined =>
  readings.find(({ form }) => form.test(written))?.as;
