const time = String.raw`T\d{2}:\d{2}(?::\d{2}(?:\.\d{3})?)?(?:Z|[+-]\d{2}(?::\d{2})?)?`;
const point = String.raw`-?(?:\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(?:\d{2}|XX)(?:-(?:\d{2}|XX)(?:${time})?)?)?[?~%]?`;
const end = String.raw`(?:${point}|\.\.)?`;

/**
 * The form of an EDTF date of level 0 or 1, for JSON Schema, which knows only regular expressions. Every valid date
 * matches; of the texts that match, `dayRange` still rejects days that do not exist and spans that end before they
 * begin.
 */
export const edtfPattern = new RegExp(String.raw`^(?!$|\.\.$)${end}(?:/${end})?$`);
