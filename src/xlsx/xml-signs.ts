/** Codes of the signs that XML is cut at; the same in bytes (UTF-8) and in text. */
export const SPACE = 32;
export const QUOTE = 34;
export const APOSTROPHE = 39;
export const SLASH = 47;
export const COLON = 58;
export const LESS = 60;
export const EQUALS = 61;
export const GREATER = 62;
