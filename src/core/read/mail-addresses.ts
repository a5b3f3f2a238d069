/** "a@x.vn; b@y.vn" is two. What is no address is left out. */
export function mailAddresses(text: string): string[] {
  return text.split(/[\s;,]+/u).filter((word) => /^[^@\s]+@[^@\s]+\.[^@\s]+$/u.test(word));
}
