/**
 * The part of a Google interface that a fake offers: its names are names of that interface and its parameters take what those take,
 * so that the fake cannot invent a method. Results are the fake's own objects.
 */
export type Face<I, K extends keyof I> = {
  readonly [M in K]: I[M] extends (...input: infer P) => unknown ? (...input: P) => unknown : never;
};
