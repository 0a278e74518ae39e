const time = String.raw`T\d{2}:\d{2}(?::\d{2}(?:\.\d{3})?)?(?:Z|[+-]\d{2}(?::\d{2})?)?`;
const point = String.raw`-?(?:\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(?:\d{2}|XX)(?:-(?:\d{2}|XX)(?:${time})?)?)?[?~%]?`;
const end = String.raw`(?:${point}|\.\.)?`;

/**
 * The form of a date of EDTF level 0-1, for schemas that know regular expressions only: every date that is read has it. Of
 * what has it, `dayRange` still refuses days that do not exist, and spans that run backwards.
 */
export const edtfPattern = new RegExp(String.raw`^(?!$|\.\.$)${end}(?:/${end})?$`);
