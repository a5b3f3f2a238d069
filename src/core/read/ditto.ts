/** "nt", "-nt-", "như trên", "//", a quotation mark alone: the same as in the row above. */
export function isDitto(text: string): boolean {
  return /^(?:["”“'`″〃]{1,2}|[-–]?\s*nt\s*[-–]?|-?\s*\/\/\s*-?|như trên(?: nêu)?)\.?$/iu.test(text.trim());
}
